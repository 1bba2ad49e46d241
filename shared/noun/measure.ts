import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A coercive measure in force (PO5). Everybody knows of it, and whether a council stood behind it. */
export type Measure = {
  readonly id: string
  readonly kind: 'measure'
  readonly by: string
  readonly target: string
  readonly what: 'close-border' | 'detain' | 'escort' | 'sanction' | 'expel' | 'suspend-trade'
  /** The adopted motion that mandates it. */
  readonly mandate?: string
  readonly turn: number
}

export const measure = defineNoun<Measure, Shown<Measure, 'by' | 'target' | 'what' | 'turn'>>({
  kind: 'measure',
  see: () => 'whole',
  faces: { whole },
})
