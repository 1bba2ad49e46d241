import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { pino } from 'pino'
import { startServer } from '../../server/start-server.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'

/**
 * The server as main.ts builds it, on SQLite, with a steady clock that runs forty times too fast: every limit on speed refills
 * as fast, so that the bench meets the server's ceiling and not its courtesy. Nothing else differs.
 */
const [folder = '', port = '0'] = process.argv.slice(2)
const store = await sqliteStore({ folder, onFatal: () => process.exit(1) })
const server = await startServer({
  port: Number(port),
  host: '127.0.0.1',
  store,
  dataFolder: undefined,
  scenarioFolder: join(import.meta.dirname, '../../scenarios'),
  client: undefined,
  version: '0.0.0',
  time: {
    wallMs: () => Date.now(),
    steadyMs: () => performance.now() * 40,
    after: (ms, run) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  },
  random: (bytes) => randomBytes(bytes),
  log: pino({ level: 'silent' }),
})
process.stdout.write(`#key=${server.facilitatorKey} \n`)
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)))
