import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A patrol on its beat for a turn, and how it is told to behave (PO2). Others know of it by sightings. */
export type Patrol = {
  readonly id: string
  readonly kind: 'patrol'
  readonly state: string
  readonly place: string
  readonly unit: string
  readonly rules: 'cautious' | 'normal' | 'assertive'
  readonly turn: number
}

export const patrol = defineNoun<Patrol, Shown<Patrol, 'state' | 'place' | 'unit' | 'rules' | 'turn'>>({
  kind: 'patrol',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.state) ? 'own' : null),
  faces: { own: whole },
})
