import { clamp } from '../lib/round.ts'
import type { Parts } from './settle.ts'
import { settle } from './settle.ts'

/** E21, game-model.md 2.5: what a state showed of itself in a turn, as counts of acts (CB4, PD7, CB1, CB2). */
export type Openness = {
  readonly transparency: number
  readonly exchanges: number
  readonly reports: number
  readonly notices: number
  readonly invitations: number
}

export type OpennessAfter = {
  readonly transparency: number
  readonly parts: Parts<'exchanges' | 'reports' | 'notices' | 'invitations' | 'fading' | 'limit'>
}

/** From here on transparency gains legitimacy and narrows the others' error about a state. */
export const TRANSPARENT_FROM = 70

/** E21: starts at 40; +6 exchange, +5 report, +4 notice, +6 observers invited, -1 a turn. */
export function nextTransparency(turn: Openness): OpennessAfter {
  const settled = settle(turn.transparency, {
    exchanges: 6 * turn.exchanges,
    reports: 5 * turn.reports,
    notices: 4 * turn.notices,
    invitations: 6 * turn.invitations,
    fading: -1,
  })
  return { transparency: settled.after, parts: settled.parts }
}

/** 2.3, E21: relative error 0..1 of an estimate: `(1-q)·20%`, a quarter less about a transparent state, more about an unequal one. */
export function estimateError(given: {
  readonly quality: number
  readonly transparency: number
  readonly asymmetry: number
  readonly auditLevel: number
}): number {
  const open = given.transparency >= TRANSPARENT_FROM ? 0.75 : 1
  return (1 - given.quality) * 0.2 * open * asymmetryStrain(given.asymmetry, given.auditLevel).errorFactor
}

/** E21: a gap in capacity above 40 makes errors x1.3 and costs joint projects 1 trust a turn; audit 1 halves both, audit 2 ends both. */
export function asymmetryStrain(asymmetry: number, auditLevel: number): { readonly errorFactor: number; readonly trust: number } {
  const strain = asymmetry > 40 ? clamp(1 - auditLevel / 2, 0, 1) : 0
  return { errorFactor: 1 + 0.3 * strain, trust: 0 - strain }
}

/** E21: share 0..1 of promises, notices and benchmarks that were kept; `undefined` while there were none. */
export function sayDo(ledger: { readonly kept: number; readonly broken: number; readonly overdue: number }): number | undefined {
  const all = ledger.kept + ledger.broken + ledger.overdue
  return all > 0 ? ledger.kept / all : undefined
}

/** E21: density of live commitments among n states: `commitments / (n·(n-1)/2)`. */
export function commitmentDensity(commitments: number, states: number): number {
  return states < 2 ? 0 : commitments / ((states * (states - 1)) / 2)
}

/** E21: `min(100, 8·layers + 40·archDensity + .2·mean inst)`; layers are distinct functions, of eight. */
export function resilience(web: { readonly layers: number; readonly density: number; readonly meanInst: number }): number {
  return Math.min(100, 8 * web.layers + 40 * web.density + 0.2 * web.meanInst)
}

/** E21: what is left of a shock's effect on tension and support: `1 - resilience/250`. */
export function shockFactor(resilienceNow: number): number {
  return 1 - resilienceNow / 250
}

/** E21: strength 0..100 of a norm: +4 per kept benchmark, -12 per confirmed breach. */
export function normStrength(norm: { readonly strength: number; readonly kept: number; readonly breached: number }): number {
  return clamp(norm.strength + 4 * norm.kept - 12 * norm.breached, 0, 100)
}

/** E21: `.5 - .2·auditLevel - .1·[accounts published] + .2·[milestone missed]`, 0..1. */
export function skeptics(given: { readonly auditLevel: number; readonly published: boolean; readonly milestoneMissed: boolean }): number {
  return clamp(0.5 - 0.2 * given.auditLevel - (given.published ? 0.1 : 0) + (given.milestoneMissed ? 0.2 : 0), 0, 1)
}

/** E21: `damage + hazard exposure - .4·owner capacity`, 0..100. */
export function vulnerability(zone: { readonly damage: number; readonly exposure: number; readonly ownerCapacity: number }): number {
  return clamp(zone.damage + zone.exposure - 0.4 * zone.ownerCapacity, 0, 100)
}

/** E21: shared interest weight over total weight, 0..1; .3 unlocks a drafted agreement. */
export function overlap(weights: { readonly shared: number; readonly total: number }): number {
  return weights.total > 0 ? clamp(weights.shared / weights.total, 0, 1) : 0
}

/** E21: a turn's loss of institutionalisation by an agreement nobody has reviewed: 1 beyond 6 turns, beyond 10 at crisis tempo. */
export function stalenessLoss(turns: number, tempo: 'crisis' | 'strategic'): number {
  return turns > (tempo === 'crisis' ? 10 : 6) ? -1 : 0
}

/** E21: institutionalisation lost to a downturn or a missed date: `8·(1-flex)`; flex is the share of four clauses that bend. */
export function rigidityLoss(clauses: {
  readonly review: boolean
  readonly forceMajeure: boolean
  readonly reshare: boolean
  readonly majorityAmendment: boolean
}): number {
  const bending = [clauses.review, clauses.forceMajeure, clauses.reshare, clauses.majorityAmendment].filter(Boolean).length
  return 0 - 8 * (1 - bending / 4)
}

/** E21: the balance of deterrence, diplomacy and development: three times the smallest share of spending, 0..1. Not scored. */
export function braid(spent: { readonly deterrence: number; readonly diplomacy: number; readonly development: number }): number {
  const all = spent.deterrence + spent.diplomacy + spent.development
  return all > 0 ? (3 * Math.min(spent.deterrence, spent.diplomacy, spent.development)) / all : 0
}
