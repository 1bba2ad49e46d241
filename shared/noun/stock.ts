import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

export type Goods = 'water' | 'food' | 'shelter' | 'medical' | 'fuel'

/** Goods a state holds at a place, whole kilograms by class. Conserved. */
export type Stock = {
  readonly id: string
  readonly kind: 'stock'
  readonly state: string
  readonly place: string
  readonly kg: Readonly<Record<Goods, number>>
}

export const stock = defineNoun<Stock, Shown<Stock, 'state' | 'place' | 'kg'>>({
  kind: 'stock',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.state) ? 'own' : null),
  faces: { own: whole },
})
