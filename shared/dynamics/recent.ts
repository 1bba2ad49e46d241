/** How many turns "in the last 5 turns" reaches back: this turn and the four before it (E2b, K1, rung cap 7). */
export const RECENT_TURNS = 5

/** Whether something done in turn `then` lies within the last five turns. Turn 0 or absent means never. */
export function isRecent(now: number, then: number | undefined): boolean {
  return then !== undefined && then > 0 && now - then < RECENT_TURNS
}
