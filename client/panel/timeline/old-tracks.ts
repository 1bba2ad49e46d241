import type { View } from '../../../shared/model/view.ts'
import { allSeen } from '../../../shared/model/view.ts'
import { sighting } from '../../../shared/noun/sighting.ts'

/** How many things were last seen more than a turn ago. */
export function oldTracks(view: View, turn: number): number {
  const latest = new Map<string, number>()
  for (const one of allSeen(view, sighting)) {
    const key = `${one.what} ${one.of} ${one.place}`
    latest.set(key, Math.max(latest.get(key) ?? 0, one.turn))
  }
  return [...latest.values()].filter((seenIn) => turn - seenIn > 1).length
}
