import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** Leave to land relief at a place (JL4). */
export type Clearance = {
  readonly id: string
  readonly kind: 'clearance'
  readonly place: string
  readonly owner: string
  readonly to: readonly string[]
  readonly modes: readonly string[]
  readonly untilTurn: number
  readonly customsWaiver: boolean
  readonly turn: number
}

export const clearance = defineNoun<
  Clearance,
  Shown<Clearance, 'place' | 'owner' | 'to' | 'modes' | 'untilTurn' | 'customsWaiver' | 'turn'>
>({
  kind: 'clearance',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.owner === v.seat || r.to.includes(v.seat)))
      ? 'party'
      : null,
  faces: { party: whole },
})
