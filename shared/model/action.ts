import type { z } from 'zod'
import type { Dice } from '../lib/dice.ts'
import type { CommonFact } from './common-fact.ts'
import type { AnyFactSpec, FactSpec, NewFact } from './fact.ts'
import type { Cost, EffectRange } from './field.ts'
import type { Refusal } from './refusal.ts'
import type { Sentence } from './sentence.ts'
import type { State } from './state.ts'
import type { View } from './view.ts'

export type Instrument =
  | 'hotline'
  | 'confidence'
  | 'council'
  | 'logistics'
  | 'public'
  | 'exercise'
  | 'posture'
  | 'intelligence'
  | 'domestic'

/** What a sensible bot, or a player asking for advice, would consider. `score` 0..1; `because` is one sentence from what the seat knows. */
export type Suggestion<P> = { readonly params: P; readonly score: number; readonly because: Sentence }

/** Who asks: the seat and the scenario minute, both stamped by the server. `id` mints record ids; equal for equal orders at lock. */
export type Asked = { readonly seat: string; readonly person: string; readonly turn: number; readonly at: number; readonly id: string }

/** What `resolve` may use beside the truth: keyed dice and an id mint keyed by the order, so that arrival order decides nothing. */
export type Hands = { readonly dice: Dice; readonly newId: (kind: string) => string }

type FactOf<F> = { [K in keyof F & string]: F[K] extends FactSpec<infer D> ? NewFact<K, D> : never }[keyof F & string]

/** One action, one file: everything the game, the form, the bots and the handbook know of a verb. */
export type ActionSpec<P, F> = {
  /** Equals the file name, verb-noun. */
  readonly kind: string
  /** The row of game-model 2.4, e.g. `HC1`. */
  readonly row: string
  readonly instrument: Instrument
  /** `now`: at once, in Consultation and Orders. `turn-end`: sealed until lock, replaceable, resolved in rank order. */
  readonly when: 'now' | 'turn-end'
  /** Place in the resolution order of 2.6; ties by kind, seat, canonical params, never by arrival. */
  readonly rank: number
  /** Scenario minutes a now-action takes in untimed play (call 30, message 10). */
  readonly minutes: number
  readonly cost: (ask: { readonly params: P; readonly view: View }) => Cost
  readonly params: z.ZodType<P>
  /** Legality: reads what the seat sees, nothing else, in the browser and again on the server. */
  readonly check: (view: View, params: P) => Refusal | null
  /** Outcome: reads the truth, changes nothing. */
  readonly resolve: (state: State, asked: Asked, params: P, hands: Hands) => readonly (FactOf<F> | CommonFact)[]
  readonly facts: F
  readonly help: { readonly title: string; readonly does: string; readonly risk: string; readonly doctrine?: string }
  readonly hint: (view: View) => readonly Suggestion<P>[]
  readonly expect?: (view: View, params: P) => readonly EffectRange[]
  /** What others will see, one line per seat or group. */
  readonly tells?: (view: View, params: P) => readonly { readonly to: readonly string[] | 'all'; readonly what: Sentence }[]
  /** The order's short name on its card, e.g. "Call Norvane". */
  readonly card: (view: View, params: P) => Sentence
}

// The registry holds actions of every params type; parse and resolve meet again in one place, fact/decide.ts.
// biome-ignore lint/suspicious/noExplicitAny: see the line above; the tidy test allows `any` in this file alone.
type AnyParams = any

/** Any action, as the pipeline holds it. */
export type AnyAction = Omit<ActionSpec<AnyParams, object>, 'resolve' | 'facts'> & {
  readonly resolve: (state: State, asked: Asked, params: AnyParams, hands: Hands) => readonly NewFact[]
  readonly facts: Readonly<Record<string, AnyFactSpec>>
}

/** Defines an action with its params and fact types checked against each other. */
export const defineAction = <P, const F extends Readonly<Record<string, AnyFactSpec>>>(spec: ActionSpec<P, F>): ActionSpec<P, F> => spec
