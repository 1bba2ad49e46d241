import type { ReviewPage } from '../../../shared/wire/http.ts'
import { CAP_RUNG } from '../../ui/tension-rungs.ts'

/** One pair over the exercise. */
export type PairTension = ReviewPage['tension'][number]
type Point = PairTension['points'][number]

/** Tension at which rungs 1 to 12 begin (game-model.md 2.2). The browser may not load the rules that know it; a test compares the two. */
export const RUNG_STARTS = [8, 16, 24, 32, 40, 48, 56, 64, 72, 82, 92, 98] as const

/** `BEL-NOR`: names a pair wherever one is chosen. */
export const pairKey = ({ between: [a, b] }: Pick<PairTension, 'between'>): string => `${a}-${b}`

/**
 * Height on the ladder, 0..12: the rung and how far tension X (0..100) has gone toward the next.
 * A point is always drawn inside its rung: held rungs at their foot, and the cap of 7 on its line.
 */
export function ladderHeight({ x, rung }: Pick<Point, 'x' | 'rung'>): number {
  if (rung === CAP_RUNG) return rung
  const low = rung === 0 ? 0 : (RUNG_STARTS[rung - 1] ?? 100)
  const high = RUNG_STARTS[rung] ?? 100
  const part = high === low ? 0 : (x - low) / (high - low)
  return rung + Math.min(0.99, Math.max(0, part)) * (rung === RUNG_STARTS.length ? 0 : 1)
}

/** A pair's curve: turn 0 is the start, turn n the end of turn n. */
export const pairCurve = (pair: PairTension): readonly { readonly x: number; readonly y: number }[] =>
  pair.points.map((point) => ({ x: point.turn, y: ladderHeight(point) }))

/** Regional tension is the highest of the pairs (shared/noun/rung.ts), turn by turn; `pair` is the one that set it. */
export type RegionPoint = { readonly turn: number; readonly height: number; readonly rung: number; readonly pair: PairTension }

export function regionCurve(tension: ReviewPage['tension']): readonly RegionPoint[] {
  const highest = new Map<number, RegionPoint>()
  for (const pair of tension) {
    for (const point of pair.points) {
      const height = ladderHeight(point)
      if (height > (highest.get(point.turn)?.height ?? -1)) highest.set(point.turn, { turn: point.turn, height, rung: point.rung, pair })
    }
  }
  return [...highest.values()].sort((a, b) => a.turn - b.turn)
}

/** The highest rung of the exercise, and when it was first reached. */
export function peakOf(tension: ReviewPage['tension']): RegionPoint | undefined {
  let peak: RegionPoint | undefined
  for (const point of regionCurve(tension)) if (peak === undefined || point.rung > peak.rung) peak = point
  return peak
}

/** The last rung of a pair; 0 when nothing was counted. */
export const endRung = (pair: PairTension | undefined): number => pair?.points.at(-1)?.rung ?? 0

/** The pair that is shown first: of an incident with one's own seat in it, else of an incident, else one's own, else any; the tensest of those. */
export function firstPair(page: Pick<ReviewPage, 'tension' | 'incidents'>, mine: string | undefined): PairTension | undefined {
  const isParty = (pair: PairTension): boolean => mine !== undefined && pair.between.includes(mine)
  const isOfIncident = (pair: PairTension): boolean =>
    page.incidents.some(({ beliefs }) => pair.between.every((state) => beliefs.some(({ seat }) => seat === state)))
  const rank = (pair: PairTension): number => (isOfIncident(pair) ? 2000 : 0) + (isParty(pair) ? 1000 : 0) + highestX(pair)
  return page.tension.toSorted((a, b) => rank(b) - rank(a))[0]
}

const highestX = (pair: PairTension): number => Math.max(0, ...pair.points.map(({ x }) => x))

/** The other state of a pair, or undefined when `mine` is no party. */
export function otherOf({ between: [a, b] }: PairTension, mine: string | undefined): string | undefined {
  if (mine === a) return b
  return mine === b ? a : undefined
}
