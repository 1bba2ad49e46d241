import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { Sentence } from '../model/sentence.ts'

/** One act as the rules remember it: for conduct (E1), for conditions (`did`) and for the review. */
export type Deed = {
  readonly id: string
  readonly kind: 'deed'
  readonly by: string
  readonly action: string
  readonly turn: number
  readonly at: number
  readonly toward: readonly string[]
  /** Goldstein weight and class of evidence (E1). */
  readonly g: number
  readonly grade: 'W' | 'D' | 'V' | 'C'
  /** Who perceives it; the rest do not count it. */
  readonly seenBy: readonly string[]
  readonly why: Sentence
  readonly about?: string
  /** Whether the turn's conduct has taken it in. */
  readonly counted: boolean
}

export const deed = defineNoun<Deed, Shown<Deed, 'by' | 'action' | 'turn' | 'toward' | 'g' | 'grade'>>({
  kind: 'deed',
  see: (_r, v) => (v.kind === 'control' ? 'whole' : null),
  faces: { whole },
})
