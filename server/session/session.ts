import type { Logger } from 'pino'
import { type BotOrder, decideNextPhase, type Header, type State } from '../../shared/game.ts'
import { isRefusal } from '../../shared/model/refusal.ts'
import type { Phase } from '../../shared/noun/clock.ts'
import { clockOf } from '../../shared/turn/clock-facts.ts'
import type { ControlAct } from '../../shared/wire/control-act.ts'
import { type Answer, type ClientMessages, protocol, type WelcomeFrame } from '../../shared/wire/socket.ts'
import type { Store } from '../store/store.ts'
import { type Board, boardOf } from './board.ts'
import { type Choose, createBots } from './bots.ts'
import { commitStep, endPhase, endPhaseIfDone, tellDue } from './commit-step.ts'
import { type AnyCommand, decideMessage } from './decide-message.ts'
import { keepDraft, readDesk } from './desk.ts'
import { type Device, sendTo } from './device.ts'
import { createHotWash, type HotWash } from './hot-wash.ts'
import { createInbox } from './inbox.ts'
import type { Later } from './later.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { botScope, type Folded } from './load-session.ts'
import type { Members } from './member.ts'
import { type Checkpoint, startPhaseTimer } from './phase-timer.ts'
import { sendPresence } from './presence.ts'
import { type Random, randomText } from './random.ts'
import { devicesOf, type SessionCore } from './session-core.ts'
import type { Since } from './stream.ts'
import { reportFault, takeCommand } from './take-command.ts'
import type { Time } from './time.ts'
import { isOver, viewerOf } from './viewers.ts'
import { noteDelivered, noteSeenNews, SEEN_NEWS, watchNow, watchSoon } from './watch.ts'
import { createWatching } from './watching.ts'

/** One live session: one inbox, one step at a time; durable, then visible. */
export type Session = {
  readonly id: string
  readonly header: Header
  readonly state: State
  /** Body of a text of this session, for the review. */
  readonly bodyOf: Ledger['bodyOf']
  readonly summary: () => { readonly turn: number; readonly phase: Phase; readonly over: boolean }
  /** The session as a facilitator's board shows it. */
  readonly board: () => Board
  readonly hello: (device: Device, since: Since | undefined) => Promise<void>
  readonly command: (device: Device, command: AnyCommand) => void
  readonly hotWash: HotWash
  readonly writeDesk: (device: Device, message: ClientMessages['desk']) => void
  readonly leave: (device: Device) => void
  /** The seat table has changed: tell who is here, and whether the phase now waits for nobody. */
  readonly peopleChanged: () => void
  /** Closes every device of a person whose part in the session has changed, or ended. */
  readonly evict: (person: string, reason: 'evicted' | 'removed') => void
  /** From the lobby to the first Briefing without control: the tutorial. Resolves when it is stored. */
  readonly start: () => Promise<void>
  /** An act of control from elsewhere than the table: a board of several sessions. */
  readonly byControl: (person: string, act: ControlAct) => Promise<Answer>
  /** Words of control to everybody, from elsewhere than the table. */
  readonly sayToAll: (person: string, text: string) => Promise<Answer>
  /** Nobody has been here for so long, and nothing happens by itself. */
  readonly isIdle: (forMs: number) => boolean
  /** Takes no more, stores what is under way and the time left. */
  readonly stop: () => Promise<void>
}

export type SessionParts = {
  readonly folded: Folded
  readonly checkpoint: Checkpoint | undefined
  readonly store: Store
  readonly time: Time
  readonly random: Random
  readonly log: Logger
  readonly members: Members
  readonly choose: Choose
  readonly replyMs: number
  readonly idleMs: number
  readonly later: Later
  readonly onEnded: () => void
  /** Who plays a seat, or whether it has begun, has changed: those who have not sat down see it. */
  readonly onLobbyChanged: () => void
  /** Control stops it for today. */
  readonly onSuspend: () => Promise<unknown>
}

export function openSession(parts: SessionParts): Session {
  const core = openCore(parts)
  const { ledger, inbox, header, leftAt, time } = core
  const { session: id } = header
  core.bots.start()
  const hotWash = createHotWash(core)
  return {
    id,
    hotWash,
    header,
    state: ledger.world,
    bodyOf: ledger.bodyOf,
    summary: () => ({ turn: clockOf(ledger.world).turn, phase: clockOf(ledger.world).phase, over: isOver(ledger.world) }),
    board: () => boardOf(core),
    hello: async (device, since) => {
      await greet(core, device, since)
      if (device.isOpen()) hotWash.greet(device)
    },
    command: (device, command) => inbox.post(() => takeCommand(core, device, command)),
    writeDesk: (device, message) => {
      keepDraft(core, device, message)
      hotWash.wrote()
      if (message.key !== SEEN_NEWS) return
      noteSeenNews(core, device.person, message.value)
      watchSoon(core)
    },
    leave: (device) => {
      ledger.leave(device)
      core.watching.usedMs = time.steadyMs()
      if (devicesOf(core, device.person).length === 0) leftAt.set(device.person, time.steadyMs())
      sendPresence(core)
    },
    peopleChanged: () => {
      sendPresence(core)
      core.onLobbyChanged()
      inbox.post(() => endPhaseIfDone(core))
    },
    evict: (person, reason) => {
      for (const device of devicesOf(core, person)) device.bye(reason)
    },
    start: () =>
      new Promise((resolve, reject) => {
        inbox.post(() => commitStep(core, decideNextPhase(ledger.world), { onPublished: resolve, onLost: reject }))
      }),
    byControl: (person, act) => askAsControl(core, person, { event: 'control', message: { id: freshId(core), act } }),
    sayToAll: (person, text) => askAsControl(core, person, { event: 'say', message: { id: freshId(core), to: 'all', text } }),
    isIdle: (forMs) => isIdle(core, forMs),
    stop: () => stop(core),
  }
}

const freshId = (core: SessionCore): string => `board-${randomText(core.random, 16)}`

/** Puts a command to the door as a device of control would, and waits for its answer. */
function askAsControl(core: SessionCore, person: string, command: AnyCommand): Promise<Answer> {
  return new Promise((resolve) => {
    const send = (event: string, json: string): void => {
      if (event === 'answer') resolve(JSON.parse(json) as Answer)
    }
    const device: Device = { person, kind: 'control', seat: undefined, send, isOpen: () => true, bye: () => undefined }
    core.inbox.post(() => takeCommand(core, device, command))
  })
}

function isIdle(core: SessionCore, forMs: number): boolean {
  const { phase, paused } = clockOf(core.ledger.world)
  const stands = paused || phase === 'lobby' || isOver(core.ledger.world) || core.header.pace === 'untimed'
  return stands && core.ledger.devices().length === 0 && core.time.steadyMs() - core.watching.usedMs >= forMs
}

function openCore(parts: SessionParts): SessionCore {
  const { folded, store, time, random, log } = parts
  const { header, world, answers } = folded
  const inbox = createInbox((fault) => reportFault(core, fault))
  const ledger = openLedger({
    ...folded,
    store,
    epoch: randomText(random, 13),
    wallMs: time.wallMs,
    onFault: (fault) => reportFault(core, fault),
  })
  const timer = startPhaseTimer({
    world,
    time,
    idleMs: parts.idleMs,
    saved: parts.checkpoint,
    onEnd: () => inbox.post(() => endPhase(core)),
    onDue: (minute) => inbox.post(() => tellDue(core, minute)),
    onCheckpoint: (checkpoint) => void saveCheckpoint(core, checkpoint),
  })
  const bots = createBots({
    world,
    time,
    replyMs: parts.replyMs,
    choose: parts.choose,
    act: (seat, order) => actForBot(core, seat, order),
    post: inbox.post,
    later: parts.later,
    onFault: (_seat, fault) => reportFault(core, fault),
    phaseIsFresh: folded.phaseIsFresh,
  })
  const core: SessionCore = {
    ...{ header, store, time, random, log, answers, inbox, ledger, timer, bots },
    members: parts.members,
    buckets: new Map(),
    leftAt: new Map(),
    desks: new Map(),
    history: { undo: folded.undo },
    watching: createWatching(time.steadyMs()),
    onEnded: parts.onEnded,
    onLobbyChanged: parts.onLobbyChanged,
    onSuspend: parts.onSuspend,
    botOrders: folded.botOrders,
    stopping: false,
  }
  return core
}

/** Who is who, the desk, the clock; then the stream, from where the device left it or from a full view. */
async function greet(core: SessionCore, device: Device, since: Since | undefined): Promise<void> {
  const desk = await readDesk(core, device)
  if (!device.isOpen()) return
  const member = core.members.one(device.person)
  const code = device.kind === 'control' ? core.members.joinCode() : undefined
  const welcome: WelcomeFrame = {
    protocol,
    session: core.header.session,
    viewer: viewerOf(core.ledger.world, device),
    person: device.person,
    name: member?.name ?? '',
    posts: member?.posts ?? [],
    desk,
    colleagues: core.members
      .all()
      .filter(({ at, seat }) => at === device.person && seat === device.seat)
      .map(({ person, name, posts }) => ({ person, name, posts })),
    ...(code === undefined ? {} : { joinCode: code }),
  }
  sendTo(device, 'welcome', welcome)
  core.ledger.join(device, since)
  sendTo(device, 'clock', core.timer.frame())
  if (device.kind === 'control') watchNow(core, device)
  noteSeenNews(core, device.person, desk[SEEN_NEWS])
  noteDelivered(core)
  sendPresence(core)
}

/** One order of a computer player, through the same door as everybody's. What is refused is not stored: nobody asks again. */
function actForBot(core: SessionCore, seat: string, order: BotOrder): void {
  const { world } = core.ledger
  const id = `bot-${seat}-${core.botOrders + 1}`
  const message = { id, turn: clockOf(world).turn, kind: order.kind, params: { ...order.params } }
  const asker = { person: 'bot', seat, at: core.timer.at(), atTo: core.timer.atTo(), cosigner: false, because: order.reason }
  const decided = decideMessage(world, { event: 'order', message }, { asker, random: core.random })
  if (isRefusal(decided)) {
    core.log.debug({ session: core.header.session, seat, kind: order.kind, code: decided.refused }, 'a computer player was refused')
    return
  }
  core.botOrders += 1
  const command = { scope: botScope, id, hash: '', answer: { id, ok: true } as const }
  commitStep(core, decided.step, { texts: decided.texts, command })
}

/** The person of the desk row that keeps the time left; no person has such an id. */
export const clockPerson = 'clock'

async function saveCheckpoint(core: SessionCore, checkpoint: Checkpoint): Promise<void> {
  const at = { session: core.header.session, person: clockPerson, key: clockPerson }
  await core.store.desk.put(at, JSON.stringify(checkpoint)).catch((err: unknown) => core.log.warn({ err }, 'the time left was not stored'))
}

async function stop(core: SessionCore): Promise<void> {
  core.stopping = true
  core.timer.stop()
  core.bots.stop()
  await core.inbox.idle()
  await core.ledger.settled()
  const checkpoint = core.timer.checkpoint()
  if (checkpoint !== undefined) await saveCheckpoint(core, checkpoint)
}
