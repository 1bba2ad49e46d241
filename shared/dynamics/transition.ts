import { clamp } from '../lib/round.ts'

/** How a state is governed: democracies, hybrids, autocracies (2.2). */
export type Regime = 'dem' | 'hybrid' | 'autoc'

/** What an agreement has to outlast the people who made it (E15). */
export type InstComponent =
  | 'ratified'
  | 'domestic-law'
  | 'secretariat-1'
  | 'secretariat-2'
  | 'secretariat-3'
  | 'oversight'
  | 'multi-year-funding'
  | 'rotating-chair'
  | 'documentation'
  | 'society-seat'
  | 'benchmarks-met'
  | 'dispute-ladder-used'

/** E15, game-model.md 2.5: points of institutionalisation; together 100. Each secretariat level gives 5 more. */
export const INST_POINTS: Readonly<Record<InstComponent, number>> = {
  ratified: 10,
  'domestic-law': 15,
  'secretariat-1': 5,
  'secretariat-2': 5,
  'secretariat-3': 5,
  oversight: 10,
  'multi-year-funding': 10,
  'rotating-chair': 5,
  documentation: 10,
  'society-seat': 10,
  'benchmarks-met': 10,
  'dispute-ladder-used': 5,
}

/** A change of leadership as one agreement meets it. `inst`, `coopSupport` 0..100; `coalitionShift` 0..1. */
export type Transition = {
  readonly inst: number
  readonly coopSupport: number
  readonly regime: Regime
  readonly coalitionShift: number
}

export type Fate = 'stays' | 'renegotiate' | 'suspended'

const MEMORY_MIN = 50

/** E15: institutionalisation 0..100 from its components, each counted once, plus what kept norms add (E21). */
export function institutionalisation(components: readonly InstComponent[], norms = 0): number {
  const points = [...new Set(components)].reduce((sum, component) => sum + INST_POINTS[component], 0)
  return clamp(points + norms, 0, 100)
}

/** E15: `p_stay = clamp(0.30 + 0.0060·inst + 0.002·(coopSupport-50) - (not a democracy: 0.25·coalitionShift), .05, .97)`. */
export function stayChance({ inst, coopSupport, regime, coalitionShift }: Transition): number {
  const shift = regime === 'dem' ? 0 : 0.25 * coalitionShift
  return clamp(0.3 + 0.006 * inst + 0.002 * (coopSupport - 50) - shift, 0.05, 0.97)
}

/** E15: of what does not stay, half is renegotiated, open only with documentation or a memory of 50; the other half is suspended. */
export function agreementFate(
  draw: number,
  given: { readonly stayChance: number; readonly documented: boolean; readonly memory: number },
): Fate {
  if (draw < given.stayChance) return 'stays'
  const isOpen = given.documented || given.memory >= MEMORY_MIN
  const isRenegotiated = draw < given.stayChance + (1 - given.stayChance) / 2
  return isOpen && isRenegotiated ? 'renegotiate' : 'suspended'
}

/** E15: `T' = B + (T-B)·(0.35 + 0.006·inst_avg)`: what was built between institutions stays, the rest goes with the person. */
export function trustAfterTransition(relation: { readonly trust: number; readonly base: number; readonly inst: number }): number {
  return clamp(relation.base + (relation.trust - relation.base) * (0.35 + 0.006 * relation.inst), 0, 100)
}

/** E15: rapport is personal: none is left, half with a handover. */
export function rapportAfterTransition(rapport: number, hasHandover: boolean): number {
  return hasHandover ? rapport / 2 : 0
}
