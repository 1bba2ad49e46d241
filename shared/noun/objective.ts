import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A state's own aim, private to its seat. */
export type Objective = {
  readonly id: string
  readonly kind: 'objective'
  readonly seat: string
  readonly text: string
  readonly met: boolean
}

export const objective = defineNoun<Objective, Shown<Objective, 'seat' | 'text' | 'met'>>({
  kind: 'objective',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.seat) ? 'own' : null),
  faces: { own: whole },
})
