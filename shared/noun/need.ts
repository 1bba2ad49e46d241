import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** What people at a place need each turn, and what reached them, whole kilograms. */
export type Need = {
  readonly id: string
  readonly kind: 'need'
  readonly place: string
  readonly owner: string
  readonly title: string
  /** Where relief can be landed for it. */
  readonly through: string
  readonly people: number
  readonly kgPerTurn: Readonly<Record<string, number>>
  readonly fromTurn: number
  readonly deliveredKg: number
  readonly unmetKg: number
  readonly public: boolean
}

export const need = defineNoun<
  Need,
  Shown<Need, 'place' | 'owner' | 'title' | 'through' | 'people' | 'kgPerTurn' | 'fromTurn' | 'deliveredKg' | 'unmetKg' | 'public'>
>({
  kind: 'need',
  see: (r, v) => (r.public || v.kind === 'control' || v.kind === 'evaluator' || v.seat === r.owner ? 'whole' : null),
  faces: { whole },
})
