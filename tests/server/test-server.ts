import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { afterAll, onTestFinished, vi } from 'vitest'
import type { Random } from '../../server/session/random.ts'
import { createScenarios } from '../../server/session/scenarios.ts'
import type { Time } from '../../server/session/time.ts'
import { type RunningServer, type ServerOptions, startServer } from '../../server/start-server.ts'
import { memoryStore } from '../../server/store/memory-store.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'

const repository = join(import.meta.dirname, '../..')

/** Room for a busy machine; no test asserts a time. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const scenarioFolder = join(repository, 'scenarios')
/** The thread that reads scenarios takes seconds to start from source: the servers of one test file share it. */
const scenarios = createScenarios(scenarioFolder)
afterAll(() => scenarios.close())

const realTime: Time = {
  wallMs: () => Date.now(),
  steadyMs: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** A server in this process on a free port of the loopback, with everything it wrote to its log. */
export type TestServer = RunningServer & {
  readonly url: string
  readonly origin: string
  readonly logged: readonly string[]
  /** With TLS: the certificate that its callers must trust. */
  readonly ca?: Buffer
}

export type TestOptions = Partial<
  Pick<ServerOptions, 'time' | 'random' | 'choose' | 'client' | 'replyMs' | 'idleMs' | 'origins' | 'scenarios' | 'tls'>
> & {
  /** A data folder, for a store on disk; a second server may start on what the first left there. */
  readonly folder?: string
  /** A store of the test's own. Without either, one in memory: it keeps the same contract and starts at once. */
  readonly store?: Store
}

/** Chance that repeats itself: for a test that must not depend on the dice of a session. */
export function seededRandom(seed: string): Random {
  let drawn = 0
  return (bytes) => {
    drawn += 1
    return createHash('shake256', { outputLength: bytes }).update(`${seed} ${drawn}`).digest()
  }
}

/** An empty folder, gone when the test is over. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-server-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts a server; it is closed when the test is over, if the test has not done so. */
export async function startTestServer(options: TestOptions = {}): Promise<TestServer> {
  const { folder, store: given, ...more } = options
  const logged: string[] = []
  const onFatal = (problem: Error): void => void logged.push(String(problem))
  const store = given ?? (folder === undefined ? memoryStore(onFatal) : await sqliteStore({ folder, onFatal }))
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    store,
    dataFolder: folder,
    scenarioFolder,
    scenarios,
    client: undefined,
    version: '0.0.0',
    time: realTime,
    random: (bytes) => randomBytes(bytes),
    log: logInto(logged),
    replyMs: 5,
    idleMs: 5,
    ...more,
  })
  onTestFinished(() => server.close())
  const scheme = more.tls === undefined ? 'http' : 'https'
  const origin = `${scheme}://localhost:${server.port}`
  const ca = more.tls === undefined ? {} : { ca: more.tls.cert }
  return { ...server, url: `${scheme}://127.0.0.1:${server.port}`, origin, logged, ...ca }
}

const logInto = (lines: string[]): Logger => pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
