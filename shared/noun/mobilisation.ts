import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** How much of a state's force is under arms, 0..100 %, and where it is heading (PO3, the ramp of 2.10). Own seat only. */
export type Mobilisation = {
  readonly id: string
  readonly kind: 'mobilisation'
  readonly state: string
  readonly percent: number
  readonly target: number
  readonly orderedTurn: number
  /** Turn of the order that the others have not seen yet; 0 when they have seen all. */
  readonly unseenTurn: number
}

export const mobilisation = defineNoun<Mobilisation, Shown<Mobilisation, 'state' | 'percent' | 'target' | 'orderedTurn'>>({
  kind: 'mobilisation',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.state) ? 'own' : null),
  faces: { own: whole },
  settable: { percent: { min: 0, max: 100 } },
})
