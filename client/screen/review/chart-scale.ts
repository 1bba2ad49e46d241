/** From values to pixels along one axis; `to[0]` may be larger than `to[1]`, as upright axes want it. */
export type ScaleEnds = { readonly from: readonly [number, number]; readonly to: readonly [number, number] }

/** A linear scale. Values outside stay on its ends, and a domain of one value lies in the middle. */
export function chartScale({ from: [low, high], to: [start, end] }: ScaleEnds): (value: number) => number {
  const span = high - low
  return (value) => {
    if (span === 0) return (start + end) / 2
    const part = Math.min(1, Math.max(0, (value - low) / span))
    return start + part * (end - start)
  }
}

/**
 * Where labels stand that would like to stand at `wanted`: at least `gap` px apart, between `top` and `bottom`, in the same order.
 * When there is no room for all they share it evenly.
 */
export function spreadLabels(
  wanted: readonly number[],
  room: { readonly gap: number; readonly top: number; readonly bottom: number },
): number[] {
  const { top, bottom } = room
  const gap = wanted.length < 2 ? room.gap : Math.min(room.gap, (bottom - top) / (wanted.length - 1))
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const placed: number[] = []
  order.forEach((label, rank) => {
    const above = rank === 0 ? top : (placed[rank - 1] ?? top) + gap
    placed.push(Math.max(above, Math.min(wanted[label] ?? 0, bottom)))
  })
  for (let rank = placed.length - 1; rank >= 0; rank--) {
    const below = bottom - (placed.length - 1 - rank) * gap
    placed[rank] = Math.min(placed[rank] ?? 0, below, (placed[rank + 1] ?? Number.POSITIVE_INFINITY) - gap)
  }
  const result = wanted.map(() => 0)
  for (const [rank, label] of order.entries()) result[label] = placed[rank] ?? 0
  return result
}

/** A line through points that are already in pixels; '' for none. */
export const linePath = (points: readonly { readonly x: number; readonly y: number }[]): string =>
  points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('')
