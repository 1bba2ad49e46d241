/** Where a pair stands on the ladder 0..12 (2.2): the tension at which rungs 1 to 12 begin. */
export const RUNG_THRESHOLDS = [8, 16, 24, 32, 40, 48, 56, 64, 72, 82, 92, 98] as const

/** Highest rung without a violent act in the last five turns, and without an executed order to use force. */
export const RUNG_MAX_PEACEFUL = 7
export const RUNG_MAX_WITHOUT_FORCE = 10

const HYSTERESIS = 4

/** `violent`: a violent act in the last five turns (`isRecent`). `force`: an order to use force has been carried out. */
export type RungTurn = { readonly tension: number; readonly rung: number; readonly violent: boolean; readonly force: boolean }

/** Game-model.md 2.2: rising is at once, falling needs tension 4 below the rung's threshold; numbers alone start no war. */
export function nextRung({ tension, rung, violent, force }: RungTurn): number {
  const up = thresholdsAt(tension)
  const held = Math.min(rung, thresholdsUnder(tension + HYSTERESIS))
  return Math.min(Math.max(up, held), rungCap(violent, force))
}

/** The highest rung that what has been done allows. */
function rungCap(violent: boolean, force: boolean): number {
  if (!violent) return RUNG_MAX_PEACEFUL
  return force ? RUNG_THRESHOLDS.length : RUNG_MAX_WITHOUT_FORCE
}

function thresholdsAt(tension: number): number {
  let count = 0
  for (const threshold of RUNG_THRESHOLDS) if (tension >= threshold) count++
  return count
}

/** Strictly below: at exactly 4 under its threshold a rung falls. */
function thresholdsUnder(tension: number): number {
  let count = 0
  for (const threshold of RUNG_THRESHOLDS) if (tension > threshold) count++
  return count
}
