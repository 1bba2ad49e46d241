import { clamp } from '../lib/round.ts'
import type { Parts } from './settle.ts'

/** A leader's public standing over one turn: `base` and `coopSupport` 0..100, `rally` in points, `reliefPerf` and `safety` 0..1. */
export type ApprovalTurn = {
  readonly base: number
  readonly rally: number
  readonly coopSupport: number
  /** Share of need met; .5 when there is no relief operation. */
  readonly reliefPerf: number
  readonly safety: number
  /** Set in the turn in which a rally starts; both 0..1. */
  readonly trigger?: { readonly headline: number; readonly opposition: number }
}

export type ApprovalCause = 'support' | 'relief' | 'safety' | 'settling' | 'rally' | 'rallyFades'

export type ApprovalAfter = {
  /** What polls show: base + rally, 0..100. */
  readonly approval: number
  readonly base: number
  readonly rally: number
  readonly parts: Parts<ApprovalCause | 'limit'>
}

const PACE = 0.05
const RALLY_MAX = 8
/** `perf` of a state with support 50, no relief operation and half its safety: what "support", "relief" and "safety" are measured from. */
const PERFORMANCE_NEUTRAL = 35 + 12.5 + 10 + 5

/**
 * E7, game-model.md 2.5: `base' = base + 0.05·(perf-base)`, `perf = 35 + 0.25·coopSupport + 20·reliefPerf + 10·safety`,
 * `rally' = 0.75·rally` plus a new rally, shown = base + rally. The parts sum to the change of what is shown.
 */
export function nextApproval(turn: ApprovalTurn): ApprovalAfter {
  const support = PACE * 0.25 * (turn.coopSupport - 50)
  const relief = PACE * 20 * (turn.reliefPerf - 0.5)
  const safety = PACE * 10 * (turn.safety - 0.5)
  const settling = PACE * (PERFORMANCE_NEUTRAL - turn.base)
  const rallyFades = 0 - 0.25 * turn.rally
  const rally = turn.trigger ? newRally(turn.trigger) : 0
  const base = clamp(turn.base + support + relief + safety + settling, 0, 100)
  const rallyAfter = turn.rally + rallyFades + rally
  const approval = clamp(base + rallyAfter, 0, 100)
  const before = clamp(turn.base + turn.rally, 0, 100)
  const limit = approval - before - (support + relief + safety + settling + rallyFades + rally)
  return { approval, base, rally: rallyAfter, parts: { support, relief, safety, settling, rally, rallyFades, limit } }
}

/** E7: a rally, at rung 5 with own people hurt or in a public confrontation: `min(8, 1.5 + 3·headline + 3.5·opposition)`. */
export function newRally({ headline, opposition }: { readonly headline: number; readonly opposition: number }): number {
  return Math.min(RALLY_MAX, 1.5 + 3 * headline + 3.5 * opposition)
}
