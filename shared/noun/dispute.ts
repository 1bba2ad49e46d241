import type { Shown } from '../model/record.ts'
import { defineNoun } from '../model/record.ts'

export const disputeSteps = ['notify', 'clarify', 'commission', 'council', 'remedy'] as const
export type DisputeStep = (typeof disputeSteps)[number]

/** A quarrel over an article, taken up the agreed ladder step by step (E14). The parties know of it; all do from the council on. */
export type Dispute = {
  readonly id: string
  readonly kind: 'dispute'
  readonly agreement: string
  readonly article: string
  readonly by: string
  readonly against: string
  readonly step: DisputeStep
  readonly answer?: 'acknowledge' | 'deny' | 'remedy'
  readonly status: 'open' | 'settled' | 'lapsed'
  readonly openedTurn: number
  readonly dueTurn: number
  /** Trust that the breach had cost, and turns of repair still to come (E14b). */
  readonly loss: number
  readonly repairLeft: number
}

export const dispute = defineNoun<
  Dispute,
  Shown<Dispute, 'agreement' | 'article' | 'by' | 'against' | 'step' | 'status' | 'openedTurn' | 'dueTurn'>
>({
  kind: 'dispute',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || r.step === 'council' || r.step === 'remedy' || v.seat === r.by || v.seat === r.against
      ? 'party'
      : null,
  faces: {
    party: ({ id, kind, agreement, article, by, against, step, status, openedTurn, dueTurn, answer }) => ({
      id,
      kind,
      agreement,
      article,
      by,
      against,
      step,
      status,
      openedTurn,
      dueTurn,
      ...(answer === undefined ? {} : { answer }),
    }),
  },
})
