import type { PhaseLength } from '../../shared/game.ts'

/**
 * The wall clock of one phase at a mark. `leftMs` and `at` are what they were at the mark; from `since` (steady ms) on, time runs.
 * `since` undefined: it stands still. `leftMs` undefined: the phase is untimed. `at` is in scenario minutes.
 */
export type PhaseClock = {
  readonly phase: string
  readonly totalMs: number | undefined
  readonly leftMs: number | undefined
  readonly at: number
  readonly atFrom: number
  readonly atTo: number
  readonly since: number | undefined
}

/** The clock of a phase that begins now, or goes on with `leftMs` after a restart. */
export function beginPhase(
  begins: { readonly phase: string; readonly length: PhaseLength; readonly at: number; readonly running: boolean },
  nowMs: number,
  left?: { readonly leftMs: number; readonly totalMs: number },
): PhaseClock {
  const { realMs, atFrom, atTo } = begins.length
  const timed = realMs !== undefined
  return {
    phase: begins.phase,
    totalMs: timed ? (left?.totalMs ?? realMs) : undefined,
    leftMs: timed ? Math.max(0, left?.leftMs ?? realMs) : undefined,
    at: Math.min(Math.max(begins.at, atFrom), atTo),
    atFrom,
    atTo,
    since: begins.running ? nowMs : undefined,
  }
}

/** Milliseconds of the phase that are left, never below 0; undefined when it is untimed. */
export function leftMs(clock: PhaseClock, nowMs: number): number | undefined {
  if (clock.leftMs === undefined) return undefined
  const ran = clock.since === undefined ? 0 : Math.max(0, nowMs - clock.since)
  return Math.max(0, clock.leftMs - ran)
}

/** The scenario minute now, whole: it runs evenly from the mark to the end of the phase over the time that was left at the mark. */
export function scenarioMinute(clock: PhaseClock, nowMs: number): number {
  const left = leftMs(clock, nowMs)
  if (left === undefined || clock.leftMs === undefined) return clock.at
  if (clock.leftMs === 0) return clock.atTo
  return clock.at + Math.floor(((clock.atTo - clock.at) * (clock.leftMs - left)) / clock.leftMs)
}

/** Milliseconds until the scenario clock reads `minute`; undefined when it stands still or never will within this phase. */
export function msUntilMinute(clock: PhaseClock, nowMs: number, minute: number): number | undefined {
  const left = leftMs(clock, nowMs)
  if (clock.since === undefined || left === undefined || clock.leftMs === undefined) return undefined
  if (scenarioMinute(clock, nowMs) >= minute) return 0
  const span = clock.atTo - clock.at
  if (minute > clock.atTo || span <= 0) return undefined
  const ranAt = Math.ceil(((minute - clock.at) * clock.leftMs) / span)
  return Math.max(0, ranAt - (clock.leftMs - left))
}

const mark = (clock: PhaseClock, nowMs: number): PhaseClock => ({
  ...clock,
  leftMs: leftMs(clock, nowMs),
  at: scenarioMinute(clock, nowMs),
})

/** Stops or starts the clock; what is left and the scenario minute stay. */
export const setRunning = (clock: PhaseClock, running: boolean, nowMs: number): PhaseClock => ({
  ...mark(clock, nowMs),
  since: running ? nowMs : undefined,
})

/** Adds time to the phase: the scenario clock goes slower from here to the same end. Untimed phases stay so. */
export function extendPhase(clock: PhaseClock, moreMs: number, nowMs: number): PhaseClock {
  const now = { ...mark(clock, nowMs), since: clock.since === undefined ? undefined : nowMs }
  if (now.leftMs === undefined || now.totalMs === undefined) return now
  return { ...now, leftMs: now.leftMs + moreMs, totalMs: now.totalMs + moreMs }
}
