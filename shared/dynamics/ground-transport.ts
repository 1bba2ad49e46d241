/** A day's work of trucks on one road. `damage` 0..100. */
export type Road = { readonly trucks: number; readonly tripsPerDay: number; readonly damage: number }

/** A port over a day: what the ships there can land, what its quays can handle, and `damage` 0..100. */
export type Port = { readonly shipTonnesPerDay: number; readonly portTonnesPerDay: number; readonly damage: number }

/** How far the papers are that a relief flight, ship or convoy needs. */
export type ClearanceState = 'cleared' | 'customs-annex' | 'standing-arrangement' | 'none'

/** 2.10: round trips per truck and day on a good road and on a damaged one. */
export const TRIPS_PER_DAY = { good: 2, damaged: 0.7 } as const

const TRUCK_TONNES = 10
const UNCLEARED_SHARE = 0.25
const LESSON_HOURS = 6
const CLEARANCE_HOURS: Readonly<Record<ClearanceState, number>> = {
  cleared: 6,
  'customs-annex': 6,
  'standing-arrangement': 24,
  none: 48,
}

/** E12, game-model.md 2.5: `trucks·10 t·trips·(1-damage/100)`, in tonnes a day. */
export function roadTonnesPerDay({ trucks, tripsPerDay, damage }: Road): number {
  return trucks * TRUCK_TONNES * tripsPerDay * (1 - damage / 100)
}

/** E12: `min(ship rate, port·(1-damage/100))`, in tonnes a day. */
export function portTonnesPerDay({ shipTonnesPerDay, portTonnesPerDay, damage }: Port): number {
  return Math.min(shipTonnesPerDay, portTonnesPerDay * (1 - damage / 100))
}

/** E12: what the last mile carries: a quarter of what it could while clearance is not granted. */
export function lastMileTonnesPerDay(tonnesPerDay: number, isCleared: boolean): number {
  return isCleared ? tonnesPerDay : tonnesPerDay * UNCLEARED_SHARE
}

/** JL4, 2.11 and E19: hours until goods may enter; a lesson adopted on clearance saves six. */
export function clearanceHours(state: ClearanceState, hasLesson: boolean): number {
  return Math.max(0, CLEARANCE_HOURS[state] - (hasLesson ? LESSON_HOURS : 0))
}
