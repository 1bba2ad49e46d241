import { decideDue, decideNextPhase, type Step } from '../../shared/game.ts'
import type { Cause } from '../../shared/model/fact.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import { sendTo } from './device.ts'
import { undoAfter } from './history.ts'
import type { Work } from './ledger.ts'
import { isEveryoneDone, type SessionCore } from './session-core.ts'
import { noteDelivered, watchSoon } from './watch.ts'

/** Merges and stores a step, and lets clock, computer players and the end of the phase follow it. Runs in the inbox. */
export function commitStep(core: SessionCore, step: Step, work: Omit<Work, 'step'> = {}): void {
  let takeBackClock = (): void => undefined
  let clockChanged = false
  const undoBefore = core.history.undo
  core.ledger.commit({
    ...work,
    step,
    onPublished: () => {
      work.onPublished?.()
      if (clockChanged) sendClock(core)
      if (step.facts.some(isEndex)) endStored(core)
      if (step.facts.some(isOfLobby)) core.onLobbyChanged()
      if (step.facts.some(({ kind }) => kind === 'news-told')) noteDelivered(core)
      watchSoon(core)
    },
    onTakenBack: () => {
      work.onTakenBack?.()
      takeBackClock()
      core.history.undo = undoBefore
    },
    onLost: (cause) => {
      work.onLost?.(cause)
      core.log.error({ session: core.header.session, err: cause }, 'a step could not be stored')
      if (clockChanged) sendClock(core)
    },
  })
  const followed = core.timer.follow(step)
  clockChanged = followed.changed
  takeBackClock = followed.takeBack
  core.bots.follow(step)
  core.history.undo = undoAfter(undoBefore, step)
  if (step.facts.some(({ kind }) => kind === 'phase-began' || kind === 'rewound')) core.watching.phaseSinceMs = core.time.steadyMs()
  // Scenario time jumps to where a phase begins: what was due before that minute comes now.
  if (step.facts.some(({ kind }) => kind === 'phase-began')) core.inbox.post(() => tellDue(core, clockOf(core.ledger.world).at))
  if (isEveryoneDone(core)) core.inbox.post(() => endPhaseIfDone(core))
}

const isEndex = ({ kind, data }: Step['facts'][number]): boolean =>
  kind === 'phase-began' && (data as { phase?: unknown }).phase === 'hot-wash'

/** What is seen before one sits down: who plays a seat, and whether it has begun. */
const isOfLobby = ({ kind }: Step['facts'][number]): boolean => kind === 'phase-began' || kind === 'seat-handed'

function endStored(core: SessionCore): void {
  const { session } = core.header
  core.onEnded()
  core.store
    .end(session, Math.round(core.time.wallMs()))
    .catch((err: unknown) => core.log.error({ session, err }, 'the end was not stored'))
}

export function sendClock(core: SessionCore): void {
  const frame = core.timer.frame()
  for (const device of core.ledger.devices()) sendTo(device, 'clock', frame)
}

/** What falls due by this scenario minute: deliveries, unanswered calls. */
export function tellDue(core: SessionCore, minute: number): void {
  const { phase } = clockOf(core.ledger.world)
  if (phase !== 'consultation' && phase !== 'orders') return
  const step = decideDue(core.ledger.world, minute)
  if (step !== undefined) commitStep(core, step)
}

/**
 * What still has to happen before the phase may end: the computer's replies, and what falls due within it. An untimed Consultation is
 * left to the rules: what comes on the way to its end holds it open, for people may want to answer.
 */
export function finishPhase(core: SessionCore): void {
  const { phase } = clockOf(core.ledger.world)
  if (phase !== 'consultation' && phase !== 'orders') return
  core.bots.flush()
  if (phase === 'orders' || core.header.pace !== 'untimed') tellDue(core, core.timer.atTo())
}

/** Ends the present phase and begins the next. At the end of Orders the whole turn is resolved in this one step. */
export function endPhase(core: SessionCore, cause?: Cause, work?: Omit<Work, 'step'>): void {
  if (clockOf(core.ledger.world).phase === 'review') return
  finishPhase(core)
  commitStep(core, decideNextPhase(core.ledger.world, cause), work)
}

export function endPhaseIfDone(core: SessionCore): void {
  if (isEveryoneDone(core)) endPhase(core)
}
