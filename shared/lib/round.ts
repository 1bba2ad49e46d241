/** A meter as it is stored: three decimals, never minus zero (architecture.md, "Meters are numbers"). */
export function round3(x: number): number {
  return Math.round(x * 1000) / 1000 + 0
}

/** `x` held between `low` and `high`, both included. */
export function clamp(x: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, x))
}
