import type { HeardAt, Step } from '../fact/pen.ts'
import { sameJson } from '../lib/same-json.ts'
import { compareText } from '../lib/text.ts'
import { faceOf, type Noun, type Rec } from '../model/record.ts'
import type { State } from '../model/state.ts'
import type { Viewer } from '../model/viewer.ts'
import { inAudience, viewerKey } from '../model/viewer.ts'
import type { Undo } from '../state/world.ts'
import type { NounTable } from '../view/view-of.ts'

/** What one step changed for one viewer. Equal faces are one object, so that each is encoded once. */
export type Frame = { readonly set: readonly Rec[]; readonly drop: readonly string[]; readonly heard: readonly HeardAt[] }

/** A step that has just been merged, with what it replaced. */
export type Merged = { readonly state: State; readonly step: Step; readonly undo: Undo }

/**
 * One frame per viewer, from the step's touched records alone. A record whose face did not change for a viewer is not in its frame:
 * that something hidden moved would be news. Call after the merge; `undo` holds what stood there before.
 */
export function frames(nouns: NounTable, merged: Merged, viewers: readonly Viewer[]): ReadonlyMap<string, Frame> {
  const { state, step, undo } = merged
  const touched = [...step.writes.keys()]
    .sort(compareText)
    .map((id) => lookAt(nouns, { id, before: undo.before.get(id) ?? undefined, after: state.get(id) }))
  const out = new Map<string, Frame>()
  for (const viewer of viewers) {
    const set: Rec[] = []
    const drop: string[] = []
    for (const look of touched) {
      const change = look(viewer)
      if (change === 'drop') drop.push(look.id)
      else if (change !== undefined) set.push(change)
    }
    out.set(viewerKey(viewer), { set, drop, heard: hearable(step.heard, viewer) })
  }
  return out
}

type Look = { (viewer: Viewer): Rec | 'drop' | undefined; readonly id: string }

/** Compares the faces of one record before and after, picking and comparing each face once for all viewers that see it. */
type Touched = { readonly id: string; readonly before: Rec | undefined; readonly after: Rec | undefined }

function lookAt(nouns: NounTable, { id, before, after }: Touched): Look {
  const noun = nouns.get((after ?? before)?.kind ?? '') as Noun<Rec, Rec> | undefined
  const changed = new Map<string, boolean>()
  const shownBy = (name: string | null, record: Rec | undefined): Rec | undefined => {
    const face = name === null ? undefined : noun?.faces[name]
    return face === undefined || record === undefined ? undefined : faceOf(face, record)
  }
  const look = (viewer: Viewer): Rec | 'drop' | undefined => {
    if (noun === undefined) return undefined
    const was = before === undefined ? null : noun.see(before, viewer)
    const now = after === undefined ? null : noun.see(after, viewer)
    const shown = shownBy(now, after)
    if (shown === undefined) return shownBy(was, before) === undefined ? undefined : 'drop'
    const key = `${was}|${now}`
    const known = changed.get(key)
    const moved = known ?? !sameJson(shownBy(was, before), shown)
    changed.set(key, moved)
    return moved ? shown : undefined
  }
  return Object.assign(look, { id })
}

/** The lines a viewer hears. Control hears the full line where seats hear a folded copy. */
export function hearable(heard: readonly HeardAt[], viewer: Viewer): readonly HeardAt[] {
  return heard.filter((line) => inAudience(viewer, line.to) && !(line.folded === true && viewer.kind !== 'seat'))
}
