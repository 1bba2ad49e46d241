import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A coach mark of the tutorial: where it points and what it says. */
export type Coach = {
  readonly id: string
  readonly kind: 'coach'
  readonly seat: string
  readonly no: number
  readonly turn: number
  readonly phase: string
  readonly anchor: string
  readonly title: string
  readonly text: string
}

export const coach = defineNoun<Coach, Shown<Coach, 'seat' | 'no' | 'turn' | 'phase' | 'anchor' | 'title' | 'text'>>({
  kind: 'coach',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.seat) ? 'own' : null),
  faces: { own: whole },
})
