import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A pair's rung as the region knows it: one turn old. The highest of these is "regional tension". */
export type Rung = {
  readonly id: string
  readonly kind: 'rung'
  readonly between: readonly [string, string]
  readonly rung: number
  readonly turn: number
}

export const rung = defineNoun<Rung, Shown<Rung, 'between' | 'rung' | 'turn'>>({
  kind: 'rung',
  see: () => 'whole',
  faces: { whole },
})
