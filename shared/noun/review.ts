import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** A review of what happened, and the lessons adopted from it (CA10). */
export type Review = {
  readonly id: string
  readonly kind: 'review'
  readonly by: string
  readonly with: readonly string[]
  readonly about: string
  readonly evidence: readonly string[]
  readonly lessons: readonly { readonly what: string; readonly owner: string; readonly dueTurn: number; readonly metric: string }[]
  readonly turn: number
}

export const review = defineNoun<Review, Shown<Review, 'by' | 'with' | 'about' | 'evidence' | 'lessons' | 'turn'>>({
  kind: 'review',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.by === v.seat || r.with.includes(v.seat)))
      ? 'party'
      : null,
  faces: { party: whole },
})
