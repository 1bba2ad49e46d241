import { clamp } from '../lib/round.ts'

/** A line's condition as E2b reads it. `protocol` 0..3; `tested`: in the last five turns (see `isRecent`). */
export type LineCondition = {
  readonly protocol: number
  readonly tested: boolean
  readonly manned: boolean
  readonly degraded: boolean
}

/** How a message travels when it does not go over a line. */
export type Courier = 'note' | 'cable' | 'embassy'

const COURIER_HOURS: Readonly<Record<Courier, number>> = { note: 12, cable: 12, embassy: 6 }
const PROTOCOL_MAX = 3
const LESSON_LATENCY = 0.8

/** E2b, game-model.md 2.5, the chance that a line connects: `0.45 + 0.15·protocol + 0.15·[tested] + 0.10·manned - 0.25·[degraded]`. */
export function reliability({ protocol, tested, manned, degraded }: LineCondition): number {
  const r = 0.45 + 0.15 * protocol + (tested ? 0.15 : 0) + (manned ? 0.1 : 0) - (degraded ? 0.25 : 0)
  return clamp(r, 0.05, 0.98)
}

/** E2b: hours a message needs over a line: 2 untested, 0.5 tested, 0.1 manned around the clock at protocol 3; a fifth less once learnt (E19). */
export function lineLatencyHours(
  { protocol, tested, manned }: Pick<LineCondition, 'protocol' | 'tested' | 'manned'>,
  hasLesson = false,
): number {
  const hours = manned && protocol >= PROTOCOL_MAX ? 0.1 : tested ? 0.5 : 2
  return hasLesson ? hours * LESSON_LATENCY : hours
}

/** E2b: hours a message needs without a line. */
export function courierLatencyHours(courier: Courier): number {
  return COURIER_HOURS[courier]
}

/** E2b: a call helps an incident only if it arrives before the window to act closes. Both in hours of scenario time. */
export function arrivesInTime(latencyHours: number, windowLeftHours: number): boolean {
  return latencyHours <= windowLeftHours
}
