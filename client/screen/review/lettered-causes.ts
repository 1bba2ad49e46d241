import type { Sentence } from '../../../shared/model/sentence.ts'
import type { PairTension } from './tension-curve.ts'

/** Something that moved tension in one turn: by how much of 100, and why. */
export type Cause = { readonly turn: number; readonly by: number; readonly why: Sentence }

/** A cause with the letter it has on the curve. */
export type LetteredCause = Cause & { readonly letter: string }

/** What moved less than this, of 100, gets no letter. */
const WORTH_A_LETTER = 0.5

/** a, b, … z, aa, ab, … */
export function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}

/** The same reason twice in one turn is one cause with the sum of both. Largest first within each turn, whatever its sign. */
export function mergedCauses(causes: PairTension['causes']): readonly Cause[] {
  const merged = new Map<string, Cause>()
  for (const { turn, by, why } of causes) {
    const key = `${turn} ${JSON.stringify(why)}`
    merged.set(key, { turn, by: (merged.get(key)?.by ?? 0) + by, why })
  }
  return [...merged.values()].sort((a, b) => a.turn - b.turn || Math.abs(b.by) - Math.abs(a.by))
}

/** The largest cause of each turn, lettered in order; a turn in which nothing moved the pair has none. */
export function letteredCauses(pair: PairTension): readonly LetteredCause[] {
  const largest = new Map<number, Cause>()
  for (const cause of mergedCauses(pair.causes)) if (!largest.has(cause.turn)) largest.set(cause.turn, cause)
  return [...largest.values()].filter(({ by }) => Math.abs(by) >= WORTH_A_LETTER).map((cause, i) => ({ ...cause, letter: letterOf(i) }))
}
