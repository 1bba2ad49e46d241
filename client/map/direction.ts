/** A thing that can be stepped to, in any one unit of length. */
export type Spot = { readonly id: string; readonly x: number; readonly y: number }

export type Direction = 'left' | 'right' | 'up' | 'down'

const AHEAD: Readonly<Record<Direction, readonly [number, number]>> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }

/** How much a step aside counts against a step ahead. */
const ASIDE = 2

/**
 * The next spot in a direction: within 60 degrees to either side, nearest by distance ahead plus twice the distance aside.
 * Spots at the very same place are reached in order of id, so that none is out of reach.
 */
export const nextInDirection = (
  spots: readonly Spot[],
  from: { readonly x: number; readonly y: number; readonly id?: string },
  direction: Direction,
): Spot | undefined => {
  const [ux, uy] = AHEAD[direction]
  let best: Spot | undefined
  let least = Number.POSITIVE_INFINITY
  for (const spot of spots) {
    if (spot.id === from.id) continue
    const dx = spot.x - from.x
    const dy = spot.y - from.y
    const ahead = dx * ux + dy * uy
    const aside = Math.abs(dx * uy - dy * ux)
    const here = dx === 0 && dy === 0 && from.id !== undefined && spot.id > from.id
    if (!here && (ahead <= 0 || aside > ahead * 1.732)) continue
    const cost = here ? 0 : ahead + ASIDE * aside
    if (cost < least || (cost === least && best && spot.id < best.id)) {
      best = spot
      least = cost
    }
  }
  return best
}

/** The next (+1) or previous (-1) of a list after `id`, around the end; the first or last when `id` is not in it. */
export const stepThrough = (ids: readonly string[], id: string | undefined, step: 1 | -1): string | undefined => {
  if (ids.length === 0) return undefined
  const at = id === undefined ? -1 : ids.indexOf(id)
  if (at < 0) return step === 1 ? ids[0] : ids[ids.length - 1]
  return ids[(at + step + ids.length) % ids.length]
}
