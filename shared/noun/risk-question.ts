import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'
import type { TextRef } from '../model/sentence.ts'

/** A question about unusual activity that must be answered in 48 hours (HC8). */
export type RiskQuestion = {
  readonly id: string
  readonly kind: 'risk-question'
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly asks: readonly string[]
  readonly text?: TextRef
  readonly turn: number
  readonly at: number
  readonly dueTurn: number
  readonly status: 'open' | 'answered' | 'late'
  readonly answer?: 'routine' | 'drill' | 'ours' | 'not-ours'
  readonly answerText?: TextRef
}

export const riskQuestion = defineNoun<
  RiskQuestion,
  Shown<RiskQuestion, 'from' | 'to' | 'subject' | 'asks' | 'turn' | 'at' | 'dueTurn' | 'status'>
>({
  kind: 'risk-question',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.from === v.seat || r.to === v.seat)) ? 'party' : null,
  faces: { party: whole },
})
