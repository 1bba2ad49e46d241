import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A standing organ of a council (CA8): what makes agreements outlast the people who made them. Everybody knows of it. */
export type Organ = {
  readonly id: string
  readonly kind: 'organ'
  readonly council: string
  readonly what: 'secretariat' | 'oversight' | 'audit' | 'joint-commission' | 'rotating-chair' | 'joint-ops-centre'
  readonly level: number
  readonly turn: number
}

export const organ = defineNoun<Organ, Shown<Organ, 'council' | 'what' | 'level' | 'turn'>>({
  kind: 'organ',
  see: () => 'whole',
  faces: { whole },
})
