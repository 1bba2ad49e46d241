import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { Sentence } from '../model/sentence.ts'

/** One session on a line: rings, is answered by a person or the duty officer, ends. */
export type Call = {
  readonly id: string
  readonly kind: 'call'
  readonly line: string
  readonly from: string
  readonly to: string
  readonly purpose: 'clarify' | 'warn' | 'coordinate' | 'routine'
  readonly status: 'failed' | 'ringing' | 'open' | 'message' | 'declined' | 'ended'
  /** Why the line did not connect, and what mends it. */
  readonly trouble?: Sentence
  readonly answeredBy?: 'person' | 'duty' | 'computer'
  readonly about?: string
  readonly turn: number
  readonly at: number
  readonly endedAt?: number
}

export const call = defineNoun<Call, Shown<Call, 'line' | 'from' | 'to' | 'purpose' | 'status' | 'turn' | 'at'>>({
  kind: 'call',
  see: (r, v) =>
    v.kind === 'control' ||
    v.kind === 'evaluator' ||
    (v.seat !== undefined && (r.from === v.seat || (r.to === v.seat && r.status !== 'failed')))
      ? 'party'
      : null,
  faces: { party: whole },
})
