import type { Rec } from '../../../shared/model/record.ts'
import type { Viewer } from '../../../shared/model/viewer.ts'
import type { Clock } from '../../../shared/noun/clock.ts'
import { applyPatch, type Mirror, openMirror } from '../../../shared/patch/mirror.ts'
import type { Heard } from '../../../shared/wire/socket.ts'

/** What a seat saw at a moment: `at` in scenario minutes of the turn, `heard` how many lines it had by then. */
export type Snapshot = {
  readonly turn: number
  readonly phase: string
  readonly at: number
  readonly mirror: Mirror
  readonly heard: number
}

/** Moments in order of time. Mirrors share what did not change, so many cost little. */
export type History = readonly Snapshot[]

/** The moment at which a mirror stands: no earlier than its phase, nor than what was heard last in this turn. Undefined before turn 1. */
export function snapshotOf(mirror: Mirror, heard: readonly Heard[]): Snapshot | undefined {
  const clock = mirror.kinds.get('clock')?.get('clock:main') as Clock | undefined
  if (clock === undefined || clock.turn < 1) return undefined
  const { turn, phase, phaseAt } = clock
  const last = heard.at(-1)
  const at = last?.turn === turn ? Math.max(phaseAt, last.at) : phaseAt
  return { turn, phase, at, mirror, heard: heard.length }
}

type Moment = { readonly turn: number; readonly at: number }
const isAfter = (a: Moment, b: Moment): boolean => a.turn > b.turn || (a.turn === b.turn && a.at > b.at)

/** The history with one more moment. The same moment of the same phase is replaced; after a rewind what came later is forgotten. */
export function addSnapshot(history: History, next: Snapshot): History {
  const kept = history.filter((old) => !isAfter(old, next) && !(old.turn === next.turn && old.phase === next.phase && old.at === next.at))
  return [...kept, next]
}

/** What was seen at a moment: the last snapshot not after it, or the first there is. */
export function snapshotAt(history: History, moment: Moment): Snapshot | undefined {
  return history.findLast((one) => !isAfter(one, moment)) ?? history[0]
}

/** The last snapshot of each turn, in order. */
export const lastOfTurns = (history: History): readonly Snapshot[] => history.filter((one, i) => history[i + 1]?.turn !== one.turn)

type Packed = {
  readonly turn: number
  readonly phase: string
  readonly at: number
  readonly heard: number
  readonly set: readonly Rec[]
  readonly drop: readonly string[]
}

/** The end of each phase as text, each as its difference from the one before: what a reload in the same tab gets back. */
export function packHistory(history: History): string {
  const ends = history.filter((one, i) => history[i + 1]?.phase !== one.phase || history[i + 1]?.turn !== one.turn)
  let before: Mirror | undefined
  const packed = ends.map(({ turn, phase, at, heard, mirror }): Packed => {
    const change = changeBetween(before, mirror)
    before = mirror
    return { turn, phase, at, heard, ...change }
  })
  return JSON.stringify(packed)
}

/** The inverse of `packHistory`; empty when the text is none of ours. */
export function unpackHistory(text: string | undefined, viewer: Viewer): History {
  if (text === undefined) return []
  try {
    const packed = JSON.parse(text) as readonly Packed[]
    let mirror = openMirror(viewer, [])
    return packed.map(({ turn, phase, at, heard, set, drop }) => {
      mirror = applyPatch(mirror, { set, drop })
      return { turn, phase, at, heard, mirror }
    })
  } catch {
    return []
  }
}

function changeBetween(before: Mirror | undefined, after: Mirror): { readonly set: readonly Rec[]; readonly drop: readonly string[] } {
  const set: Rec[] = []
  const drop: string[] = []
  for (const [kind, shelf] of after.kinds) {
    const old = before?.kinds.get(kind)
    if (old === shelf) continue
    for (const [id, record] of shelf) if (!isSame(old?.get(id), record)) set.push(record)
    for (const id of old?.keys() ?? []) if (!shelf.has(id)) drop.push(id)
  }
  return { set, drop }
}

/** After a reload equal records are other objects. */
const isSame = (a: Rec | undefined, b: Rec): boolean => a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b))
