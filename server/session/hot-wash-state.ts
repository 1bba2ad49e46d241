import { type Refusal, refuse } from '../../shared/model/refusal.ts'
import {
  type AgreedPoint,
  type HotWashAct,
  type HotWashKind,
  type HotWashNote,
  type HotWashStep,
  hotWashSteps,
  speakMs,
} from '../../shared/wire/hot-wash.ts'

/** A hot wash as control has led it so far: plain data, kept between restarts. */
export type HotWashState = {
  readonly kind: HotWashKind
  readonly step: HotWashStep
  readonly clock: HotWashClock
  readonly speaking?: string
  readonly notes?: readonly HotWashNote[]
  readonly reveal: { readonly incident: number; readonly shown: boolean }
  readonly strengths: readonly AgreedPoint[]
  readonly areas: readonly AgreedPoint[]
}

/** Time left when it last began to run or stopped; `sinceMs` is the steady time since when it runs. */
export type HotWashClock = { readonly leftMs: number; readonly totalMs: number; readonly sinceMs?: number }

/** The exercise around it: which seats there are, whether it is over or paused, and the steady time. */
export type HotWashMoment = {
  readonly seats: readonly string[]
  readonly over: boolean
  readonly paused: boolean
  readonly nowMs: number
}

const notOn = refuse('not-running', 'There is no hot wash. Begin one first.')
const MINUTE_MS = 60_000

/** What an act of control makes of a hot wash; undefined: there is none any more. Notes are read by whoever calls. */
export function nextHotWash(state: HotWashState | undefined, act: HotWashAct, moment: HotWashMoment): HotWashState | Refusal | undefined {
  if (act.do === 'begin') return begin(state, act.kind, moment)
  if (state === undefined) return notOn
  switch (act.do) {
    case 'step':
      return toStep(state, act.step)
    case 'run':
      return state.clock.sinceMs === undefined ? { ...state, clock: { ...state.clock, sinceMs: moment.nowMs } } : state
    case 'hold':
      return { ...state, clock: stopped(state.clock, moment.nowMs) }
    case 'open-notes':
      return state
    case 'close-notes':
      return without(state, 'notes')
    case 'speak':
      if (state.step !== 'round') return refuse('wrong-phase', 'Cells speak in the round.')
      if (!moment.seats.includes(act.seat)) return refuse('unknown-id', 'There is no such seat.')
      return { ...state, speaking: act.seat, clock: { leftMs: speakMs, totalMs: speakMs, sinceMs: moment.nowMs } }
    case 'reveal':
      // In a pause the exercise goes on: the truth waits for its end.
      return moment.over
        ? { ...state, reveal: { incident: act.incident, shown: act.shown } }
        : refuse('not-yet', 'The truth is shown after ENDEX.')
    case 'agree':
      return { ...state, strengths: act.strengths, areas: act.areas }
    case 'end':
      return undefined
  }
}

function begin(state: HotWashState | undefined, kind: HotWashKind, { over, paused }: HotWashMoment): HotWashState | Refusal {
  if (state !== undefined) return refuse('already-done', 'The hot wash has begun.')
  if (kind === 'whole' && !over) return refuse('not-yet', 'The hot wash comes after ENDEX. In a pause there is the short one.')
  if (kind === 'short' && over) return refuse('ended', 'The exercise is over. Begin the whole hot wash.')
  if (kind === 'short' && !paused) return refuse('not-yet', 'Pause the clock first.')
  const step = hotWashSteps[kind][0]?.step ?? 'write'
  const blank = { kind, step, reveal: { incident: 0, shown: false }, strengths: [], areas: [] }
  return { ...blank, clock: clockOf(kind, step) }
}

/** Another step begins with its whole time, standing still: whoever leads starts it. What was opened or agreed stays. */
function toStep(state: HotWashState, step: HotWashStep): HotWashState | Refusal {
  if (!hotWashSteps[state.kind].some((one) => one.step === step)) return refuse('out-of-range', 'This hot wash has no such step.')
  return { ...without(state, 'speaking'), step, clock: clockOf(state.kind, step) }
}

function clockOf(kind: HotWashKind, step: HotWashStep): HotWashClock {
  const totalMs = (hotWashSteps[kind].find((one) => one.step === step)?.minutes ?? 0) * MINUTE_MS
  return { leftMs: totalMs, totalMs }
}

/** Time left at an instant; never below nothing. */
export const leftAt = ({ leftMs, sinceMs }: HotWashClock, nowMs: number): number =>
  Math.max(0, sinceMs === undefined ? leftMs : leftMs - (nowMs - sinceMs))

const stopped = (clock: HotWashClock, nowMs: number): HotWashClock => ({ leftMs: leftAt(clock, nowMs), totalMs: clock.totalMs })

/** As it is kept: steady time means nothing to the next process, so a running countdown is kept standing still. */
export const keptHotWash = (state: HotWashState, nowMs: number): HotWashState => ({ ...state, clock: stopped(state.clock, nowMs) })

function without(state: HotWashState, name: 'notes' | 'speaking'): HotWashState {
  const { [name]: _gone, ...rest } = state
  return rest
}
