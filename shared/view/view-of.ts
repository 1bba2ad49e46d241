import type { AnyNoun, Noun, Rec } from '../model/record.ts'
import { pick } from '../model/record.ts'
import type { State } from '../model/state.ts'
import type { View } from '../model/view.ts'
import type { Viewer } from '../model/viewer.ts'

export type NounTable = ReadonlyMap<string, AnyNoun>

/** Picks one record for a viewer, or undefined. A kind without a noun cannot be seen: hidden unless shown. */
export function see(nouns: NounTable, record: Rec, viewer: Viewer): Rec | undefined {
  const noun = nouns.get(record.kind)
  return noun === undefined ? undefined : pick(noun as unknown as Noun<Rec, Rec>, record, viewer)
}

/** What `viewer` sees of `state`, picked when asked for: the server's view, equal to the browser's mirror. */
export function viewOf(nouns: NounTable, state: State, viewer: Viewer): View {
  const lists = new Map<string, readonly Rec[]>()
  return {
    viewer,
    get: (id) => {
      const record = state.get(id)
      return record === undefined ? undefined : see(nouns, record, viewer)
    },
    list: (kind) => {
      const known = lists.get(kind)
      if (known !== undefined) return known
      const picked = state.list(kind).flatMap((record) => see(nouns, record, viewer) ?? [])
      lists.set(kind, picked)
      return picked
    },
  }
}

/** Every record a viewer may see, by kind and id: the oracle that patches are tested against. */
export function fullView(nouns: NounTable, state: State, viewer: Viewer): readonly Rec[] {
  return [...nouns.keys()].flatMap((kind) => state.list(kind).flatMap((record) => see(nouns, record, viewer) ?? []))
}
