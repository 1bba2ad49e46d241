import { defineNoun, type Shown, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** One seat's readiness to speak together with others (PD2). Its partners learn of it when the turn closes without all having signed. */
export type JointDraft = {
  readonly id: string
  readonly kind: 'joint-draft'
  readonly by: string
  readonly partners: readonly string[]
  readonly rumour?: string
  readonly text?: TextRef
  readonly turn: number
}

export const jointDraft = defineNoun<JointDraft, Shown<JointDraft, 'by' | 'partners' | 'turn'>>({
  kind: 'joint-draft',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.by === v.seat || r.partners.includes(v.seat)))
      ? 'party'
      : null,
  faces: { party: whole },
})
