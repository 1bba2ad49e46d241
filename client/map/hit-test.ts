import type { Run } from '../../shared/model/geometry.ts'
import type { MapPoint } from './picture.ts'

/** What a pointer can meet. Positions in map units; `reach` in CSS pixels (targets are at least 24 px across). Higher rank wins. */
export type Target =
  | { readonly kind: 'spot'; readonly id: string; readonly x: number; readonly y: number; readonly reach: number; readonly rank: number }
  | { readonly kind: 'path'; readonly id: string; readonly run: Run; readonly reach: number; readonly rank: number }
  | { readonly kind: 'disc'; readonly id: string; readonly x: number; readonly y: number; readonly radius: number; readonly rank: number }
  | { readonly kind: 'area'; readonly id: string; readonly rings: readonly Run[]; readonly rank: number }

/** Whether a point lies in even-odd rings. */
export const inRings = (rings: readonly Run[], [x, y]: MapPoint): boolean => {
  let inside = false
  for (const ring of rings) {
    let px = ring[ring.length - 2] ?? 0
    let py = ring[ring.length - 1] ?? 0
    for (let i = 0; i + 1 < ring.length; i += 2) {
      const qx = ring[i] ?? 0
      const qy = ring[i + 1] ?? 0
      if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside
      px = qx
      py = qy
    }
  }
  return inside
}

/** Distance from a point to a polyline; Infinity for none. */
export const distanceToRun = (run: Run, [x, y]: MapPoint): number => {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i + 3 < run.length; i += 2) {
    const ax = run[i] ?? 0
    const ay = run[i + 1] ?? 0
    const dx = (run[i + 2] ?? 0) - ax
    const dy = (run[i + 3] ?? 0) - ay
    const square = dx * dx + dy * dy
    const t = square > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square)) : 0
    least = Math.min(least, Math.hypot(x - ax - dx * t, y - ay - dy * t))
  }
  return least
}

/** Distance in CSS pixels by which a target is met, or undefined. */
const met = (target: Target, at: MapPoint, scale: number): number | undefined => {
  switch (target.kind) {
    case 'spot': {
      const away = Math.hypot(at[0] - target.x, at[1] - target.y) * scale
      return away <= target.reach ? away : undefined
    }
    case 'path': {
      const away = distanceToRun(target.run, at) * scale
      return away <= target.reach ? away : undefined
    }
    case 'disc': {
      const away = Math.hypot(at[0] - target.x, at[1] - target.y)
      return away <= target.radius ? away * scale : undefined
    }
    case 'area':
      return inRings(target.rings, at) ? 0 : undefined
  }
}

/** The target under a point of the map: highest rank first, then the nearest, then the one drawn last. */
export const hitTest = (targets: readonly Target[], at: MapPoint, scale: number): string | undefined => {
  let best: { readonly id: string; readonly rank: number; readonly away: number } | undefined
  for (const target of targets) {
    if (best && target.rank < best.rank) continue
    const away = met(target, at, scale)
    if (away === undefined) continue
    if (!best || target.rank > best.rank || away <= best.away) best = { id: target.id, rank: target.rank, away }
  }
  return best?.id
}
