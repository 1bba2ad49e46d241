import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { Sentence, TextRef } from '../model/sentence.ts'

/** Something asked of a seat with a due time: the briefing sheet and the timeline show it. */
export type Ask = {
  readonly id: string
  readonly kind: 'ask'
  readonly seat: string
  readonly says: Sentence
  readonly text?: TextRef
  readonly turn: number
  readonly dueTurn: number
  readonly dueAt: number
  readonly status: 'open' | 'answered' | 'late'
  readonly news?: string
  readonly about?: string
  /** Control asked it, and the seat's next words to control answer it. */
  readonly toControl?: true
}

export const ask = defineNoun<Ask, Shown<Ask, 'seat' | 'says' | 'turn' | 'dueTurn' | 'dueAt' | 'status'>>({
  kind: 'ask',
  see: (r, v) => (v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && v.seat === r.seat) ? 'own' : null),
  faces: { own: whole },
})
