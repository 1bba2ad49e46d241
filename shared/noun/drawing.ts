import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A value drawn at the start, so that a cohort that has read the files still has to find out. */
export type Drawing = {
  readonly id: string
  readonly kind: 'drawing'
  readonly name: string
  readonly value: number
}

export const drawing = defineNoun<Drawing, Shown<Drawing, 'name' | 'value'>>({
  kind: 'drawing',
  see: (_r, v) => (v.kind === 'control' || v.revealed ? 'whole' : null),
  faces: { whole },
})
