import type { Scenario } from '../scenario/format.ts'
import type { Noun, Rec } from './record.ts'

/** What a session was made from. The key is 128 random bits, hex; it is stored in the log's header and never sent. */
export type Header = {
  readonly session: string
  readonly key: string
  readonly scenario: Scenario
  readonly scenarioHash: string
  /** Which seats start with the computer; the rest wait for people. */
  readonly bots: readonly string[]
  readonly pace: 'brisk' | 'standard' | 'calm' | 'untimed'
  readonly rules: number
}

/** The world: a map of frozen records, read by kind in id order, so that no result depends on the order of arrival. */
export type State = {
  readonly header: Header
  readonly get: (id: string) => Rec | undefined
  readonly list: (kind: string) => readonly Rec[]
}

/** A state being changed by one step: reads see the step's own writes. */
export type Draft = State & {
  readonly put: <R extends Rec>(record: R) => void
  readonly drop: (id: string) => void
  /** The step's write set: id → new record, or null for dropped. */
  readonly writes: ReadonlyMap<string, Rec | null>
}

/** Reads one record of a kind, or undefined. */
export const read = <R extends Rec, P extends Rec>(state: State, noun: Noun<R, P>, id: string): R | undefined => {
  const found = state.get(id)
  return found !== undefined && found.kind === noun.kind ? (found as R) : undefined
}

/** All records of a kind, in id order. */
export const all = <R extends Rec, P extends Rec>(state: State, noun: Noun<R, P>): readonly R[] => state.list(noun.kind) as readonly R[]
