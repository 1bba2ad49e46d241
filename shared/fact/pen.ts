import { assert } from '../lib/assert.ts'
import type { AnyFactSpec, Cause, Fact, HeardLine, NewFact } from '../model/fact.ts'
import type { Draft, State } from '../model/state.ts'
import type { World } from '../state/world.ts'
import { openDraft } from '../state/world.ts'
import { upcast } from './upcast.ts'

export type FactTable = ReadonlyMap<string, AnyFactSpec>

/** A heard line with its place in time and its cause, before it is sorted out per viewer. */
export type HeardAt = HeardLine & {
  readonly turn: number
  readonly at: number
  readonly seq: number
  readonly cause: Cause
  readonly withdrawn?: true
}

/** What one accepted input did: facts to store, records to merge, lines to hear, ids it made. */
export type Step = {
  readonly facts: readonly Fact[]
  readonly writes: Draft['writes']
  readonly heard: readonly HeardAt[]
  readonly made: readonly string[]
  /** A rewind: the facts, by number, that it took back. Their lines stay, marked. */
  readonly withdrawn?: ReadonlySet<number>
}

/** Where and when a fact is told. */
export type Moment = { readonly turn: number; readonly at: number }

/** Writes the facts of one step: each is parsed, applied to the draft and heard before the next is decided. */
export type Pen = {
  readonly state: State
  readonly tell: (fact: NewFact, cause?: Cause) => void
  readonly moveTo: (moment: Moment) => void
  readonly made: (id: string) => void
  readonly step: () => Step
}

/** Opens a pen over a world. Nothing is merged: the step it gives may still be dropped. */
export function openPen(world: World, table: FactTable, start: Moment & { readonly cause: Cause }): Pen {
  const draft = openDraft(world)
  const facts: Fact[] = []
  const heard: HeardAt[] = []
  const made: string[] = []
  let moment: Moment = { turn: start.turn, at: start.at }
  return {
    state: draft,
    moveTo: (next) => {
      moment = next
    },
    made: (id) => {
      made.push(id)
    },
    tell: (fact, cause = start.cause) => {
      const spec = table.get(fact.kind)
      assert(spec !== undefined, `the fact ${fact.kind} is defined`)
      const told: Fact = {
        seq: world.seq() + facts.length + 1,
        ...moment,
        kind: fact.kind,
        v: spec.v,
        data: spec.data.parse(fact.data),
        cause,
      }
      facts.push(told)
      heard.push(...applyFact(draft, spec, told))
    },
    step: () => ({ facts, writes: draft.writes, heard, made }),
  }
}

/** The lines after a rewind: those of facts that were taken back say so. Others stay the same objects. */
export const withdrawLines = (lines: readonly HeardAt[], withdrawn: ReadonlySet<number>): readonly HeardAt[] =>
  lines.map((line) => (withdrawn.has(line.seq) && line.withdrawn === undefined ? { ...line, withdrawn: true } : line))

/** Applies one stored fact, of whatever version, and gives the lines it is heard by. */
export function foldFact(draft: Draft, table: FactTable, stored: Fact): readonly HeardAt[] {
  const spec = table.get(stored.kind)
  assert(spec !== undefined, `the stored fact ${stored.kind} is still known`)
  const data = spec.data.parse(upcast(spec, stored))
  return applyFact(draft, spec, { ...stored, data })
}

function applyFact(draft: Draft, spec: AnyFactSpec, fact: Fact): readonly HeardAt[] {
  // The spec's own schema has just parsed the data, so its type is the one `apply` asks for.
  const data = fact.data as never
  spec.apply(draft, data, fact)
  const lines = spec.heard?.(draft, data, fact) ?? []
  return lines.map((line) => ({ ...line, turn: fact.turn, at: fact.at, seq: fact.seq, cause: fact.cause }))
}
