import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** An inspection asked for, granted or refused, and what the team found (CB3). */
export type Inspection = {
  readonly id: string
  readonly kind: 'inspection'
  readonly by: string
  readonly of: string
  readonly place: string
  readonly form: 'inspection' | 'evaluation' | 'joint'
  readonly status: 'asked' | 'accepted' | 'refused' | 'done'
  readonly turn: number
  readonly found?: 'as-declared' | 'more-than-declared'
}

export const inspection = defineNoun<Inspection, Shown<Inspection, 'by' | 'of' | 'place' | 'form' | 'status' | 'turn'>>({
  kind: 'inspection',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.by === v.seat || r.of === v.seat)) ? 'party' : null,
  faces: { party: whole },
})
