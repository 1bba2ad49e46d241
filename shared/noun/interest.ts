import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'

/** What a state wants to keep or gain, 1 minor to 5 vital: private unless shared. Never judged; it tells a player what to weigh. */
export type Interest = {
  readonly id: string
  readonly kind: 'interest'
  readonly seat: string
  readonly text: string
  readonly weight: number
  /** Who has been told of it (IN4); absent: nobody. */
  readonly shared?: readonly string[]
}

export const interest = defineNoun<Interest, Shown<Interest, 'seat' | 'text' | 'weight'>>({
  kind: 'interest',
  see: (r, v) => {
    if (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.seat)) return 'own'
    return v.seat !== undefined && (r.shared?.includes(v.seat) ?? false) ? 'told' : null
  },
  // Whoever is told does not learn who else was.
  faces: { own: whole, told: fields(['seat', 'text', 'weight']) },
})
