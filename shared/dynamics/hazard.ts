/** What makes an incident likely in one zone, per day. Shares 0..1, postures 0..5. */
export type HazardZone = {
  readonly base: number
  readonly postures: readonly [number, number]
  /** Traffic: `patrolDensity` of the orders there, 1 in normal times. */
  readonly density: number
  /** Factor of other rules in force: 0.7 in an agreed caution zone, else 1. */
  readonly rules: number
  /** How far agreed rules of encounter are kept. */
  readonly compliance: number
  readonly notified: boolean
  /** Protocol 0..3 of the working-level line there; `undefined` without one. */
  readonly localProtocol: number | undefined
  readonly buffer: number
}

/** How a patrol is told to behave (PO2). */
export type PatrolRules = 'cautious' | 'normal' | 'assertive'

/** The rate and what each thing multiplied it by; `base` times all factors is `perDay`. */
export type Hazard = {
  readonly perDay: number
  readonly factors: {
    readonly posture: number
    readonly density: number
    readonly rules: number
    readonly compliance: number
    readonly notice: number
    readonly line: number
    readonly buffer: number
  }
}

const CHANCE_MAX = 0.9
const LINE_PROTOCOL_MIN = 2
const PATROL_DENSITY: Readonly<Record<PatrolRules, number>> = { cautious: 0.6, normal: 1, assertive: 1.5 }

/**
 * E5, game-model.md 2.5: `lambda = base·(0.25+0.25·(posture_i+posture_j))·density·rules·(1-0.5·comply)·(0.85 if notified)`
 * `·(0.90 if the local line's protocol >= 2)·(1-0.4·buffer)`.
 */
export function hazard(zone: HazardZone): Hazard {
  const [mine, theirs] = zone.postures
  const factors = {
    posture: 0.25 + 0.25 * (mine + theirs),
    density: zone.density,
    rules: zone.rules,
    compliance: 1 - 0.5 * zone.compliance,
    notice: zone.notified ? 0.85 : 1,
    line: zone.localProtocol !== undefined && zone.localProtocol >= LINE_PROTOCOL_MIN ? 0.9 : 1,
    buffer: 1 - 0.4 * zone.buffer,
  }
  const { posture, density, rules, compliance, notice, line, buffer } = factors
  return { perDay: zone.base * posture * density * rules * compliance * notice * line * buffer, factors }
}

/** E5: chance of an incident in a turn of `days`: `min(0.9, lambda·dt)`. */
export function hazardChance(perDay: number, days: number): number {
  return Math.min(CHANCE_MAX, perDay * days)
}

/** E5: whether it happens; `draw` is `u01(…, 'haz', zone)`, the same with and without mitigation, which so can only remove incidents. */
export function isIncident(chance: number, draw: number): boolean {
  return draw < chance
}

/** PO2: what a patrol's rules do to density. */
export function patrolDensity(rules: PatrolRules): number {
  return PATROL_DENSITY[rules]
}
