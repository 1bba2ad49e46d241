import type { Theta, Evidence as Weighed } from '../dynamics/belief.ts'
import { leaning, likelihoodRatio, suggestedBand } from '../dynamics/belief.ts'
import { round3 } from '../lib/round.ts'
import type { EvidenceData } from '../model/common-fact.ts'
import type { NewFact } from '../model/fact.ts'
import type { Sentence, TextRef } from '../model/sentence.ts'
import type { State } from '../model/state.ts'
import { all, read } from '../model/state.ts'
import { belief } from '../noun/belief.ts'
import { evidence } from '../noun/evidence.ts'

/** What a seat learns, before it is weighed. */
export type Learnt = {
  readonly seat: string
  readonly incident: string
  readonly by: EvidenceData['by']
  readonly says: Sentence
  readonly text?: TextRef
  readonly turn: number
  readonly at: number
}

export const beliefId = (incident: string, seat: string): string => `belief:${incident.slice('incident:'.length)}-${seat.toLowerCase()}`

/** The belief that follows from prior odds and a product of likelihood ratios (E3). */
export function beliefFrom(prior: number, ratios: readonly number[]): { readonly b: number; readonly low: number; readonly high: number } {
  const odds = ratios.reduce((o, ratio) => o * ratio, prior / (1 - prior))
  const b = round3(odds / (1 + odds))
  return { b, ...suggestedBand(b) }
}

/**
 * The fact that a seat learnt something of an incident, weighed by E3, or nothing when the seat holds no belief on it or the
 * evidence says nothing. What its holder is shown (leaning and strength) takes what was said at its word; the ratio, which a lie
 * weakens, stays hidden.
 */
export function evidenceGained(
  state: State,
  learnt: Learnt,
  weigh: { readonly evidence: Weighed; readonly theta: Theta; readonly id: string; readonly replaces?: number },
): readonly NewFact<'evidence-gained', EvidenceData>[] {
  const held = read(state, belief, beliefId(learnt.incident, learnt.seat))
  const reads = leaning(weigh.evidence)
  if (held === undefined || reads === undefined) return []
  // A better hearing of the same words replaces what the words weighed before, it does not count twice.
  const ratio = likelihoodRatio(weigh.evidence, weigh.theta) / (weigh.replaces ?? 1)
  const before = all(state, evidence)
    .filter((e) => e.seat === learnt.seat && e.incident === learnt.incident)
    .map((e) => e.ratio)
  const next = beliefFrom(held.prior, [...before, ratio])
  return [{ kind: 'evidence-gained', data: { id: weigh.id, ...learnt, ...reads, ratio, belief: { id: held.id, ...next } } }]
}
