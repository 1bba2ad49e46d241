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

/** The lines between two sets of labels, each as long as it can be: open, or closed with the closing point repeated. */
export function runsBetween(arcs: readonly Arc[], one: (label: number) => boolean, other: (label: number) => boolean): Run[] {
  const left = arcs
    .filter((arc) => (one(arc.left) && other(arc.right)) || (one(arc.right) && other(arc.left)))
    .map((arc) => (one(arc.left) ? arc : reversed(arc)))
  const runs: Run[] = []
  for (let line = left.shift(); line !== undefined; line = left.shift()) {
    for (let longer = lengthen(line, left); longer !== undefined; longer = lengthen(line, left)) line = longer
    runs.push(line.points)
  }
  return runs
}

/** Takes from `left` an arc that goes on from either end of `line` and joins the two; undefined when there is none. */
function lengthen(line: Arc, left: Arc[]): Arc | undefined {
  if (line.from === line.to) return undefined
  const index = left.findIndex((arc) => arc.from === line.to || arc.to === line.from)
  const [arc] = index < 0 ? [] : left.splice(index, 1)
  if (arc === undefined) return undefined
  const [first, second] = arc.from === line.to ? [line, arc] : [arc, line]
  return { ...line, from: first.from, to: second.to, points: [...first.points, ...second.points.slice(2)] }
}

function reversed(arc: Arc): Arc {
  const points: number[] = []
  for (let i = arc.points.length - 2; i >= 0; i -= 2) points.push(arc.points[i] ?? 0, arc.points[i + 1] ?? 0)
  return { left: arc.right, right: arc.left, points, from: arc.to, to: arc.from }
}
