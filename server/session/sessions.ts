import type { Logger } from 'pino'
import { begin, createWorld, type Header } from '../../shared/game.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import type { Store, StoredSession } from '../store/store.ts'
import { createAnswers } from './answers.ts'
import type { Choose } from './bots.ts'
import { type Folded, foldSession } from './load-session.ts'
import type { Members } from './member.ts'
import type { Checkpoint } from './phase-timer.ts'
import { type Random, randomText } from './random.ts'
import { clockPerson, openSession, type Session } from './session.ts'
import type { Time } from './time.ts'

/** Version of the rules that new sessions are played by. */
const RULES = 1

/** All sessions of this server, loaded at start and kept. */
export type Sessions = {
  readonly get: (id: string) => Session | undefined
  /** Newest first, with the time each was created. */
  readonly list: () => readonly { readonly session: Session; readonly createdMs: number }[]
  readonly create: (asked: NewExercise) => Promise<Session>
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
  readonly onLobbyChanged: (session: string) => void
  /** Whether a stored session is still wanted in memory; the log of any other stays where it is. */
  readonly isKept: (stored: StoredSession) => boolean
}

export function createSessions(parts: SessionsParts): Sessions {
  const { store, log } = parts
  const live = new Map<string, { readonly session: Session; readonly createdMs: number }>()
  const open = (folded: Folded, stored: { readonly createdMs: number; readonly checkpoint?: Checkpoint | undefined }): Session => {
    const id = folded.header.session
    const session = openSession({
      ...parts,
      folded,
      checkpoint: stored.checkpoint,
      members: parts.membersOf(id),
      onEnded: () => parts.onEnded(id),
      onLobbyChanged: () => parts.onLobbyChanged(id),
    })
    live.set(id, { session, createdMs: stored.createdMs })
    return session
  }
  const loadOne = async ({ id, createdMs }: StoredSession): Promise<void> => {
    try {
      const folded = foldSession(await store.load(id))
      // Created, but ended before its first row was stored: nobody ever saw it.
      if (folded.rows === 0) return
      await open(folded, { createdMs, checkpoint: await readCheckpoint(store, id) }).hotWash.restore()
    } catch (err) {
      log.error({ session: id, err }, 'a stored session could not be loaded and stays closed; its log is kept')
    }
  }
  return {
    get: (id) => live.get(id)?.session,
    list: () => [...live.values()].sort((a, b) => b.createdMs - a.createdMs),
    create: async (asked) => {
      const createdMs = Math.round(parts.time.wallMs())
      return open(await createFolded(parts, asked, createdMs), { createdMs })
    },
    load: async () => {
      for (const stored of await store.sessions()) if (parts.isKept(stored)) await loadOne(stored)
    },
    stop: async () => {
      await Promise.all([...live.values()].map(({ session }) => session.stop()))
    },
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
