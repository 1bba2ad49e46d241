import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { CapacityField } from './capacity.ts'

/** Training of a partner with a target that is measured after three turns (EI4). Both know of it. */
export type Training = {
  readonly id: string
  readonly kind: 'training'
  readonly by: string
  readonly partner: string
  readonly curriculum: CapacityField
  readonly reciprocal: boolean
  readonly target: number
  readonly dueTurn: number
  readonly status: 'running' | 'met' | 'missed'
  readonly turn: number
}

export const training = defineNoun<
  Training,
  Shown<Training, 'by' | 'partner' | 'curriculum' | 'reciprocal' | 'target' | 'dueTurn' | 'status' | 'turn'>
>({
  kind: 'training',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.by === v.seat || r.partner === v.seat)) ? 'party' : null,
  faces: { party: whole },
})
