import type { AnyNoun, Noun, Rec } from '../model/record.ts'
import { pick } from '../model/record.ts'
import type { State } from '../model/state.ts'
import type { View } from '../model/view.ts'
import { type Viewer, viewerKey } from '../model/viewer.ts'

export type NounTable = ReadonlyMap<string, AnyNoun>

/** Picks one record for a viewer, or undefined. A kind without a noun cannot be seen: hidden unless shown. */
export function see(nouns: NounTable, record: Rec, viewer: Viewer): Rec | undefined {
  const noun = nouns.get(record.kind)
  return noun === undefined ? undefined : pick(noun as unknown as Noun<Rec, Rec>, record, viewer)
}

/** Views opened so far, by state: a view costs little to keep and much to pick anew for every order. */
const opened = new WeakMap<State, { readonly nouns: NounTable; readonly views: Map<string, View> }>()

/** What `viewer` sees of `state` at any time, picked when asked for: the server's view, equal to the browser's mirror. */
export function viewOf(nouns: NounTable, state: State, viewer: Viewer): View {
  const found = opened.get(state)
  const views = found?.nouns === nouns ? found.views : new Map<string, View>()
  if (found?.views !== views) opened.set(state, { nouns, views })
  const key = viewerKey(viewer)
  const view = views.get(key) ?? openView(nouns, state, viewer)
  views.set(key, view)
  return view
}

/** Lists of a state are never changed, only replaced: what was picked from one holds for as long as the state gives the same. */
function openView(nouns: NounTable, state: State, viewer: Viewer): View {
  const lists = new Map<string, { readonly from: readonly Rec[]; readonly picked: readonly Rec[] }>()
  return {
    viewer,
    get: (id) => {
      const record = state.get(id)
      return record === undefined ? undefined : see(nouns, record, viewer)
    },
    list: (kind) => {
      const from = state.list(kind)
      const known = lists.get(kind)
      if (known?.from === from) return known.picked
      const picked = pickAll(nouns, from, viewer)
      lists.set(kind, { from, picked })
      return picked
    },
  }
}

function pickAll(nouns: NounTable, records: readonly Rec[], viewer: Viewer): readonly Rec[] {
  const picked: Rec[] = []
  for (const record of records) {
    const shown = see(nouns, record, viewer)
    if (shown !== undefined) picked.push(shown)
  }
  return picked
}

/** Every record a viewer may see, by kind and id: the oracle that patches are tested against. */
export function fullView(nouns: NounTable, state: State, viewer: Viewer): readonly Rec[] {
  return [...nouns.keys()].flatMap((kind) => pickAll(nouns, state.list(kind), viewer))
}
