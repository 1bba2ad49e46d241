import { clockOf } from '../../shared/turn/clock-facts.ts'
import type { Alarm, SeatNow } from '../../shared/wire/watch.ts'
import { alarmsNow, seatsNow } from './alarms.ts'
import type { SessionCore } from './session-core.ts'

/** A live session as a facilitator's board shows it beside others. */
export type Board = {
  readonly paused: boolean
  readonly stopped: boolean
  readonly clock?: { readonly leftMs: number; readonly totalMs: number }
  readonly seats: readonly SeatNow[]
  readonly alarms: readonly Alarm[]
}

export function boardOf(core: SessionCore): Board {
  const { paused, stopped } = clockOf(core.ledger.world)
  const { leftMs, totalMs } = core.timer.frame()
  const seats = seatsNow(core)
  const countdown = leftMs === undefined || totalMs === undefined ? {} : { clock: { leftMs, totalMs } }
  return { paused, stopped: stopped === true, ...countdown, seats, alarms: alarmsNow(core, seats) }
}
