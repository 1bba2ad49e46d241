import type { z } from 'zod'
import type { Sentence, TextRef } from './sentence.ts'
import type { Draft, State } from './state.ts'
import type { Audience } from './viewer.ts'

/** What made a fact happen: every change of every number can be traced to it. */
export type Cause =
  | { readonly by: 'order'; readonly order: string; readonly seat: string; readonly person: string }
  | { readonly by: 'inject'; readonly inject: string }
  | { readonly by: 'clock' }
  | { readonly by: 'control'; readonly person: string }

/** A log entry, past tense, with results and dice inside: replay never rolls and never decides again. `at` is scenario minutes in the turn. */
export type Fact = {
  readonly seq: number
  readonly turn: number
  readonly at: number
  readonly kind: string
  readonly v: number
  readonly data: unknown
  readonly cause: Cause
}

/** A fact as decided, before it has its place in the log. */
export type NewFact<K extends string = string, D = unknown> = { readonly kind: K; readonly data: D }

/** The streams a line can stand in. Feeds are never arrays inside the state. */
export type Feed = 'log' | 'line' | 'council' | 'media' | 'news' | 'room' | 'group' | 'control' | 'result' | 'why'

/** Why one figure moved: signed parts that sum to `to - from`; parts the hearer may not know are folded into one. */
export type Move = {
  readonly id: string
  readonly field: string
  readonly from: number
  readonly to: number
  readonly parts: readonly { readonly by: number; readonly why: Sentence }[]
}

/** One line that some viewers hear because of a fact. Picked, like a face: only what `to` may know. */
export type HeardLine = Sentence & {
  readonly to: Audience
  readonly feed: Feed
  readonly text?: TextRef
  readonly about?: readonly string[]
  readonly seat?: string
  readonly person?: string
  readonly move?: Move
  /** A copy folded for seats: control hears the full one instead. */
  readonly folded?: true
}

/** How a fact changes the world and who hears of it. `apply` writes only through the draft; `heard` reads the world after it. */
export type FactSpec<D> = {
  readonly v: number
  readonly data: z.ZodType<D>
  readonly upcasts?: readonly ((old: unknown) => unknown)[]
  readonly apply: (draft: Draft, data: D, fact: Fact) => void
  readonly heard?: (state: State, data: D, fact: Fact) => readonly HeardLine[]
}

// The registry erases the data type; each fact is parsed by its own schema before `apply` sees it.
export type AnyFactSpec = {
  readonly v: number
  readonly data: z.ZodType
  readonly upcasts?: readonly ((old: unknown) => unknown)[]
  readonly apply: (draft: Draft, data: never, fact: Fact) => void
  readonly heard?: (state: State, data: never, fact: Fact) => readonly HeardLine[]
}

export const defineFact = <D>(spec: FactSpec<D>): FactSpec<D> => spec
