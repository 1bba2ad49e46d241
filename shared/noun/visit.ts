import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** Visitors of other states at a place, by invitation (CB5). */
export type Visit = {
  readonly id: string
  readonly kind: 'visit'
  readonly by: string
  readonly place: string
  readonly invited: readonly string[]
  readonly coming: readonly string[]
  readonly turn: number
}

export const visit = defineNoun<Visit, Shown<Visit, 'by' | 'place' | 'invited' | 'coming' | 'turn'>>({
  kind: 'visit',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.by === v.seat || r.invited.includes(v.seat)))
      ? 'party'
      : null,
  faces: { party: whole },
})
