import type { Replay } from '../../../shared/wire/http.ts'

/** A place on the bar: `turn` from 1, `part` 0..1 of the way through it. `step` counts steps shown: 0 is the start. */
export type TrackPoint = { readonly step: number; readonly turn: number; readonly part: number }

/**
 * Where each moment of a replay stands on a bar of equal turns. Within a turn moments are evenly spread: most fall into the few hours in
 * which people talk, and there each must be within reach. Point 0 is the start, point n the moment after step n.
 */
export function trackOf(steps: readonly Pick<Replay['steps'][number], 'turn'>[]): readonly TrackPoint[] {
  const turns = steps.map(({ turn }) => Math.max(1, turn))
  const many = new Map<number, number>()
  for (const turn of turns) many.set(turn, (many.get(turn) ?? 0) + 1)
  const seen = new Map<number, number>()
  const points = turns.map((turn, i) => {
    const nth = (seen.get(turn) ?? 0) + 1
    seen.set(turn, nth)
    return { step: i + 1, turn, part: nth / (many.get(turn) ?? 1) }
  })
  return [{ step: 0, turn: turns[0] ?? 1, part: 0 }, ...points]
}

/** How far along the whole bar a point is: turns from the start, e.g. 1.5 in the middle of turn 2. */
export const alongOf = ({ turn, part }: TrackPoint): number => turn - 1 + part

/** The point nearest to a place on the bar. */
export function nearestPoint(track: readonly TrackPoint[], along: number): TrackPoint {
  let nearest = track[0] ?? { step: 0, turn: 1, part: 0 }
  for (const point of track) if (Math.abs(alongOf(point) - along) < Math.abs(alongOf(nearest) - along)) nearest = point
  return nearest
}

/** Step after which the next turn is over (or the last step), or with -1 the one before the present turn began. */
export function turnAway(track: readonly TrackPoint[], step: number, by: 1 | -1): number {
  const along = alongOf(track[step] ?? { step: 0, turn: 1, part: 0 })
  if (by === 1) {
    const goal = Math.floor(along + 1e-9) + 1
    return (track.find((point) => alongOf(point) >= goal - 1e-9) ?? track.at(-1))?.step ?? 0
  }
  const goal = Math.ceil(along - 1e-9) - 1
  return track.findLast((point) => alongOf(point) <= goal + 1e-9)?.step ?? 0
}

type Moment = { readonly turn: number; readonly at: number }

/** How many steps of `steps` have happened at a moment: keeps the place when another seat's replay is put in. */
export function stepAtMoment(steps: readonly Moment[], { turn, at }: Moment): number {
  const after = steps.findIndex((step) => step.turn > turn || (step.turn === turn && step.at > at))
  return after === -1 ? steps.length : after
}
