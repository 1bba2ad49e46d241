import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** What `from` feels toward `to`: trust 0..100 (E2). Only `from` knows. */
export type Relation = {
  readonly id: string
  readonly kind: 'relation'
  readonly from: string
  readonly to: string
  readonly trust: number
  readonly base: number
  readonly streak: number
  readonly rapport: number
}

export const relation = defineNoun<Relation, Shown<Relation, 'from' | 'to' | 'trust' | 'base' | 'streak' | 'rapport'>>({
  kind: 'relation',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.from) ? 'own' : null),
  faces: { own: whole },
  settable: { trust: { min: 0, max: 100 } },
})
