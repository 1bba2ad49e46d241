import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** A deterrent commitment: whom it protects, against whom, on what condition (PO4). */
export type Commitment = {
  readonly id: string
  readonly kind: 'commitment'
  readonly by: string
  readonly protect: string
  readonly against: string
  readonly condition: TextRef | string
  readonly means: 'statement' | 'deployment' | 'support'
  readonly public: boolean
  readonly turn: number
  readonly untilTurn: number
  readonly status: 'standing' | 'kept' | 'broken' | 'ended'
}

export const commitment = defineNoun<
  Commitment,
  Shown<Commitment, 'by' | 'protect' | 'against' | 'condition' | 'means' | 'public' | 'turn' | 'untilTurn' | 'status'>
>({
  kind: 'commitment',
  see: (r, v) => (r.public || v.kind === 'control' || v.kind === 'evaluator' || v.seat === r.by || v.seat === r.protect ? 'party' : null),
  faces: { party: whole },
})
