/** What is remembered for control alone, in memory: a restart begins it anew. */
export type Watching = {
  /** When the people of each seat last acted, and when the phase began, steady ms. */
  readonly lastActMs: Map<string, number>
  phaseSinceMs: number
  /** When a device last left, or the session was opened, steady ms. */
  usedMs: number
  /** News that reached a device of a seat, as `seat news`; and the news that each person has opened. */
  readonly delivered: Set<string>
  readonly seenNews: Map<string, ReadonlySet<string>>
  /** A look is planned soon; and the next one that comes by itself. */
  isSoon: boolean
  cancelLook: () => void
  sent: string
}

export const createWatching = (nowMs: number): Watching => ({
  ...{ lastActMs: new Map(), phaseSinceMs: nowMs, usedMs: nowMs, delivered: new Set(), seenNews: new Map() },
  ...{ isSoon: false, cancelLook: () => undefined, sent: '' },
})
