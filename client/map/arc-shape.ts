import type { MapArc, MapPoint } from './picture.ts'
import { type Curve, measured, pointAlong } from './spline.ts'

/** A drawn arc: its curve in map units and the middle, where its number or plate stands. */
export type ArcShape = { readonly id: string; readonly curve: Curve; readonly middle: MapPoint }

/** Bends to try, as a part of the chord: flat first, so that arcs stay near their direct line. */
const BENDS = [0.14, -0.14, 0.22, -0.22, 0.32, -0.32] as const

const PIECES = 24

/** A quadratic arc whose control point stands `bend` chords to the left of the middle (reference: 12-map-layers). */
export const arcShape = (from: MapPoint, to: MapPoint, bend: number): Curve => {
  const cx = (from[0] + to[0]) / 2 - (to[1] - from[1]) * bend
  const cy = (from[1] + to[1]) / 2 + (to[0] - from[0]) * bend
  const run: number[] = []
  for (let i = 0; i <= PIECES; i++) {
    const t = i / PIECES
    const u = 1 - t
    run.push(u * u * from[0] + 2 * u * t * cx + t * t * to[0], u * u * from[1] + 2 * u * t * cy + t * t * to[1])
  }
  return measured(run)
}

const nearest = (curve: Curve, points: readonly MapPoint[]): number => {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < curve.run.length; i += 2)
    for (const [x, y] of points) least = Math.min(least, Math.hypot((curve.run[i] ?? 0) - x, (curve.run[i + 1] ?? 0) - y))
  return least
}

/** Clearance worth having, in map units: beyond it a flatter arc is the better one. */
const CLEAR = 46

const score = (curve: Curve, middle: MapPoint, taken: { ends: readonly MapPoint[]; middles: readonly MapPoint[] }): number =>
  Math.min(CLEAR, nearest(curve, taken.ends)) + Math.min(CLEAR, nearest(measured([...middle]), [...taken.ends, ...taken.middles]))

const same = (a: MapPoint, b: MapPoint): boolean => a[0] === b[0] && a[1] === b[1]

/** Bends every arc so that it passes clear of other ends and of the middles drawn before it. Depends on the arcs and their order alone. */
export const arcShapes = (arcs: readonly MapArc[]): readonly ArcShape[] => {
  const shapes: ArcShape[] = []
  for (const arc of arcs) {
    const ends = arcs.flatMap((a) => [a.from, a.to]).filter((p) => !same(p, arc.from) && !same(p, arc.to))
    const middles = shapes.map((s) => s.middle)
    const tried = BENDS.map((bend) => {
      const curve = arcShape(arc.from, arc.to, bend)
      const half = pointAlong(curve, curve.length / 2)
      const middle: MapPoint = [half.x, half.y]
      return { id: arc.id, curve, middle, score: score(curve, middle, { ends, middles }) - Math.abs(bend) * 40 }
    })
    const best = tried.reduce((a, b) => (b.score > a.score ? b : a))
    shapes.push({ id: best.id, curve: best.curve, middle: best.middle })
  }
  return shapes
}
