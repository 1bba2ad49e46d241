import type { Shown } from '../model/record.ts'
import { defineNoun, whole } from '../model/record.ts'

/** One line in the mutual-support ledger of two states (JL7): what `by` had from `from`, and how it is settled. Balances sum to nothing. */
export type SupportEntry = {
  readonly id: string
  readonly kind: 'support-entry'
  readonly by: string
  readonly from: string
  readonly goods: string
  readonly kg: number
  /** Thousand CR that `by` owes `from` for it; 0 once paid in cash. */
  readonly owed: number
  readonly settle: 'cash' | 'kind' | 'equal-value'
  readonly turn: number
}

export const supportEntry = defineNoun<SupportEntry, Shown<SupportEntry, 'by' | 'from' | 'goods' | 'kg' | 'owed' | 'settle' | 'turn'>>({
  kind: 'support-entry',
  see: (r, v) =>
    v.kind === 'control' || v.kind === 'evaluator' || (v.seat !== undefined && (r.by === v.seat || r.from === v.seat)) ? 'party' : null,
  faces: { party: whole },
})
