import { nextDue, phaseLength, type Step, type World } from '../../shared/game.ts'
import { all, read } from '../../shared/model/state.ts'
import { message } from '../../shared/noun/message.ts'
import { seat } from '../../shared/noun/seat.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import type { ClockFrame } from '../../shared/wire/socket.ts'
import { beginPhase, extendPhase, leftMs, msUntilMinute, type PhaseClock, scenarioMinute, setRunning } from './phase-clock.ts'
import type { Time } from './time.ts'

/** What is kept of the clock across a restart: the time a phase had left. */
export type Checkpoint = { readonly phase: string; readonly leftMs: number; readonly totalMs: number }

/** How often at most the time left is written down while steps come, ms. */
const CHECKPOINT_MS = 5_000
/** After a tick that brought no step, or one that could not be stored, ms until the next try; twice as long each time, to a minute. */
const RETRY_MS = 1_000
const RETRY_MS_MAX = 60_000

/** Keeps the wall clock of a session's phase. Its ticks are messages in the session's inbox like any other. */
export type PhaseTimer = {
  /** The scenario minute to stamp on what is asked now. */
  readonly at: () => number
  /** Last scenario minute of the phase. */
  readonly atTo: () => number
  /** Takes in a step that was merged. The answer says whether the countdown changed, and takes the step back out. */
  readonly follow: (step: Step) => { readonly changed: boolean; readonly takeBack: () => void }
  readonly frame: () => ClockFrame
  readonly checkpoint: () => Checkpoint | undefined
  readonly stop: () => void
}

export type PhaseTimerParts = {
  readonly world: World
  readonly time: Time
  /** Real ms of quiet after which an untimed session lets the next thing fall due. */
  readonly idleMs: number
  readonly saved: Checkpoint | undefined
  readonly onEnd: () => void
  readonly onDue: (minute: number) => void
  readonly onCheckpoint: (checkpoint: Checkpoint) => void
}

export function startPhaseTimer(parts: PhaseTimerParts): PhaseTimer {
  const { world, time, onCheckpoint } = parts
  let clock = openClock(world, time.steadyMs(), parts.saved)
  let cancel = (): void => undefined
  let savedMs = time.steadyMs()
  let notBeforeMs = 0
  let retryMs = RETRY_MS
  let stopped = false
  const waitForRetry = (): void => {
    notBeforeMs = time.steadyMs() + retryMs
    retryMs = Math.min(RETRY_MS_MAX, retryMs * 2)
  }

  const plan = (): void => {
    cancel()
    cancel = () => undefined
    if (stopped) return
    const nowMs = time.steadyMs()
    const next = nextTick(world, clock, { nowMs, idleMs: parts.idleMs })
    if (next === undefined) return
    cancel = time.after(Math.max(next.inMs, notBeforeMs - nowMs), () => {
      // A step that follows takes this back; without one the tick must neither be the last nor come at once.
      waitForRetry()
      if (next.ends && leftMs(clock, time.steadyMs()) === 0) parts.onEnd()
      else if (next.minute !== undefined) parts.onDue(Math.max(next.minute, scenarioMinute(clock, time.steadyMs())))
      plan()
    })
  }
  const checkpoint = (): Checkpoint | undefined => {
    const left = leftMs(clock, time.steadyMs())
    return left === undefined || clock.totalMs === undefined ? undefined : { phase: clock.phase, leftMs: left, totalMs: clock.totalMs }
  }
  const save = (): void => {
    savedMs = time.steadyMs()
    const now = checkpoint()
    if (now !== undefined) onCheckpoint(now)
  }
  plan()
  return {
    at: () => Math.max(clockOf(world).at, clock.leftMs === undefined ? 0 : scenarioMinute(clock, time.steadyMs())),
    atTo: () => clock.atTo,
    follow: (step) => {
      const before = clock
      notBeforeMs = 0
      retryMs = RETRY_MS
      clock = followStep(clock, { world, step, nowMs: time.steadyMs() })
      const changed = clock !== before
      if (changed || time.steadyMs() - savedMs >= CHECKPOINT_MS) save()
      plan()
      return {
        changed,
        takeBack: () => {
          clock = before
          waitForRetry()
          plan()
        },
      }
    },
    frame: () => frameOf(clock, time.steadyMs()),
    checkpoint,
    stop: () => {
      stopped = true
      cancel()
    },
  }
}

const phaseKey = (world: World): string => `${clockOf(world).turn}:${clockOf(world).phase}`

function openClock(world: World, nowMs: number, saved: Checkpoint | undefined): PhaseClock {
  const phase = phaseKey(world)
  const { at, paused } = clockOf(world)
  return beginPhase({ phase, length: phaseLength(world), at, running: !paused }, nowMs, saved?.phase === phase ? saved : undefined)
}

type Followed = { readonly world: World; readonly step: Step; readonly nowMs: number }

/** The clock after a step: the same object when the step says nothing about time. */
function followStep(before: PhaseClock, { world, step, nowMs }: Followed): PhaseClock {
  const back = step.facts.find(({ kind }) => kind === 'rewound')
  if (phaseKey(world) !== before.phase || (back !== undefined && !(back.data as { undo: boolean }).undo))
    return openClock(world, nowMs, undefined)
  let clock = before
  const running = !clockOf(world).paused
  if (running !== (before.since !== undefined)) clock = setRunning(clock, running, nowMs)
  for (const fact of step.facts) {
    if (fact.kind === 'phase-extended') clock = extendPhase(clock, (fact.data as { minutes: number }).minutes * 60_000, nowMs)
  }
  return clock
}

type Tick = { readonly inMs: number; readonly ends: boolean; readonly minute: number | undefined }

/** What the clock waits for: the end of the phase, or the next thing that falls due in it. */
function nextTick(world: World, clock: PhaseClock, { nowMs, idleMs }: { nowMs: number; idleMs: number }): Tick | undefined {
  if (clock.since === undefined) return undefined
  const left = leftMs(clock, nowMs)
  const due = clock.atTo > clock.atFrom ? nextDue(world) : undefined
  if (left === undefined) {
    // Untimed play waits for people. Only what a person has sent or is being sent moves time on when nobody acts.
    return due === undefined || due > clock.atTo || due !== mailMinute(world) ? undefined : { inMs: idleMs, ends: false, minute: due }
  }
  const dueMs = due === undefined ? undefined : msUntilMinute(clock, nowMs, due)
  if (dueMs !== undefined && dueMs < left) return { inMs: dueMs, ends: false, minute: due }
  return { inMs: left, ends: true, minute: undefined }
}

/** The minute at which the next message from or to a seat of people arrives in this turn. */
function mailMinute(world: World): number | undefined {
  const { turn } = clockOf(world)
  const isPerson = (state: string): boolean => read(world, seat, `seat:${state}`)?.playedBy === 'person'
  const minutes = all(world, message)
    .filter((m) => !m.arrived && m.arrivesTurn <= turn && (isPerson(m.from) || isPerson(m.to)))
    .map((m) => (m.arrivesTurn < turn ? 0 : m.arrivesAt))
  return minutes.length === 0 ? undefined : Math.min(...minutes)
}

function frameOf(clock: PhaseClock, nowMs: number): ClockFrame {
  const left = leftMs(clock, nowMs)
  const countdown = left === undefined || clock.totalMs === undefined ? {} : { leftMs: Math.round(left), totalMs: clock.totalMs }
  return { ...countdown, paused: clock.since === undefined, atFrom: clock.atFrom, atTo: clock.atTo }
}
