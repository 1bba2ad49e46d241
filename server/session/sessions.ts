import type { Logger } from 'pino'
import { begin, createWorld, type Header } from '../../shared/game.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import type { Store, StoredSession } from '../store/store.ts'
import { createAnswers } from './answers.ts'
import type { Choose } from './bots.ts'
import { createLater, type Later } from './later.ts'
import { type Folded, foldSession } from './load-session.ts'
import type { Members } from './member.ts'
import type { Checkpoint } from './phase-timer.ts'
import { type Random, randomText } from './random.ts'
import { clockPerson, openSession, type Session } from './session.ts'
import { keepStand, readSleeping, type Sleeping, sleepingOf } from './sleeping.ts'
import type { Time } from './time.ts'

/** Version of the rules that new sessions are played by. */
const RULES = 1

/** Sessions that nobody uses are put to sleep after so long, and looked for so often, ms. */
const IDLE_MS = 15 * 60_000
const LOOK_MS = 60_000

/** All sessions of this server: those in memory, and those that sleep in the store until somebody comes. */
export type Sessions = {
  /** A session in memory. */
  readonly get: (id: string) => Session | undefined
  /** The session, loaded when it sleeps; undefined when there is none, or control has suspended it. */
  readonly open: (id: string) => Promise<Session | undefined>
  readonly isSuspended: (id: string) => boolean
  /** Those in memory, newest first, with the time each was created. */
  readonly list: () => readonly { readonly session: Session; readonly createdMs: number }[]
  /** Those that sleep, newest first. */
  readonly sleeping: () => readonly Sleeping[]
  readonly create: (asked: NewExercise) => Promise<Session>
  /** Opens a suspended session again. Undefined when it is not suspended. */
  readonly wake: (id: string) => Promise<Session | undefined>
  /** Puts those to sleep that nobody uses and nothing happens in. */
  readonly rest: () => Promise<void>
  /** Loads what the store holds. A log that does not fold is reported and left alone. */
  readonly load: () => Promise<void>
  readonly stop: () => Promise<void>
}

export type NewExercise = {
  readonly scenario: Scenario
  readonly hash: string
  /** Seats that start with the computer. */
  readonly bots: readonly string[]
  readonly pace: Header['pace']
}

export type SessionsParts = {
  readonly store: Store
  readonly time: Time
  readonly random: Random
  readonly log: Logger
  readonly choose: Choose
  readonly replyMs: number
  readonly idleMs: number
  readonly membersOf: (session: string) => Members
  readonly onEnded: (session: string) => void
  /** Somebody waits in its lobby, so it must not sleep. */
  readonly isAwaited: (session: string) => boolean
  readonly onLobbyChanged: (session: string) => void
  /** Whether a stored session is still wanted in memory; the log of any other stays where it is. */
  readonly isKept: (stored: StoredSession) => boolean
}

/** A session in memory. */
type Live = { readonly session: Session; readonly createdMs: number }

/** What the functions below share: the sessions in memory, those that sleep, and those on their way from one to the other. */
type Shelf = {
  readonly parts: SessionsParts
  readonly live: Map<string, Live>
  readonly asleep: Map<string, Sleeping>
  readonly loading: Map<string, Promise<Session | undefined>>
  readonly leaving: Map<string, Promise<void>>
  /** One for all: the computer thinks for one seat at a time, whatever the number of sessions. */
  readonly later: Later
}

export function createSessions(parts: SessionsParts): Sessions {
  const { store, log, time } = parts
  const later = createLater((err) => log.error({ err }, 'a task that waited failed'))
  const shelf: Shelf = { parts, later, live: new Map(), asleep: new Map(), loading: new Map(), leaving: new Map() }
  const { live, asleep } = shelf
  let cancelRest = (): void => undefined
  const restAgain = (): void => {
    cancelRest = time.after(LOOK_MS, () => {
      rest(shelf).catch((err: unknown) => log.error({ err }, 'an idle session could not be put to sleep'))
      restAgain()
    })
  }
  return {
    get: (id) => live.get(id)?.session,
    open: async (id) => {
      const sleeping = asleep.get(id)
      return live.get(id)?.session ?? (sleeping === undefined || sleeping.suspended ? undefined : loadOnce(shelf, sleeping))
    },
    isSuspended: (id) => asleep.get(id)?.suspended === true,
    list: () => [...live.values()].sort((a, b) => b.createdMs - a.createdMs),
    sleeping: () => [...asleep.values()].sort((a, b) => b.createdMs - a.createdMs),
    create: async (asked) => {
      const createdMs = Math.round(time.wallMs())
      return openLive(shelf, await createFolded(parts, asked, createdMs), { createdMs })
    },
    wake: (id) => wake(shelf, id),
    rest: () => rest(shelf),
    load: async () => {
      for (const stored of await store.sessions()) {
        if (!parts.isKept(stored)) continue
        const sleeping = await readSleeping(store, stored)
        if (sleeping === undefined) await loadOne(shelf, stored)
        else asleep.set(stored.id, sleeping)
      }
      restAgain()
    },
    stop: async () => {
      cancelRest()
      await Promise.all([...[...live.values()].map(({ session }) => session.stop()), ...shelf.leaving.values()])
    },
  }
}

type Stored = { readonly createdMs: number; readonly checkpoint?: Checkpoint | undefined }

function openLive(shelf: Shelf, folded: Folded, { createdMs, checkpoint }: Stored): Session {
  const { parts, live, asleep } = shelf
  const id = folded.header.session
  const session = openSession({
    ...parts,
    later: shelf.later,
    folded,
    checkpoint,
    members: parts.membersOf(id),
    onEnded: () => parts.onEnded(id),
    onLobbyChanged: () => parts.onLobbyChanged(id),
    onSuspend: () => suspend(shelf, id),
  })
  live.set(id, { session, createdMs })
  asleep.delete(id)
  return session
}

async function loadOne(shelf: Shelf, { id, createdMs }: Pick<StoredSession, 'id' | 'createdMs'>): Promise<Session | undefined> {
  const { store, log } = shelf.parts
  try {
    const folded = foldSession(await store.load(id))
    // Created, but ended before its first row was stored: nobody ever saw it.
    if (folded.rows === 0) return undefined
    const session = openLive(shelf, folded, { createdMs, checkpoint: await readCheckpoint(store, id) })
    await session.hotWash.restore()
    return session
  } catch (err) {
    log.error({ session: id, err }, 'a stored session could not be loaded and stays closed; its log is kept')
    return undefined
  }
}

/** Loads a session once, however many ask for it at the same time, and not before it has gone to sleep. */
function loadOnce(shelf: Shelf, sleeping: Sleeping): Promise<Session | undefined> {
  const { loading, leaving } = shelf
  const found = loading.get(sleeping.id)
  if (found !== undefined) return found
  const loaded = (async () => {
    await leaving.get(sleeping.id)
    return loadOne(shelf, sleeping)
  })().finally(() => loading.delete(sleeping.id))
  loading.set(sleeping.id, loaded)
  return loaded
}

/** Stops a session, and forgets all of it but where it stands. */
function putToSleep(shelf: Shelf, { session, createdMs }: Live, suspended: boolean): Promise<void> {
  const { store, time } = shelf.parts
  const { id, header } = session
  shelf.live.delete(id)
  shelf.asleep.set(id, sleepingOf({ id, createdMs }, { header, stand: session.summary(), suspended }))
  const left = (async () => {
    await session.stop()
    await keepStand(store, session)
    if (suspended) await store.suspend(id, Math.round(time.wallMs()))
  })().finally(() => shelf.leaving.delete(id))
  shelf.leaving.set(id, left)
  return left
}

async function suspend(shelf: Shelf, id: string): Promise<void> {
  const found = shelf.live.get(id)
  if (found !== undefined) await putToSleep(shelf, found, true)
  shelf.parts.onLobbyChanged(id)
}

async function wake(shelf: Shelf, id: string): Promise<Session | undefined> {
  const sleeping = shelf.asleep.get(id)
  if (sleeping?.suspended !== true) return undefined
  await shelf.leaving.get(id)
  await shelf.parts.store.suspend(id, undefined)
  const session = await loadOnce(shelf, sleeping)
  shelf.parts.onLobbyChanged(id)
  return session
}

async function rest(shelf: Shelf): Promise<void> {
  for (const one of [...shelf.live.values()]) {
    if (one.session.isIdle(IDLE_MS) && !shelf.parts.isAwaited(one.session.id)) await putToSleep(shelf, one, false)
  }
}

/** Stores a new session and its first step; the answer is what loading it would give. */
async function createFolded({ store, random }: SessionsParts, asked: NewExercise, createdMs: number): Promise<Folded> {
  const text = JSON.stringify({
    session: randomText(random, 16),
    key: Buffer.from(random(16)).toString('hex'),
    scenario: asked.scenario,
    scenarioHash: asked.hash,
    bots: asked.bots,
    pace: asked.pace,
    rules: RULES,
  } satisfies Header)
  // Read back from its text, so that a session as created and as loaded are made from the same thing.
  const header = JSON.parse(text) as Header
  const world = createWorld(header)
  const step = begin(world)
  world.merge(step)
  await store.create({ id: header.session, header: text, createdMs })
  await store.append({ session: header.session, n: 1, facts: JSON.stringify(step.facts), texts: [], wallMs: createdMs })
  return {
    header,
    world,
    heard: step.heard,
    texts: new Map(),
    rows: 1,
    answers: createAnswers(),
    botOrders: 0,
    phaseIsFresh: false,
    undo: undefined,
  }
}

async function readCheckpoint(store: Store, session: string): Promise<Checkpoint | undefined> {
  const text = (await store.desk.all(session, clockPerson)).get(clockPerson)
  return text === undefined ? undefined : (JSON.parse(text) as Checkpoint)
}
