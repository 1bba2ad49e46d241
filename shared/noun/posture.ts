import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A state's posture in a zone, 0 stood down to 5 war footing. */
export type Posture = {
  readonly id: string
  readonly kind: 'posture'
  readonly state: string
  readonly place: string
  readonly level: number
  /** Notice 0..1 and observation 0 or 1, which explain a raised posture (E4). */
  readonly notice: number
  readonly observed: number
  readonly changedTurn: number
}

export const posture = defineNoun<Posture, Shown<Posture, 'state' | 'place' | 'level' | 'notice' | 'observed' | 'changedTurn'>>({
  kind: 'posture',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.state) ? 'own' : null),
  faces: { own: whole },
  settable: { level: { min: 0, max: 5, whole: true } },
})
