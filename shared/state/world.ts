import { assert } from '../lib/assert.ts'
import { idKind } from '../lib/ids.ts'
import { compareText } from '../lib/text.ts'
import type { Rec } from '../model/record.ts'
import type { Draft, Header, State } from '../model/state.ts'

/** What `merge` replaced: id → the record before, or null where there was none. Enough to take the step back. */
export type Undo = { readonly before: ReadonlyMap<string, Rec | null>; readonly facts: number }

export type Writes = ReadonlyMap<string, Rec | null>

/** The one mutable thing of a session: its records by kind. Everything else is a value. */
export type World = State & {
  /** How many facts have been folded in. */
  readonly seq: () => number
  readonly merge: (step: { readonly facts: readonly unknown[]; readonly writes: Writes }) => Undo
  readonly undo: (undo: Undo) => void
  readonly kinds: () => readonly string[]
}

/** The records of one kind. `sorted` is a list once handed out: it is never changed, a changed shelf makes another. */
type Shelf = { readonly byId: Map<string, Rec>; sorted: readonly Rec[] }

/** What was written of one kind: id → record, or null for dropped. */
type KindWrites = Map<string, Rec | null>

/** An empty world. */
export function createWorld(header: Header): World {
  const shelves = new Map<string, Shelf>()
  const get = (id: string): Rec | undefined => shelves.get(idKind(id))?.byId.get(id)
  const write = (writes: Writes): void => {
    for (const [kind, own] of byKind(writes)) {
      const at = shelves.get(kind) ?? { byId: new Map<string, Rec>(), sorted: [] }
      shelves.set(kind, at)
      for (const [id, record] of own) {
        if (record === null) at.byId.delete(id)
        else at.byId.set(id, record)
      }
      at.sorted = mergeLists(at.sorted, own)
    }
  }
  let seq = 0
  return {
    header,
    get,
    list: (kind) => shelves.get(kind)?.sorted ?? none,
    seq: () => seq,
    merge: (step) => {
      const before = new Map<string, Rec | null>()
      for (const id of step.writes.keys()) before.set(id, get(id) ?? null)
      write(step.writes)
      seq += step.facts.length
      return { before, facts: step.facts.length }
    },
    undo: (undo) => {
      write(undo.before)
      seq -= undo.facts
    },
    kinds: () => [...shelves.keys()].sort(compareText),
  }
}

const none: readonly Rec[] = []

/** A draft over a state: reads see its own writes; the state underneath is not touched. Drafts may lie on drafts. */
export function openDraft(state: State): Draft {
  const writes = new Map<string, Rec | null>()
  const kinds = new Map<string, KindWrites>()
  const lists = new Map<string, readonly Rec[]>()
  const write = (id: string, record: Rec | null): void => {
    writes.set(id, record)
    const kind = idKind(id)
    kindWrites(kinds, kind).set(id, record)
    lists.delete(kind)
  }
  return {
    header: state.header,
    writes,
    get: (id) => {
      const written = writes.get(id)
      return written === undefined ? state.get(id) : (written ?? undefined)
    },
    list: (kind) => {
      const own = kinds.get(kind)
      if (own === undefined) return state.list(kind)
      const known = lists.get(kind) ?? mergeLists(state.list(kind), own)
      lists.set(kind, known)
      return known
    },
    put: (record) => {
      assert(record.id.startsWith(`${record.kind}:`), `the id of a ${record.kind} begins with its kind`)
      write(record.id, deepFreeze(record))
    },
    drop: (id) => write(id, null),
  }
}

function kindWrites(kinds: Map<string, KindWrites>, kind: string): KindWrites {
  const found = kinds.get(kind)
  if (found !== undefined) return found
  const made: KindWrites = new Map()
  kinds.set(kind, made)
  return made
}

function byKind(writes: Writes): ReadonlyMap<string, KindWrites> {
  const kinds = new Map<string, KindWrites>()
  for (const [id, record] of writes) kindWrites(kinds, idKind(id)).set(id, record)
  return kinds
}

/** A copy of a list in id order, with what was written put in its place. */
function mergeLists(under: readonly Rec[], writes: KindWrites): readonly Rec[] {
  const merged = [...under]
  for (const [id, record] of writes) {
    const at = placeOf(merged, id)
    const old = merged[at]?.id === id ? 1 : 0
    if (record === null) merged.splice(at, old)
    else if (old === 1) merged[at] = record
    else merged.splice(at, 0, record)
  }
  return merged
}

/** Where an id stands in a list in id order, or would. */
function placeOf(list: readonly Rec[], id: string): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareText(list[middle]?.id ?? '', id) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** Freezes a record and all inside it, once. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) deepFreeze(inner)
  return value
}
