/** A point of the map. */
export type Point = readonly [number, number]

type Nearest = { readonly squared: number; readonly share: number }

function nearestOnSegment(from: Point, to: Point, at: Point): Nearest {
  const ex = to[0] - from[0]
  const ey = to[1] - from[1]
  const wx = at[0] - from[0]
  const wy = at[1] - from[1]
  const length = ex * ex + ey * ey
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, (wx * ex + wy * ey) / length))
  const dx = wx - ex * share
  const dy = wy - ey * share
  return { squared: dx * dx + dy * dy, share }
}

/** Distance from a point to a closed outline: positive inside, negative outside. */
export function signedDistance(outline: readonly Point[], at: Point): number {
  let squared = Number.POSITIVE_INFINITY
  let inside = false
  let from = outline[outline.length - 1]
  for (const to of outline) {
    if (from === undefined) break
    squared = Math.min(squared, nearestOnSegment(from, to, at).squared)
    const spans = from[1] > at[1] !== to[1] > at[1]
    if (spans && at[0] < ((to[0] - from[0]) * (at[1] - from[1])) / (to[1] - from[1]) + from[0]) inside = !inside
    from = to
  }
  return (inside ? 1 : -1) * Math.sqrt(squared)
}

/** Distance from a point to an open line, and how far along the line (0 start, 1 end) the nearest spot is. */
export function lineDistance(line: readonly Point[], at: Point): { readonly distance: number; readonly along: number } {
  let best = Number.POSITIVE_INFINITY
  let along = 0
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1]
    const to = line[i]
    if (from === undefined || to === undefined) continue
    const nearest = nearestOnSegment(from, to, at)
    if (nearest.squared >= best) continue
    best = nearest.squared
    along = (i - 1 + nearest.share) / (line.length - 1)
  }
  return { distance: Math.sqrt(best), along }
}
