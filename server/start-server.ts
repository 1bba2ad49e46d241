import { hostname, networkInterfaces } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { botOrders } from '../shared/game.ts'
import { createHealth, watched } from './http/health.ts'
import { buildHttpServer, type ClientFrom, type TlsFiles } from './http/http-server.ts'
import { createLobbyBell } from './http/lobby-bell.ts'
import { createOrigins, type Origins } from './http/origins.ts'
import type { ServerParts } from './http/parts.ts'
import { loadRegions } from './http/region-assets.ts'
import { loadFacilitatorKey } from './identity/facilitator-key.ts'
import { type JoinCodes, loadJoinCodes, shownCode } from './identity/join-codes.ts'
import { createJoinLimits } from './identity/join-limits.ts'
import { loadPeople, type People } from './identity/people.ts'
import { createTickets } from './identity/tickets.ts'
import type { Choose } from './session/bots.ts'
import type { Members } from './session/member.ts'
import type { Random } from './session/random.ts'
import { createScenarios, type Scenarios } from './session/scenarios.ts'
import { createSessions, type Sessions } from './session/sessions.ts'
import type { Time } from './session/time.ts'
import { openSocketServer } from './socket/socket-server.ts'
import type { Store } from './store/store.ts'

/** A tutorial that was begun so long ago is not loaded any more. */
const TUTORIAL_KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** What a server is made of. main.ts gives the real things; a test gives a temporary folder, port 0 and its own clock. */
export type ServerOptions = {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  readonly store: Store
  /** The folder whose free space is watched; undefined for a store in memory. */
  readonly dataFolder: string | undefined
  /** Holds the scenarios and, in `regions`, the maps. */
  readonly scenarioFolder: string
  /** A reader of that folder which several servers share, and which outlives them. */
  readonly scenarios?: Scenarios
  readonly client: ClientFrom
  readonly version: string
  readonly tls?: TlsFiles
  /** Further allowed origins. */
  readonly origins?: readonly string[]
  readonly time: Time
  readonly random: Random
  readonly log: Logger
  /** Real ms between what reaches a computer player and its reply. */
  readonly replyMs?: number
  /** Real ms of quiet after which an untimed exercise lets the next thing fall due. */
  readonly idleMs?: number
  /** The computer players' policy, for tests that want them silent. */
  readonly choose?: Choose
}

export type RunningServer = {
  readonly port: number
  readonly origins: Origins
  readonly facilitatorKey: string
  readonly sessions: Sessions
  /** Ends in order: nobody new, everybody told to come back, everything stored. The store is closed too. Safe to call twice. */
  readonly close: () => Promise<void>
}

/** Starts a server in this process. Rejects when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const health = createHealth(options.dataFolder, options.time)
  const store = watched(options.store, health)
  let port = options.port
  const origins = createOrigins({
    tls: options.tls !== undefined,
    port: () => port,
    host: options.host,
    extra: options.origins ?? [],
    hostname: hostname(),
    interfaces: networkInterfaces,
    steadyMs: options.time.steadyMs,
  })
  const parts: ServerParts = { ...(await loadParts(options, store)), store, origins, health }
  const app = await buildHttpServer(parts, { tls: options.tls, client: options.client })
  const sockets = openSocketServer(app.server, parts)
  const close = once(async () => {
    health.drain()
    sockets.drain()
    await parts.sessions.stop()
    await sockets.close()
    await app.close()
    if (options.scenarios === undefined) await parts.scenarios.close()
    await store.close()
  })
  try {
    await app.listen({ port: options.port, host: options.host })
  } catch (cause) {
    await close()
    throw cause
  }
  const address = app.server.address()
  if (typeof address === 'object' && address !== null) port = address.port
  return { port, origins, facilitatorKey: parts.facilitatorKey, sessions: parts.sessions, close }
}

/** Everything that is read from the store and the folders before the server listens. */
async function loadParts(options: ServerOptions, store: Store): Promise<Omit<ServerParts, 'store' | 'origins' | 'health'>> {
  const { time, random, log } = options
  const people = await loadPeople({ table: store.identity, random, wallMs: time.wallMs })
  const codes = await loadJoinCodes(store.identity, random)
  const lobbies = createLobbyBell()
  const sessions = createSessions({
    ...{ store, time, random, log },
    choose: options.choose ?? botOrders,
    replyMs: options.replyMs ?? 900,
    idleMs: options.idleMs ?? 4_000,
    membersOf: (session) => membersOf({ people, codes, changed: () => sessions.get(session)?.peopleChanged() }, session),
    onEnded: codes.retire,
    onLobbyChanged: lobbies.ring,
    isAwaited: lobbies.isHeard,
    isKept: ({ id, createdMs }) => codes.of(id)?.tutorial !== true || time.wallMs() - createdMs < TUTORIAL_KEPT_MS,
  })
  await sessions.load()
  for (const { session } of sessions.list()) if (session.summary().over) codes.retire(session.id)
  for (const { id, over } of sessions.sleeping()) if (over) codes.retire(id)
  return {
    version: options.version,
    tls: options.tls !== undefined,
    facilitatorKey: await loadFacilitatorKey(store.identity, random),
    ...{ people, codes, sessions, lobbies, time, random, log },
    tickets: createTickets(random, time),
    limits: createJoinLimits(),
    scenarios: options.scenarios ?? createScenarios(options.scenarioFolder),
    regions: await loadRegions(join(options.scenarioFolder, 'regions')),
  }
}

type Known = { readonly people: People; readonly codes: JoinCodes; readonly changed: () => void }

/** The people of one session, for the session itself. */
const membersOf = ({ people, codes, changed }: Known, session: string): Members => ({
  all: () => people.membersOf(session),
  one: (person) => people.member(session, person),
  admit: async (person) => {
    const member = people.member(session, person)
    if (member === undefined) return false
    const { person: _person, name: _name, ...part } = member
    if (!member.admitted) await people.setPart(person, session, { ...part, admitted: true })
    changed()
    return true
  },
  joinCode: () => {
    const entrance = codes.of(session)
    return entrance !== undefined && codes.find(entrance.code) === entrance ? shownCode(entrance.code) : undefined
  },
})

const once = (run: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined
  return () => {
    running ??= run()
    return running
  }
}
