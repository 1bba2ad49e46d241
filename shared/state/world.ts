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

type Shelf = { readonly byId: Map<string, Rec>; sorted: readonly Rec[] | undefined }

/** An empty world. */
export function createWorld(header: Header): World {
  const shelves = new Map<string, Shelf>()
  const shelf = (kind: string): Shelf => {
    const found = shelves.get(kind)
    if (found !== undefined) return found
    const made: Shelf = { byId: new Map(), sorted: [] }
    shelves.set(kind, made)
    return made
  }
  const get = (id: string): Rec | undefined => shelves.get(idKind(id))?.byId.get(id)
  const set = (id: string, record: Rec | null): void => {
    const at = shelf(idKind(id))
    if (record === null) at.byId.delete(id)
    else at.byId.set(id, record)
    at.sorted = undefined
  }
  let seq = 0
  const merge: World['merge'] = (step) => {
    const before = new Map<string, Rec | null>()
    for (const [id, record] of step.writes) {
      before.set(id, get(id) ?? null)
      set(id, record)
    }
    seq += step.facts.length
    return { before, facts: step.facts.length }
  }
  return {
    header,
    get,
    list: (kind) => {
      const at = shelf(kind)
      at.sorted ??= [...at.byId.values()].sort(byId)
      return at.sorted
    },
    seq: () => seq,
    merge,
    undo: (undo) => {
      for (const [id, record] of undo.before) set(id, record)
      seq -= undo.facts
    },
    kinds: () => [...shelves.keys()].sort(compareText),
  }
}

const byId = (a: Rec, b: Rec): number => compareText(a.id, b.id)

/** A draft over a state: reads see its own writes; the state underneath is not touched. Drafts may lie on drafts. */
export function openDraft(state: State): Draft {
  const writes = new Map<string, Rec | null>()
  const lists = new Map<string, readonly Rec[]>()
  const write = (id: string, record: Rec | null): void => {
    writes.set(id, record)
    lists.delete(idKind(id))
  }
  return {
    header: state.header,
    writes,
    get: (id) => {
      const written = writes.get(id)
      return written === undefined ? state.get(id) : (written ?? undefined)
    },
    list: (kind) => {
      const known = lists.get(kind)
      if (known !== undefined) return known
      const merged = mergeList(state.list(kind), kind, writes)
      lists.set(kind, merged)
      return merged
    },
    put: (record) => {
      assert(record.id.startsWith(`${record.kind}:`), `the id of a ${record.kind} begins with its kind`)
      write(record.id, deepFreeze(record))
    },
    drop: (id) => write(id, null),
  }
}

function mergeList(under: readonly Rec[], kind: string, writes: Writes): readonly Rec[] {
  const own = [...writes].filter(([id]) => idKind(id) === kind)
  if (own.length === 0) return under
  const replaced = new Set(own.map(([id]) => id))
  const kept = under.filter((r) => !replaced.has(r.id))
  for (const [, record] of own) if (record !== null) kept.push(record)
  return kept.sort(byId)
}

/** Freezes a record and all inside it, once. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) deepFreeze(inner)
  return value
}
