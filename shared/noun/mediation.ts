import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A third state between two others (HC6): asked for or offered, then at work once all three agree. */
export type Mediation = {
  readonly id: string
  readonly kind: 'mediation'
  readonly between: readonly [string, string]
  readonly mediator: string
  readonly by: string
  /** How it works: carries words, puts proposals, or uses its weight (2.11). */
  readonly style: 'facilitate' | 'formulate' | 'manipulate'
  /** Who of the three has agreed. */
  readonly agreed: readonly string[]
  readonly status: 'proposed' | 'active' | 'ended'
  readonly turn: number
  readonly untilTurn: number
}

export const mediation = defineNoun<
  Mediation,
  Shown<Mediation, 'between' | 'mediator' | 'by' | 'style' | 'agreed' | 'status' | 'turn' | 'untilTurn'>
>({
  kind: 'mediation',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.mediator === v.seat || r.between.includes(v.seat)))
      ? 'party'
      : null,
  faces: { party: whole },
})
