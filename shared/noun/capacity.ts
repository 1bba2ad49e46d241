import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

export const capacityFields = ['c2', 'logistics', 'medical', 'maritime', 'cyber', 'ihl'] as const
export type CapacityField = (typeof capacityFields)[number]

/** What a state is able to do, 0..100 each, measurable (2.2). Its own seat knows it exactly. */
export type Capacity = {
  readonly id: string
  readonly kind: 'capacity'
  readonly state: string
} & Readonly<Record<CapacityField, number>>

export const capacityId = (seat: string): string => `capacity:${seat}`

export const capacity = defineNoun<Capacity, Shown<Capacity, 'state' | CapacityField>>({
  kind: 'capacity',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.state) ? 'own' : null),
  faces: { own: whole },
})
