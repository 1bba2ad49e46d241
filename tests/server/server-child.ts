import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { startServer } from '../../server/start-server.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'

// The whole server on a data folder, until it is killed. A line of JSON on stdout says where it listens.

/** What it is told on the command line, as JSON. The plant is the bug that the battery must find. */
export type ServerChildPlan = { readonly folder: string; readonly scenarioFolder: string; readonly plant?: 'early-ack' | undefined }

/** What it prints once it listens. */
export type ServerChildLine = { readonly port: number; readonly key: string }

const plan = JSON.parse(process.argv[2] ?? '') as ServerChildPlan

/** A store that says “stored” before it is: what is published on its word may be lost. */
const early = (store: Store): Store => ({
  ...store,
  append: (entry) => {
    const stored = store.append(entry)
    return entry.command === undefined ? stored : Promise.resolve({ chain: '' })
  },
})

const store = await sqliteStore({ folder: plan.folder, onFatal: () => process.exit(1) })
const server = await startServer({
  port: 0,
  host: '127.0.0.1',
  store: plan.plant === 'early-ack' ? early(store) : store,
  dataFolder: undefined,
  scenarioFolder: plan.scenarioFolder,
  client: undefined,
  version: '0.0.0',
  time: {
    wallMs: () => Date.now(),
    steadyMs: () => performance.now(),
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  },
  random: (bytes) => randomBytes(bytes),
  log: pino({ level: 'silent' }),
  choose: () => [],
})
process.stdout.write(`${JSON.stringify({ port: server.port, key: server.facilitatorKey } satisfies ServerChildLine)}\n`)
