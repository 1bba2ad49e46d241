import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Device } from '../../server/session/device.ts'
import type { Time } from '../../server/session/time.ts'
import { startServer } from '../../server/start-server.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import type { ExerciseCard } from '../../shared/wire/http.ts'
import type { ClockFrame, PatchFrame } from '../../shared/wire/socket.ts'

/**
 * How late phases end: parallel sessions with the computer in every seat, on SQLite, timed; the clock goes `speed` times faster than
 * at brisk pace. Late is real time from the instant a phase was due to end until its end was stored and sent.
 * `npx tsx tests/bench/phases.ts [scenario] [sessions] [turns] [speed]`.
 */
const scenario = process.argv[2] ?? 'iron-meadow'
const sessions = Number(process.argv[3] ?? 5)
const turns = Number(process.argv[4] ?? 10)
const speed = Number(process.argv[5] ?? 60)

const time: Time = {
  wallMs: () => Date.now(),
  steadyMs: () => performance.now() * speed,
  after: (ms, run) => {
    const timer = setTimeout(run, ms / speed)
    return () => clearTimeout(timer)
  },
}
const folder = mkdtempSync(join(tmpdir(), 'entente-phases-'))
const onFatal = (problem: Error): never => {
  throw problem
}
const server = await startServer({
  ...{ port: 0, host: '127.0.0.1', dataFolder: folder, client: undefined, version: '0.0.0', time },
  store: await sqliteStore({ folder, onFatal }),
  scenarioFolder: join(import.meta.dirname, '../../scenarios'),
  random: (bytes) => randomBytes(bytes),
  log: pino({ level: 'error' }),
})
const origin = `http://localhost:${server.port}`
let cookie = ''
async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json', origin, cookie }
  const answer = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  if (answer.headers.getSetCookie().length > 0)
    cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as T
}
await post('/api/facilitator', { key: server.facilitatorKey })
const asked = { scenario, seats: {}, pace: 'brisk', autoAdmit: true, name: 'Bench', count: sessions }
const cards = await post<ExerciseCard[]>('/api/classes', asked)
const ids = cards.map(({ session }) => session)
const late: number[] = []

/** Watches one session as a projector would, until it has played its turns. */
const played = (id: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const session = server.sessions.get(id)
    if (session === undefined) return reject(new Error('The session is there.'))
    let dueMs: number | undefined
    const device: Device = {
      ...{ person: 'bench', kind: 'public', seat: undefined, isOpen: () => true, bye: () => undefined },
      send: (event, json) => {
        const nowMs = performance.now()
        if (event === 'clock') {
          const { leftMs } = JSON.parse(json) as ClockFrame
          dueMs = leftMs === undefined ? undefined : nowMs + leftMs / speed
        }
        if (event !== 'patch') return
        const { set } = JSON.parse(json) as PatchFrame
        const clock = set.find(({ kind }) => kind === 'clock') as { readonly turn?: number; readonly phase?: string } | undefined
        if (clock === undefined) return
        if (dueMs !== undefined) late.push(nowMs - dueMs)
        dueMs = undefined
        if ((clock.turn ?? 0) > turns || clock.phase === 'hot-wash') resolve()
      },
    }
    session.hello(device, undefined).catch(reject)
  })

const all = Promise.all(ids.map(played))
// The seats that people may take are handed to the computer too: nobody is here.
for (const card of cards) {
  const session = server.sessions.get(card.session)
  for (const { seat, playedBy } of card.seats) {
    if (playedBy === 'person') await session?.byControl('bench', { do: 'seat', seat, playedBy: 'computer' })
  }
}
await post('/api/exercises/acts', { sessions: ids, act: { do: 'start' } })
await all
await server.close()
rmSync(folder, { recursive: true, force: true })

late.sort((a, b) => a - b)
const at = (share: number): number => Math.round((late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0) * 10) / 10
const edges = [5, 10, 25, 50, 100, 250, 500, 1000, Number.POSITIVE_INFINITY]
const histogram = Object.fromEntries(
  edges.map((edge, i) => [`≤ ${edge} ms`, late.filter((ms) => ms <= edge && ms > (edges[i - 1] ?? Number.NEGATIVE_INFINITY)).length]),
)
const result = {
  ...{ scenario, sessions, turns, speed, phases: late.length },
  ...{ medianMs: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: at(1), over250Ms: late.filter((ms) => ms > 250).length },
  histogram,
  machine: { cores: cpus().length, load: loadavg().map((load) => Math.round(load)) },
}
writeFileSync(join(import.meta.dirname, 'phases.json'), `${JSON.stringify(result, null, 2)}\n`)
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
process.exit(0)
