import { clamp } from '../lib/round.ts'
import type { Conduct } from './conduct.ts'
import type { Parts } from './settle.ts'
import { settle } from './settle.ts'

/** Crisis turns are hours to days long; at strategic tempo (30 days) gains count double (2.1). */
export type Tempo = 'crisis' | 'strategic'

/** Turns of a month are strategic, of hours or days crisis (2.1). */
export const tempoOf = (turnHours: number): Tempo => (turnHours >= 720 ? 'strategic' : 'crisis')

/** What moves i's trust in j in one turn. `trust`, `base`, `memory` 0..100; `streak` in turns. */
export type TrustTurn = {
  readonly trust: number
  readonly base: number
  readonly memory: number
  readonly streak: number
  readonly conduct: Pick<Conduct, 'positive' | 'negative'>
  readonly tempo?: Tempo
}

export type TrustAfter = {
  readonly trust: number
  readonly streak: number
  readonly parts: Parts<'positive' | 'negative' | 'drift' | 'limit'>
}

/** Five words for trust, each 20 points wide (2.3). */
export type TrustBand = 'hostile' | 'wary' | 'neutral' | 'confident' | 'close'

const BANDS: readonly TrustBand[] = ['hostile', 'wary', 'neutral', 'confident', 'close']
const STREAK_MAX = 5
const STREAK_POSITIVE_MIN = 1

/**
 * E2, game-model.md 2.5: `T' = T + 0.50·pos·(1+0.1·min(streak,5))·(100-T)/100 - 1.25·neg·(0.5+0.5·T/100) - 0.01·(1-memory/100)·(T-B)`.
 * The drift is taken on what conduct has made of T, as in the golden vectors. Losses weigh more than gains.
 */
export function nextTrust(turn: TrustTurn): TrustAfter {
  const { trust, base, memory, streak, conduct, tempo } = turn
  const gain = tempo === 'strategic' ? 1 : 0.5
  const positive = gain * conduct.positive * (1 + 0.1 * Math.min(streak, STREAK_MAX)) * ((100 - trust) / 100)
  const negative = -1.25 * conduct.negative * (0.5 + (0.5 * trust) / 100)
  const drift = -0.01 * (1 - memory / 100) * (trust + positive + negative - base)
  const settled = settle(trust, { positive, negative, drift })
  return { trust: settled.after, streak: nextStreak(streak, conduct), parts: settled.parts }
}

/** Turns of consistency: one more if pos >= 1 and nothing negative was seen, else none. */
function nextStreak(streak: number, { positive, negative }: TrustTurn['conduct']): number {
  return positive >= STREAK_POSITIVE_MIN && negative === 0 ? streak + 1 : 0
}

/** Where trust drifts (2.2): `50 - 4·max grievance`, grievances weighing 0..10. */
export function trustBase(grievances: readonly number[]): number {
  return clamp(50 - 4 * grievances.reduce((most, weight) => Math.max(most, weight), 0), 0, 100)
}

/** The word a state may publish for its trust in another. */
export function trustBand(trust: number): TrustBand {
  return BANDS[Math.floor(clamp(trust, 0, 100) / 20)] ?? 'close'
}
