import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createScenarios } from '../../server/session/scenarios.ts'
import type { Time } from '../../server/session/time.ts'
import { type RunningServer, startServer } from '../../server/start-server.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import { builtClient } from './built-client.ts'

const scenarioFolder = join(import.meta.dirname, '../../scenarios')

const realTime: Time = {
  wallMs: () => Date.now(),
  steadyMs: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** The server of a test file, as `npm start` runs it: built pages, SQLite in a folder. Computer players do not keep anybody waiting. */
export type ExerciseServer = {
  /** `http://127.0.0.1:4xxx`. */
  readonly url: string
  /** The same server under another name or address of this machine. */
  readonly at: (host: string) => string
  /** The link that makes its bearer a facilitator. */
  readonly facilitatorLink: string
  /** Warnings and errors of its log. */
  readonly troubles: readonly string[]
  /** Ends in order, as on SIGTERM. */
  readonly stop: () => Promise<void>
  /** Starts again on the same port and folder. */
  readonly start: () => Promise<void>
  /** Ids of the commands in the logs of its exercises, in the order of the logs. Only while it is stopped. */
  readonly stored: () => Promise<readonly string[]>
  /** Stops, and forgets the folder. */
  readonly close: () => Promise<void>
}

/** Unpredictable to no one: what is drawn follows from `seed`, so that a line that connects in one run connects in the next. */
const seededRandom = (seed: string): ((bytes: number) => Uint8Array) => {
  let drawn = 0
  return (bytes) => createHash('shake256', { outputLength: bytes }).update(`${seed}:${drawn++}`).digest()
}

/** Starts a server on a free port of the loopback, or of all addresses with `host: '0.0.0.0'`. */
export async function exerciseServer({ host = '127.0.0.1', seed = 'ring' } = {}): Promise<ExerciseServer> {
  const client = { built: await builtClient() }
  const folder = mkdtempSync(join(tmpdir(), 'entente-browser-'))
  const scenarios = createScenarios(scenarioFolder)
  const troubles: string[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void troubles.push(line) })
  let starts = 0
  const open = async (port: number): Promise<RunningServer> => {
    const store = await sqliteStore({ folder, onFatal: (problem) => troubles.push(String(problem)) })
    return startServer({
      ...{ port, host, store, client, log, scenarioFolder, scenarios },
      dataFolder: folder,
      version: '0.0.0',
      time: realTime,
      random: seededRandom(`${seed}:${starts++}`),
      replyMs: 50,
      idleMs: 300,
    })
  }
  let running = await open(0)
  const { port } = running
  return {
    url: `http://127.0.0.1:${port}`,
    at: (address) => `http://${address}:${port}`,
    facilitatorLink: `http://127.0.0.1:${port}/run#key=${running.facilitatorKey}`,
    troubles,
    stop: () => running.close(),
    start: async () => {
      running = await open(port)
    },
    stored: async () => {
      const store = await sqliteStore({ folder, onFatal: (problem) => troubles.push(String(problem)) })
      const logs = await Promise.all((await store.sessions()).map(({ id }) => store.load(id)))
      await store.close()
      return logs.flatMap(({ entries }) => entries.flatMap(({ command }) => command ?? []))
    },
    close: async () => {
      await running.close()
      await scenarios.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
