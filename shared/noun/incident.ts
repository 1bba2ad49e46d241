import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'

/** Something that happened between states. `theta` is the truth: 0 accident, misread or third party; 1 deliberate. Hidden till revealed. */
export type Incident = {
  readonly id: string
  readonly kind: 'incident'
  readonly what: string
  readonly title: string
  readonly place: string
  readonly between: readonly string[]
  readonly severity: number
  readonly windowHours: number
  readonly turn: number
  readonly at: number
  readonly theta: 0 | 1
  /** Still open: its window and turn have not ended and no joint report is signed. */
  readonly open: boolean
  /** The two sides spoke inside the window. */
  readonly contact: boolean
  readonly joint: boolean
  readonly force: boolean
  readonly public: boolean
  /** The larger belief of its parties when tension last counted it; absent until counted. */
  readonly counted?: number
  /** A stop-and-remedy admission halves what it weighs (E4b). */
  readonly ownedUp: boolean
  readonly inject?: string
  /** The exercise in whose shadow it happened. */
  readonly activity?: string
}

export const incident = defineNoun<
  Incident,
  Shown<
    Incident,
    'what' | 'title' | 'place' | 'between' | 'severity' | 'windowHours' | 'turn' | 'at' | 'open' | 'contact' | 'joint' | 'public'
  >
>({
  kind: 'incident',
  see: (r, v) =>
    v.kind === 'control' || v.revealed
      ? 'truth'
      : v.kind === 'evaluator' || r.public || (v.seat !== undefined && r.between.includes(v.seat))
        ? 'known'
        : null,
  faces: {
    truth: whole,
    known: fields(['what', 'title', 'place', 'between', 'severity', 'windowHours', 'turn', 'at', 'open', 'contact', 'joint', 'public']),
  },
})
