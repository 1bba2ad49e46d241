import { clamp } from '../lib/round.ts'

/** Progress 0..100 of a pair in the four domains. */
export type Interop = { readonly comms: number; readonly procedures: number; readonly training: number; readonly logistics: number }

/** 0 isolated or deconflicted, 1 connected, 2 compatible, 3 interchangeable, 4 common. */
export type InteropLevel = 0 | 1 | 2 | 3 | 4

const DELAY_HOURS_MAX = 48
const DECAY_PER_TURN = 0.5

/** E11, game-model.md 2.5: the level that progress in one domain has reached, at 25, 50, 75 and 95. */
export function interopLevel(progress: number): InteropLevel {
  if (progress < 25) return 0
  if (progress < 50) return 1
  if (progress < 75) return 2
  return progress < 95 ? 3 : 4
}

/** E11: `eff = 0.6·min + 0.4·mean` over the four levels, 0..4: the weakest link counts most. */
export function interopEffect({ comms, procedures, training, logistics }: Interop): number {
  const a = interopLevel(comms)
  const b = interopLevel(procedures)
  const c = interopLevel(training)
  const d = interopLevel(logistics)
  return 0.6 * Math.min(a, b, c, d) + 0.4 * ((a + b + c + d) / 4)
}

/** E11: hours lost in working together: `48·(1 - 0.15·eff)`, 48 down to 19.2. */
export function interopDelayHours(interop: Interop): number {
  return DELAY_HOURS_MAX * (1 - 0.15 * interopEffect(interop))
}

/** EI3: what one phase of a programme adds: `8·(1 - progress/120)·(0.5 + T/100)`, twice that at strategic tempo (2.1). */
export function programmeGain(phase: {
  readonly progress: number
  readonly trust: number
  readonly tempo?: 'crisis' | 'strategic'
}): number {
  const gain = 8 * (1 - phase.progress / 120) * (0.5 + phase.trust / 100)
  return Math.min(100 - phase.progress, phase.tempo === 'strategic' ? 2 * gain : gain)
}

/** E11: progress after a turn at strategic tempo without an exercise. */
export function fadedProgress(progress: number): number {
  return clamp(progress - DECAY_PER_TURN, 0, 100)
}

/** E11: `asym`, the mean of |cap_i - cap_j| over the capacities both lists name, in the same order. 0..100. */
export function capacityAsymmetry(mine: readonly number[], theirs: readonly number[]): number {
  if (mine.length === 0) return 0
  return mine.reduce((sum, capacity, k) => sum + Math.abs(capacity - (theirs[k] ?? capacity)), 0) / mine.length
}
