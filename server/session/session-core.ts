import type { Logger } from 'pino'
import type { Header } from '../../shared/game.ts'
import { all } from '../../shared/model/state.ts'
import { seat } from '../../shared/noun/seat.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import type { Store } from '../store/store.ts'
import type { Answers } from './answers.ts'
import type { Bots } from './bots.ts'
import type { Device } from './device.ts'
import type { Undo } from './history.ts'
import type { Inbox } from './inbox.ts'
import type { Ledger } from './ledger.ts'
import type { Members } from './member.ts'
import type { PhaseTimer } from './phase-timer.ts'
import type { Random } from './random.ts'
import type { Time } from './time.ts'
import type { TokenBucket } from './token-bucket.ts'
import type { Watching } from './watching.ts'

/** What the functions of one live session share. */
export type SessionCore = {
  readonly header: Header
  readonly store: Store
  readonly time: Time
  readonly random: Random
  readonly log: Logger
  readonly members: Members
  readonly answers: Answers
  readonly inbox: Inbox
  readonly ledger: Ledger
  readonly timer: PhaseTimer
  readonly bots: Bots
  /** Limits by scope and kind of message. */
  readonly buckets: Map<string, TokenBucket>
  /** When a person's last device left, steady ms. */
  readonly leftAt: Map<string, number>
  /** Characters of each draft a person keeps, by key. */
  readonly desks: Map<string, Map<string, number>>
  /** What of control's last act can still be taken back. */
  readonly history: { undo: Undo | undefined }
  readonly watching: Watching
  /** Called once when ENDEX is stored. */
  readonly onEnded: () => void
  /** Called when who plays a seat, or whether it has begun, may have changed. */
  readonly onLobbyChanged: () => void
  /** Control stops it for today: stored, everybody sent away, out of memory. */
  readonly onSuspend: () => Promise<unknown>
  /** Orders the computer has given so far: its command ids. */
  botOrders: number
  stopping: boolean
}

/** A person counts as here for this long after their last device left, ms. */
const GONE_MS = 60_000

export const devicesOf = (core: SessionCore, person: string): readonly Device[] =>
  core.ledger.devices().filter((device) => device.person === person)

/** Whether somebody has taken the seat. */
export const isHeld = (core: SessionCore, id: string): boolean =>
  core.members.all().some((member) => member.admitted && member.role === 'player' && member.seat === id)

/** Whether another person of this seat is here or was a moment ago, so that a second signature can be had. */
export function hasCosigner(core: SessionCore, { person, seat: own }: Pick<Device, 'person' | 'seat'>): boolean {
  const nowMs = core.time.steadyMs()
  return core.members.all().some((member) => {
    if (member.person === person || member.seat !== own || member.posts.length === 0) return false
    const owner = member.at ?? member.person
    const left = core.leftAt.get(owner)
    return devicesOf(core, owner).length > 0 || (left !== undefined && nowMs - left < GONE_MS)
  })
}

/** Every seat that a person holds says it is done. A vacant seat holds nobody up; with nobody seated no phase ends this way. */
export function isEveryoneDone(core: SessionCore): boolean {
  const { phase, paused } = clockOf(core.ledger.world)
  if (paused || phase === 'lobby' || phase === 'review') return false
  const held = all(core.ledger.world, seat).filter(({ state, playedBy }) => playedBy === 'person' && isHeld(core, state))
  return held.length > 0 && held.every(({ done }) => done)
}
