import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** What a state wants to keep or gain, 1 minor to 5 vital: private to its seat. Never judged; it tells a player what to weigh. */
export type Interest = {
  readonly id: string
  readonly kind: 'interest'
  readonly seat: string
  readonly text: string
  readonly weight: number
}

export const interest = defineNoun<Interest, Shown<Interest, 'seat' | 'text' | 'weight'>>({
  kind: 'interest',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.seat) ? 'own' : null),
  faces: { own: whole },
})
