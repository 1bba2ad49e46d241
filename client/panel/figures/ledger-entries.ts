import type { Sentence } from '../../../shared/model/sentence.ts'
import type { LedgerEntry } from '../../ui/why-ledger.tsx'
import type { Cause } from './figure-history.ts'

type Words = { readonly say: (sentence: Sentence) => string; readonly paid: string }

/** How many causes stand under a figure before "All causes". */
const SHOWN = 3

/** Causes as rows of a ledger, in the reader's language. */
export const ledgerEntries = (causes: readonly Cause[], { say, paid }: Words): readonly LedgerEntry[] =>
  causes.map(({ id, turn, by, why, unseen }) => ({ id, turn, amount: by, unseen, cause: why === undefined ? paid : say(why) }))

/** The largest three causes; the rest in one row, so that the rows still sum to the change. */
export function largestEntries(entries: readonly LedgerEntry[], others: string): readonly LedgerEntry[] {
  if (entries.length <= SHOWN + 1) return entries
  const sorted = [...entries].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  const rest = sorted.slice(SHOWN)
  return [...sorted.slice(0, SHOWN), { id: 'others', cause: others, amount: rest.reduce((sum, { amount }) => sum + amount, 0) }]
}
