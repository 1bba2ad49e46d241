import type { Shown } from '../model/record.ts'
import { defineNoun, fields, whole } from '../model/record.ts'

/** A channel between two states (E2b). Known to its ends, and to all once announced. */
export type Line = {
  readonly id: string
  readonly kind: 'line'
  readonly between: readonly [string, string]
  readonly channel: 'leader' | 'minister' | 'milops' | 'coastguard' | 'technical'
  readonly protocol: number
  readonly status: 'proposed' | 'active' | 'degraded' | 'cut'
  /** Last turn it was tested, 0 for never. */
  readonly lastTest: number
  readonly manned: boolean
  readonly announced: boolean
  /** Calls attempted this turn, for the limit of three. */
  readonly attempts: number
  readonly attemptsTurn: number
  readonly proposedBy?: string
  readonly proposedProtocol?: number
}

export const line = defineNoun<Line, Shown<Line, 'between' | 'channel' | 'status' | 'announced'>>({
  kind: 'line',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && r.between.includes(v.seat))
      ? 'party'
      : r.announced && r.status !== 'proposed'
        ? 'public'
        : null,
  faces: { party: whole, public: fields(['between', 'channel', 'status', 'announced']) },
})
