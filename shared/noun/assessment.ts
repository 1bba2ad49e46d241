import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'
import type { Sentence } from '../model/sentence.ts'

/** What the services of a state make of a question (IN1), or several states together (IN3). May be wrong; whether it is, is hidden. */
export type Assessment = {
  readonly id: string
  readonly kind: 'assessment'
  readonly by: readonly string[]
  /** Who holds it: those who made it, and those it was shared with (IN2). */
  readonly holders: readonly string[]
  readonly of: string
  readonly question: 'posture' | 'intent' | 'stock' | 'narrative' | 'incident'
  readonly says: Sentence
  /** 0..1, from the quality of the services; less where it was sanitised. */
  readonly quality: number
  /** What it is about: an incident or a story. */
  readonly about?: string
  /** For a question of intent or of an incident: what it leans to. */
  readonly leans?: 'accident' | 'deliberate'
  /** Range of a joint estimate, 0..1. */
  readonly low?: number
  readonly high?: number
  readonly misleads: boolean
  readonly turn: number
}

const shown = ['by', 'holders', 'of', 'question', 'says', 'quality', 'about', 'leans', 'low', 'high', 'turn'] as const

export const assessment = defineNoun<Assessment, Shown<Assessment, 'by' | 'of' | 'question' | 'says' | 'quality' | 'turn'>>({
  kind: 'assessment',
  see: (r, v) =>
    v.kind === 'control' || v.revealed
      ? 'truth'
      : v.kind === 'evaluator' || (v.seat !== undefined && r.by.includes(v.seat))
        ? 'own'
        : v.seat !== undefined && r.holders.includes(v.seat)
          ? 'shared'
          : null,
  faces: {
    truth: whole,
    own: fields(shown),
    // Whoever was shown it does not learn who else was.
    shared: fields(['by', 'of', 'question', 'says', 'quality', 'about', 'leans', 'low', 'high', 'turn']),
  },
})
