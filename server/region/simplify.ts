import type { Run } from '../../shared/model/geometry.ts'

/** Drops points that lie within `tolerance` of the line through their kept neighbours (Douglas–Peucker); both ends stay. */
export function simplifyRun(run: Run, tolerance: number): number[] {
  const count = run.length / 2
  const keep = new Uint8Array(count)
  keep[0] = 1
  keep[count - 1] = 1
  const closed = run[0] === run[run.length - 2] && run[1] === run[run.length - 1]
  const halves = closed ? [farthest(run)] : []
  for (const i of halves) keep[i] = 1
  const spans: (readonly [number, number])[] = closed
    ? [
        [0, halves[0] ?? 0],
        [halves[0] ?? 0, count - 1],
      ]
    : [[0, count - 1]]
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [first, last] = span
    const { index, squared } = worst(run, first, last)
    if (squared <= tolerance * tolerance) continue
    keep[index] = 1
    spans.push([first, index], [index, last])
  }
  const kept: number[] = []
  for (let i = 0; i < count; i++) if (keep[i] === 1) kept.push(run[2 * i] ?? 0, run[2 * i + 1] ?? 0)
  return kept
}

/** The point of a closed run farthest from its start: the second anchor that a ring needs. */
function farthest(run: Run): number {
  let most = -1
  let index = 0
  for (let i = 2; i < run.length; i += 2) {
    const dx = (run[i] ?? 0) - (run[0] ?? 0)
    const dy = (run[i + 1] ?? 0) - (run[1] ?? 0)
    if (dx * dx + dy * dy <= most) continue
    most = dx * dx + dy * dy
    index = i / 2
  }
  return index
}

function worst(run: Run, first: number, last: number): { readonly index: number; readonly squared: number } {
  const ax = run[2 * first] ?? 0
  const ay = run[2 * first + 1] ?? 0
  const ex = (run[2 * last] ?? 0) - ax
  const ey = (run[2 * last + 1] ?? 0) - ay
  const length = ex * ex + ey * ey
  let index = first
  let squared = 0
  for (let i = first + 1; i < last; i++) {
    const wx = (run[2 * i] ?? 0) - ax
    const wy = (run[2 * i + 1] ?? 0) - ay
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, (wx * ex + wy * ey) / length))
    const dx = wx - ex * share
    const dy = wy - ey * share
    if (dx * dx + dy * dy <= squared) continue
    squared = dx * dx + dy * dy
    index = i
  }
  return { index, squared }
}

/** The signed area of a closed run, square map units; the closing point may be repeated or not. */
export function ringArea(ring: Run): number {
  let sum = 0
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length
    sum += (ring[i] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[i + 1] ?? 0)
  }
  return sum / 2
}

/** One decimal is a tenth of a map unit (150 m): finer than a pixel at any zoom the map allows. */
export function roundRun(run: Run): number[] {
  return run.map((value) => Math.round(value * 10) / 10 + 0)
}
