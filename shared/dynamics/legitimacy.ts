import type { Parts } from './settle.ts'
import { settle } from './settle.ts'

/** What a state did, or had found out about it, that bears on its being seen as lawful, fair and open. */
export type LegitimacyEvent =
  | 'report'
  | 'audit-published'
  | 'consult'
  | 'inquiry'
  | 'coercion-without-mandate'
  | 'breach-confirmed'
  | 'disinformation-exposed'
  | 'covert-exposed'
  | 'relief-refused'
  | 'military-misused'
  | 'force-without-mandate'
  | 'retaliated-first'
  | 'underpaid-in-public'
  | 'transparent'

/** E9, game-model.md 2.5, with E14 (retaliation), E16 (published underpayment), E21 (transparency of 70). Per event or turn. */
export const LEGITIMACY_EFFECT: Readonly<Record<LegitimacyEvent, number>> = {
  report: 1,
  'audit-published': 2,
  consult: 1,
  inquiry: 2,
  'coercion-without-mandate': -6,
  'breach-confirmed': -8,
  'disinformation-exposed': -6,
  'covert-exposed': -10,
  'relief-refused': -4,
  'military-misused': -1,
  'force-without-mandate': -12,
  'retaliated-first': -4,
  'underpaid-in-public': -2,
  transparent: 1,
}

const CONSULT_MAX = 3

/** E9: legitimacy 0..100 after a turn's events, with what each kind gave or took. Consultations count three times a turn at most. */
export function settleLegitimacy(
  legitimacy: number,
  events: readonly LegitimacyEvent[],
): { readonly legitimacy: number; readonly parts: Parts<LegitimacyEvent | 'limit'> } {
  const parts: Record<LegitimacyEvent, number> = { ...NO_EVENTS }
  for (const event of events) parts[event] += LEGITIMACY_EFFECT[event]
  parts.consult = Math.min(CONSULT_MAX * LEGITIMACY_EFFECT.consult, parts.consult)
  const settled = settle<LegitimacyEvent>(legitimacy, parts)
  return { legitimacy: settled.after, parts: settled.parts }
}

const NO_EVENTS: Readonly<Record<LegitimacyEvent, number>> = {
  report: 0,
  'audit-published': 0,
  consult: 0,
  inquiry: 0,
  'coercion-without-mandate': 0,
  'breach-confirmed': 0,
  'disinformation-exposed': 0,
  'covert-exposed': 0,
  'relief-refused': 0,
  'military-misused': 0,
  'force-without-mandate': 0,
  'retaliated-first': 0,
  'underpaid-in-public': 0,
  transparent: 0,
}
