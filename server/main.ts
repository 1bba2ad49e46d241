import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { destination, type Logger, pino } from 'pino'
import { banner } from './cli/banner.ts'
import { findRepository } from './cli/find-repository.ts'
import { readSettings, type Settings, SettingsError } from './cli/read-settings.ts'
import type { ClientFrom } from './http/http-server.ts'
import type { Time } from './session/time.ts'
import { type RunningServer, startServer } from './start-server.ts'
import { sqliteStore } from './store/sqlite-store.ts'
import type { Store } from './store/store.ts'
import { StoreProblem } from './store/store-problem.ts'

/** The program. It alone reads the environment and the clock; everything below is given both. */

/** Longest a graceful stop may take, ms: a container is killed after ten seconds. */
const STOP_MS = 8_000

const systemTime: Time = {
  wallMs: () => Date.now(),
  steadyMs: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** Ends the program with a sentence the reader can act on. */
function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

function settingsOrFail(): Settings {
  try {
    return readSettings(process.env)
  } catch (problem) {
    if (problem instanceof SettingsError) fail(problem.message)
    throw problem
  }
}

function isDev(): boolean {
  try {
    return parseArgs({ options: { dev: { type: 'boolean', default: false } }, allowPositionals: true }).values.dev
  } catch {
    fail(
      `These options are not understood: ${process.argv.slice(2).join(' ')}. There is one, --dev; everything else is set by PORT, HOST and ENTENTE_*.`,
    )
  }
}

/** The built client, or with `--dev` its sources. */
function clientFrom(repository: string): ClientFrom {
  if (isDev()) return { source: repository }
  const built = join(repository, 'dist/client')
  if (!existsSync(join(built, 'index.html')))
    fail('The pages of Entente have not been built. Start it with "npm start", or run "npm run build" first.')
  return { built }
}

async function openStore(folder: string, log: Logger): Promise<Store> {
  try {
    return await sqliteStore({
      folder,
      onFatal: (problem) => {
        log.fatal({ err: problem, code: problem.code }, 'the store cannot go on')
        fail(`Entente stops: ${problem.message} Nothing that was confirmed is lost; start it again once the disk is well.`)
      },
    })
  } catch (problem) {
    if (problem instanceof StoreProblem) fail(problem.message)
    throw problem
  }
}

/** A port or address that cannot be had, in words; undefined for any other error. */
function listenSentence(error: unknown, { port, host }: Settings): string | undefined {
  switch ((error as { code?: unknown }).code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port === 65_535 ? 4600 : port + 1} npm start.`
    case 'EACCES':
      return `Port ${port} may not be used by this user. Choose one above 1023, such as PORT=4600.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is “${host}”, which is no address of this computer. Leave it out to listen on all of them.`
    default:
      return undefined
  }
}

async function listen(settings: Settings, log: Logger): Promise<RunningServer> {
  const repository = findRepository(import.meta.dirname)
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string }
  const client = clientFrom(repository)
  const store = await openStore(settings.dataFolder, log)
  try {
    return await startServer({
      ...{ store, client, version, log },
      ...{ port: settings.port, host: settings.host, origins: settings.origins, dataFolder: settings.dataFolder },
      ...(settings.tls === undefined ? {} : { tls: settings.tls }),
      scenarioFolder: join(repository, 'scenarios'),
      time: systemTime,
      random: (bytes) => randomBytes(bytes),
    })
  } catch (error) {
    const sentence = listenSentence(error, settings)
    if (sentence !== undefined) fail(sentence)
    throw error
  }
}

/** SIGTERM and SIGINT end in order; a second one, or a stop that takes too long, ends at once. Nothing confirmed is lost either way. */
function stopOnSignals(server: RunningServer, log: Logger): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) process.exit(1)
    stopping = true
    log.info({ event: 'sys_shutdown' }, 'stopping')
    setTimeout(() => process.exit(1), STOP_MS).unref()
    server.close().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'the stop did not go well')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

async function main(): Promise<void> {
  const settings = settingsOrFail()
  const log = pino({ level: settings.logLevel, timestamp: pino.stdTimeFunctions.isoTime, base: null }, destination({ dest: 2, sync: true }))
  process.on('unhandledRejection', (err) => {
    log.fatal({ event: 'sys_crash', err }, 'an error was not handled')
    process.exit(1)
  })
  const server = await listen(settings, log)
  stopOnSignals(server, log)
  log.info({ event: 'sys_startup', port: server.port }, 'listening')
  const { tls, dataFolder } = settings
  say(await banner({ addresses: server.origins.addresses(), tls: tls !== undefined, facilitatorKey: server.facilitatorKey, dataFolder }))
}

await main()
