import type { Parts } from './settle.ts'
import { settle } from './settle.ts'

/** What a state did about its word. `promise-kept` counts once it is verified. */
export type CredibilityEvent = 'promise-kept' | 'promise-broken' | 'threat-met' | 'lie-exposed' | 'commitment-failed' | 'breach-found'

/** How a public threat ends that is not carried out: backing down, a lesser measure, new shared facts, a mediated or council formula. */
export type ThreatExit = 'back-down' | 'lesser-measure' | 'new-facts' | 'formula'

/** E6, E4b, E14 and PO4 of game-model.md: what each does to credibility. */
export const CREDIBILITY_EFFECT: Readonly<Record<CredibilityEvent, number>> = {
  'promise-kept': 2,
  'promise-broken': -6,
  'threat-met': 2,
  'lie-exposed': -8,
  'commitment-failed': -12,
  'breach-found': -6,
}

const EXIT_FACTOR: Readonly<Record<ThreatExit, number>> = { 'back-down': 1, 'lesser-measure': 0.5, 'new-facts': 0.6, formula: 0.4 }

/** Credibility 0..100 after the events of a turn, with what each kind gave or took. */
export function settleCredibility(
  credibility: number,
  events: readonly CredibilityEvent[],
): { readonly credibility: number; readonly parts: Parts<CredibilityEvent | 'limit'> } {
  const parts = { 'promise-kept': 0, 'promise-broken': 0, 'threat-met': 0, 'lie-exposed': 0, 'commitment-failed': 0, 'breach-found': 0 }
  for (const event of events) parts[event] += CREDIBILITY_EFFECT[event]
  const settled = settle<CredibilityEvent>(credibility, parts)
  return { credibility: settled.after, parts: settled.parts }
}

/** A public threat of level 1..3 that reached its deadline unmet and was not carried out; `sensitivity` a, 0.2..1.0. */
export type UnmetThreat = { readonly level: number; readonly sensitivity: number; readonly exit: ThreatExit }

/** E6, game-model.md 2.5: `approval -= 5·L·a·m`, `credibility -= 6·L·m`. Both returned as changes, zero or less. */
export function audienceCost({ level, sensitivity, exit }: UnmetThreat): { readonly approval: number; readonly credibility: number } {
  const factor = EXIT_FACTOR[exit]
  return { approval: 0 - 5 * level * sensitivity * factor, credibility: 0 - 6 * level * factor }
}

/** E6: what issuing a threat of level L costs in support for co-operation (belligerence is punished too). */
export function threatSupportCost(level: number): number {
  return 0 - level
}
