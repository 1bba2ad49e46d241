import type { Run } from '../../shared/model/geometry.ts'
import { ringArea } from './simplify.ts'
import type { Arc } from './trace.ts'

/** The closed outlines of everything whose label is `inside`, greatest first; the closing point is not repeated. */
export function ringsOf(arcs: readonly Arc[], inside: (label: number) => boolean): Run[] {
  const ours = arcs.filter((arc) => inside(arc.left) !== inside(arc.right)).map((arc) => (inside(arc.left) ? arc : reversed(arc)))
  const starting = new Map<number, Arc[]>()
  for (const arc of ours) starting.set(arc.from, [...(starting.get(arc.from) ?? []), arc])
  const used = new Set<Arc>()
  const rings: Run[] = []
  for (const first of ours) {
    if (used.has(first)) continue
    const ring: number[] = []
    for (let arc: Arc | undefined = first; arc !== undefined; arc = starting.get(arc.to)?.find((next) => !used.has(next))) {
      used.add(arc)
      ring.push(...arc.points.slice(0, -2))
      if (arc.to === first.from) break
    }
    rings.push(ring)
  }
  return rings.sort((a, b) => Math.abs(ringArea(b)) - Math.abs(ringArea(a)))
}

/** Open runs (or closed ones, with the closing point repeated) between two sets of labels. */
export function runsBetween(arcs: readonly Arc[], one: (label: number) => boolean, other: (label: number) => boolean): Run[] {
  const runs: Run[] = []
  for (const arc of arcs) {
    if ((one(arc.left) && other(arc.right)) || (one(arc.right) && other(arc.left))) runs.push(arc.points)
  }
  return runs
}

function reversed(arc: Arc): Arc {
  const points: number[] = []
  for (let i = arc.points.length - 2; i >= 0; i -= 2) points.push(arc.points[i] ?? 0, arc.points[i + 1] ?? 0)
  return { left: arc.right, right: arc.left, points, from: arc.to, to: arc.from }
}
