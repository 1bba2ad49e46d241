import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'

/** Who governs a state, since when, and when the term ends (2.2). Terms are public; how the next one leans is not. */
export type Leader = {
  readonly id: string
  readonly kind: 'leader'
  readonly state: string
  readonly name: string
  readonly since: number
  /** Turn with whose close the term ends; 0 for no end in this exercise. */
  readonly termEnds: number
  /** -1 against working together to +1 for it. */
  readonly disposition: number
}

export const leaderId = (seat: string): string => `leader:${seat}`

export const leader = defineNoun<Leader, Shown<Leader, 'state' | 'name' | 'since' | 'termEnds'>>({
  kind: 'leader',
  see: (_r, v) => (v.kind === 'control' || v.revealed ? 'whole' : 'public'),
  faces: { whole, public: fields(['state', 'name', 'since', 'termEnds']) },
})
