import { clamp } from '../lib/round.ts'

/** A member's effort: `rho` = paid / fair, and whether the accounts are published. */
export type Effort = { readonly rho: number; readonly published: boolean }

/** How an NPC decides what to pay (E16): `solidarity` 0..1; small members tend to leave a shared good to others. */
export type PayRule = Effort & { readonly solidarity: number; readonly small: boolean }

/** What being seen to pay or not does each turn: to the member's legitimacy and to its peers' trust in it. */
export type BurdenEffect = { readonly legitimacy: number; readonly peersTrust: number }

/** How the deal looks from one member's seat. `noises` holds a `tri()` for each of the others, in order, used where accounts are hidden. */
export type FairnessSeen = {
  readonly own: number
  readonly others: readonly number[]
  readonly published: boolean
  readonly noises: readonly number[]
}

const UNDERPAID = 0.7
const HIDDEN_BIAS = 0.15
/** Smaller than the bias, so that publishing never makes a contributor's support worse (invariant 26). */
const HIDDEN_NOISE = 0.1
const PAY_PACE = 0.2

/** E16, game-model.md 2.5: a member's fair share of the costs, half by head and half by income: `0.5/n + 0.5·GNI share`. */
export function fairShare(members: number, incomeShare: number): number {
  return 0.5 / members + 0.5 * incomeShare
}

/** E16: with published accounts, rho < .7 costs legitimacy 2 and peers' trust 1 a turn, rho >= 1 gains peers' trust 1. */
export function burdenEffect({ rho, published }: Effort): BurdenEffect {
  if (!published) return { legitimacy: 0, peersTrust: 0 }
  if (rho < UNDERPAID) return { legitimacy: -2, peersTrust: -1 }
  return { legitimacy: 0, peersTrust: rho >= 1 ? 1 : 0 }
}

/** E16: another member's rho as it looks: the truth if published, else `rho - 0.15 ± 0.10·noise`, never below 0. */
export function perceivedRho({ rho, published }: Effort, noise: number): number {
  return published ? rho : Math.max(0, rho - HIDDEN_BIAS + HIDDEN_NOISE * clamp(noise, -1, 1))
}

/** E8 and E16: `fair = min(1, 1-|rho-1|)` for what falls short; to pay more than one's share is not unfair to the others. 0..1. */
export function fairness(rho: number): number {
  return rho >= 1 ? 1 : clamp(1 - Math.abs(rho - 1), 0, 1)
}

/** E8's `fair` of one member: 1 if it is seen to pay its full share, else how far it sees the others pay theirs. */
export function fairnessSeen({ own, others, published, noises }: FairnessSeen): number {
  if ((published && own >= 1) || others.length === 0) return 1
  let sum = 0
  for (let k = 0; k < others.length; k++) sum += fairness(perceivedRho({ rho: others[k] ?? 0, published }, noises[k] ?? 0))
  return sum / others.length
}

/** E16, NPC pay rule: `rho += .20·(.35 + .30·published + .40·solidarity - .15·small·(1-published) - rho)`. */
export function nextRho({ rho, published, solidarity, small }: PayRule): number {
  const aim = 0.35 + (published ? 0.3 : 0) + 0.4 * solidarity - (small && !published ? 0.15 : 0)
  return rho + PAY_PACE * (aim - rho)
}
