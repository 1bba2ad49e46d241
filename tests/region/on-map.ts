import type { Run } from '../../shared/model/geometry.ts'

/** A spot on the map. */
export type Spot = { readonly x: number; readonly y: number }

/** Whether a spot is inside rings filled even-odd. */
export function isInside(rings: readonly Run[], { x, y }: Spot): boolean {
  let inside = false
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const j = (i + 2) % ring.length
      const spans = ring[i + 1]! > y !== ring[j + 1]! > y
      if (spans && x < ((ring[j]! - ring[i]!) * (y - ring[i + 1]!)) / (ring[j + 1]! - ring[i + 1]!) + ring[i]!) inside = !inside
    }
  }
  return inside
}

/** The distance from a spot to the nearest point of open runs. */
export function distanceTo(runs: readonly Run[], spot: Spot): number {
  let least = Number.POSITIVE_INFINITY
  for (const run of runs) for (let i = 2; i < run.length; i += 2) least = Math.min(least, distanceToSegment(run, i, spot))
  return least
}

function distanceToSegment(run: Run, i: number, { x, y }: Spot): number {
  const [ax, ay, bx, by] = [run[i - 2]!, run[i - 1]!, run[i]!, run[i + 1]!]
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
  return Math.hypot(x - ax - share * (bx - ax), y - ay - share * (by - ay))
}

/** A ring as an open run that ends where it began. */
export function closed(ring: Run): Run {
  return [...ring, ...ring.slice(0, 2)]
}

/** The length of an open run. */
export function lengthOf(run: Run): number {
  let length = 0
  for (let i = 2; i < run.length; i += 2) length += Math.hypot(run[i]! - run[i - 2]!, run[i + 1]! - run[i - 1]!)
  return length
}

/** The points of a run. */
export function spotsOf(run: Run): Spot[] {
  const spots: Spot[] = []
  for (let i = 0; i < run.length; i += 2) spots.push({ x: run[i]!, y: run[i + 1]! })
  return spots
}

/** Spots at most `reach` away from a spot, a quarter of the reach apart. */
export function spotsAround({ x, y }: Spot, reach: number): Spot[] {
  const spots: Spot[] = []
  for (let down = -4; down <= 4; down++) {
    for (let across = -4; across <= 4; across++) {
      if (Math.hypot(across, down) <= 4) spots.push({ x: x + (across * reach) / 4, y: y + (down * reach) / 4 })
    }
  }
  return spots
}
