import type { MapPoint } from './picture.ts'

/** A sampled curve: flat points and the length from the start to each. Units are those of the points given. */
export type Curve = { readonly run: readonly number[]; readonly at: readonly number[]; readonly length: number }

/** A point of a curve with its direction in radians. */
export type CurvePoint = { readonly x: number; readonly y: number; readonly angle: number }

/** Measures a polyline. */
export const measured = (run: readonly number[]): Curve => {
  const at: number[] = [0]
  for (let i = 2; i + 1 < run.length; i += 2) {
    const step = Math.hypot((run[i] ?? 0) - (run[i - 2] ?? 0), (run[i + 1] ?? 0) - (run[i - 1] ?? 0))
    at.push((at[at.length - 1] ?? 0) + step)
  }
  return { run, at, length: at[at.length - 1] ?? 0 }
}

const knot = (p: readonly [number, number, number, number], t: number): number =>
  0.5 * (2 * p[1] + (p[2] - p[0]) * t + (2 * p[0] - 5 * p[1] + 4 * p[2] - p[3]) * t * t + (3 * p[1] - p[0] - 3 * p[2] + p[3]) * t * t * t)

/** Catmull-Rom through the points, `steps` samples a piece; the curve passes through every point given. */
export const spline = (points: readonly MapPoint[], steps = 14): Curve => {
  const first = points[0]
  if (!first) return measured([])
  const run: number[] = [first[0], first[1]]
  for (let i = 0; i + 1 < points.length; i++) {
    const b = points[i] ?? first
    const c = points[i + 1] ?? b
    const a = points[i - 1] ?? b
    const d = points[i + 2] ?? c
    for (let s = 1; s <= steps; s++) run.push(knot([a[0], b[0], c[0], d[0]], s / steps), knot([a[1], b[1], c[1], d[1]], s / steps))
  }
  return measured(run)
}

/** The point at a distance from the start, clamped to the ends. */
export const pointAlong = (curve: Curve, distance: number): CurvePoint => {
  const { run, at } = curve
  const want = Math.min(Math.max(distance, 0), curve.length)
  let low = 0
  let high = Math.max(0, at.length - 2)
  while (low < high) {
    const mid = (low + high + 1) >> 1
    if ((at[mid] ?? 0) <= want) low = mid
    else high = mid - 1
  }
  const x0 = run[low * 2] ?? 0
  const y0 = run[low * 2 + 1] ?? 0
  const x1 = run[low * 2 + 2] ?? x0
  const y1 = run[low * 2 + 3] ?? y0
  const step = (at[low + 1] ?? 0) - (at[low] ?? 0)
  const part = step > 0 ? (want - (at[low] ?? 0)) / step : 0
  return { x: x0 + (x1 - x0) * part, y: y0 + (y1 - y0) * part, angle: Math.atan2(y1 - y0, x1 - x0) }
}

/** Shifts and scales a run: map units to pixels. */
export const projected = (run: readonly number[], to: { readonly scale: number; readonly dx: number; readonly dy: number }): number[] =>
  run.map((v, i) => v * to.scale + (i % 2 === 0 ? to.dx : to.dy))
