/// <reference path="./polylabel.d.ts" />
import polylabel from 'polylabel'
import type { LabelPoint, Run } from '../../shared/model/geometry.ts'
import type { Point } from './distance.ts'

/** The point inside a ring that is farthest from its outline, to a map unit. */
export function labelPoint(ring: Run): LabelPoint {
  const outline: Point[] = []
  for (let i = 0; i < ring.length; i += 2) outline.push([ring[i] ?? 0, ring[i + 1] ?? 0])
  const [x, y] = polylabel([outline], 1)
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
}

/** How many pieces each stretch between two authored points becomes. */
const PIECES = 6

/** A smooth line through the authored points (Catmull–Rom). */
export function smoothCurve(points: readonly Point[]): Run {
  const run: number[] = []
  for (let i = 0; i + 1 < points.length; i++) {
    const [before, from, to, after] = [points[i - 1] ?? points[i], points[i], points[i + 1], points[i + 2] ?? points[i + 1]]
    if (before === undefined || from === undefined || to === undefined || after === undefined) continue
    for (let piece = 0; piece < PIECES; piece++) {
      const t = piece / PIECES
      run.push(blend([before[0], from[0], to[0], after[0]], t), blend([before[1], from[1], to[1], after[1]], t))
    }
  }
  const last = points[points.length - 1]
  return last === undefined ? run : [...run, ...last]
}

function blend([before, from, to, after]: readonly [number, number, number, number], t: number): number {
  const bend = 2 * before - 5 * from + 4 * to - after
  const twist = 3 * from - before - 3 * to + after
  return from + (t / 2) * (to - before + t * (bend + t * twist))
}
