/** Moments at which the time left is said aloud, ms (DESIGN.md 10: 5, 2 and 1 minutes and 20 seconds). */
const MARKS_MS = [300_000, 120_000, 60_000, 20_000] as const

/** The mark crossed between two readings of the time left, the lowest if several; undefined when none or when time was added. */
export function countdownMark(beforeMs: number, afterMs: number): number | undefined {
  return MARKS_MS.findLast((mark) => beforeMs > mark && afterMs <= mark)
}
