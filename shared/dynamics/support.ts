import { clamp } from '../lib/round.ts'
import type { Parts } from './settle.ts'
import { settle } from './settle.ts'

/** What a public makes of regional co-operation: `support` and `legitimacy` 0..100, `outreach` acts this turn, the rest 0..1. */
export type SupportTurn = {
  readonly support: number
  readonly benefit: number
  readonly legitimacy: number
  readonly fair: number
  /** The largest infected share of any narrative among this public. */
  readonly rumour: number
  readonly sovereigntyCost: number
  readonly outreach: number
  /** Share of the five audiences addressed in four turns (E21). */
  readonly reach: number
  /** Doubters of the accounts (E21). */
  readonly skeptics: number
}

export type SupportCause = 'benefit' | 'legitimacy' | 'fairness' | 'rumour' | 'sovereignty' | 'skeptics' | 'settling' | 'outreach'

export type SupportAfter = { readonly support: number; readonly parts: Parts<SupportCause | 'limit'> }

const PACE = 0.1
const OUTREACH_MAX = 2
const DIALOGUE_STREAK_MIN = 2

/**
 * E8 with the terms of E21, game-model.md 2.5: `S' = S + 0.10·(Q-S) + min(2,n)·3·(1-i_max)·(100-S)/100·(.6+.4·reach)`,
 * `Q = 40 + 25·benefit + 15·legitimacy/100 + 15·fair - 35·i_max - 10·sovereigntyCost - 10·skeptics`.
 */
export function nextSupport(turn: SupportTurn): SupportAfter {
  const { support, rumour } = turn
  const outreach = Math.min(OUTREACH_MAX, turn.outreach) * 3 * (1 - rumour) * ((100 - support) / 100) * (0.6 + 0.4 * turn.reach)
  const settled = settle<SupportCause>(support, {
    benefit: PACE * 25 * turn.benefit,
    legitimacy: PACE * 15 * (turn.legitimacy / 100),
    fairness: PACE * 15 * turn.fair,
    rumour: -PACE * 35 * rumour,
    sovereignty: -PACE * 10 * turn.sovereigntyCost,
    skeptics: -PACE * 10 * turn.skeptics,
    settling: PACE * (40 - support),
    outreach,
  })
  return { support: settled.after, parts: settled.parts }
}

/** E8 and 2.11 "disaster diplomacy": relief counts half as much again where a dialogue of two turns is already under way. */
export function feltBenefit(benefit: number, dialogueStreak: number): number {
  return clamp(benefit * (dialogueStreak >= DIALOGUE_STREAK_MIN ? 1.5 : 1), 0, 1)
}
