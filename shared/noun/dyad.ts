import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'

/** The tension of a pair, X 0..100 and rung 0..12 (E4). Parties see band and rung; X itself is control's. */
export type Dyad = {
  readonly id: string
  readonly kind: 'dyad'
  readonly between: readonly [string, string]
  readonly tension: number
  readonly base: number
  readonly rung: number
  readonly band: string
  /** Last turn with a violent act or a force order between them; 0 for never. */
  readonly violentTurn: number
  readonly forceTurn: number
}

export const dyad = defineNoun<Dyad, Shown<Dyad, 'between' | 'rung' | 'band'>>({
  kind: 'dyad',
  see: (r, v) =>
    v.kind === 'control' || v.revealed
      ? 'whole'
      : v.kind === 'evaluator' || (v.seat !== undefined && r.between.includes(v.seat))
        ? 'party'
        : null,
  faces: { whole, party: fields(['between', 'rung', 'band']) },
  settable: { tension: { min: 0, max: 100 } },
})
