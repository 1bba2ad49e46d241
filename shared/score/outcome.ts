import { all, type State } from '../model/state.ts'
import { agreement } from '../noun/agreement.ts'
import { dyad } from '../noun/dyad.ts'
import { need } from '../noun/need.ts'
import { objective } from '../noun/objective.ts'
import { redLine } from '../noun/red-line.ts'
import { relation } from '../noun/relation.ts'
import { state as stateNoun } from '../noun/state.ts'

export type RegionalOutcome = { readonly score: number; readonly word: 'Resilient' | 'Stable' | 'Fragile' | 'Breakdown' }

/** Rung at which a region counts as broken down, for the share of restraint (2.8). */
const breakdownRung = 10

/**
 * The region's result, 0..100 (2.8): restraint by the highest rung of any pair (20) and by whether it stayed within the scenario's
 * limit (20, K7), need met (20), mean trust (25), agreements alive (15). A part with no opportunity is dropped and the rest weigh more; "not observed" is never zero.
 */
export function regionalOutcome(state: State): RegionalOutcome {
  const worst = all(state, stateNoun).reduce((most, s) => Math.max(most, s.highestRung), 0)
  const needs = all(state, need).filter((n) => n.deliveredKg + n.unmetKg > 0)
  const met =
    needs.reduce((sum, n) => sum + n.deliveredKg, 0) /
    Math.max(
      1,
      needs.reduce((sum, n) => sum + n.deliveredKg + n.unmetKg, 0),
    )
  const trusts = all(state, relation).map((r) => r.trust)
  const offered = all(state, agreement).length > 0
  const alive = all(state, agreement).some((a) => a.status === 'signed' || a.status === 'inForce')
  const score = weighted([
    { weight: 20, share: Math.max(0, 1 - worst / breakdownRung) },
    { weight: 20, share: worst <= state.header.scenario.limits.rung ? 1 : 0 },
    { weight: 25, share: mean(trusts) / 100 },
    ...(needs.length === 0 ? [] : [{ weight: 20, share: met }]),
    ...(offered ? [{ weight: 15, share: alive ? 1 : 0 }] : []),
  ])
  return { score, word: score >= 75 ? 'Resilient' : score >= 60 ? 'Stable' : score >= 40 ? 'Fragile' : 'Breakdown' }
}

/**
 * One state's result, 0..100 (2.8): its objectives (60), its standing at home and abroad (20), its calm (20), less 20 for each red line
 * of its own that was crossed. Shown to that seat and control only, until ENDEX.
 */
export function nationalScore(state: State, seat: string): number {
  const aims = all(state, objective).filter((o) => o.seat === seat)
  const own = all(state, stateNoun).find((s) => s.state === seat)
  const crossed = all(state, redLine).filter((r) => r.seat === seat && r.status === 'crossed').length
  const x = all(state, dyad)
    .filter((d) => d.between.includes(seat))
    .map((d) => d.tension)
  const calm = 1 - x.reduce((sum, t) => sum + t, 0) / Math.max(1, x.length) / 100
  const standing = own === undefined ? 0.5 : (own.approval + own.credibility + own.legitimacy) / 300
  const base = weighted([
    { weight: 20, share: standing },
    { weight: 20, share: calm },
    ...(aims.length === 0 ? [] : [{ weight: 60, share: aims.filter((o) => o.met).length / aims.length }]),
  ])
  return Math.max(0, base - 20 * crossed)
}

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length)

function weighted(parts: readonly { readonly weight: number; readonly share: number }[]): number {
  const total = parts.reduce((sum, p) => sum + p.weight, 0)
  return (100 * parts.reduce((sum, p) => sum + p.weight * p.share, 0)) / Math.max(1, total)
}
