import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import type { ExerciseCard, Joined } from '../../shared/wire/http.ts'
import { type Answer, type PatchFrame, protocol } from '../../shared/wire/socket.ts'

/**
 * Orders per server CPU-second and bytes per order: 10 sessions of 4 people (two in Belmara, two in Norvane) on the server with SQLite,
 * `npx tsx tests/bench/orders.ts [sessions] [seconds] [in flight]`. An order counts when it was answered. Everybody sends as fast as answers
 * come, with so many in flight; limitless-server.ts says how the limits on speed are kept out of it.
 */
const sessions = Number(process.argv[2] ?? 10)
const seconds = Number(process.argv[3] ?? 15)
const inFlight = Number(process.argv[4] ?? 1)
const repository = join(import.meta.dirname, '../..')
const port = 4600 + Math.floor(Math.random() * 300) + 100
const url = `http://127.0.0.1:${port}`
const data = mkdtempSync(join(tmpdir(), 'entente-bench-'))

const server = spawn(
  process.execPath,
  [
    ...(process.env.BENCH_PROF === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROF}`]),
    '--import',
    'tsx',
    join(import.meta.dirname, 'limitless-server.ts'),
    data,
    String(port),
  ],
  {
    cwd: repository,
  },
)
let printed = ''
await new Promise<void>((resolve, reject) => {
  server.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    if (printed.includes('#key=')) resolve()
  })
  server.on('exit', (code) => reject(new Error(`The server ended with ${code}. ${printed}`)))
})
const key = /#key=(\S+)/.exec(printed)?.[1] ?? ''

/** CPU seconds of the server so far, all threads (Linux: /proc). */
const cpuSeconds = (): number => {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

async function post<T>(path: string, body: unknown, cookie: { value?: string }): Promise<T> {
  const headers = { 'content-type': 'application/json', origin: url, ...(cookie.value === undefined ? {} : { cookie: cookie.value }) }
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const set = answer.headers.getSetCookie().map((c) => c.split(';')[0])
  if (set.length > 0) cookie.value = set.join('; ')
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as T
}

type Device = {
  readonly socket: Socket
  readonly turnTo: (kind: string) => string | undefined
  bytes: number
  answered: number
  acks: Map<string, () => void>
}

async function sit(session: string, cookie: { value?: string }, as: 'seat' | 'control'): Promise<Device> {
  const { ticket } = await post<{ ticket: string }>('/api/ticket', { session, as }, cookie)
  const socket = io(url, { path: '/ws', forceNew: true, transports: ['websocket'], auth: { ticket }, extraHeaders: { origin: url } })
  const known = new Map<string, string>()
  const device: Device = { socket, turnTo: (kind) => known.get(kind), bytes: 0, answered: 0, acks: new Map() }
  const learn = (records: readonly { readonly id: string; readonly kind: string }[]): void => {
    for (const r of records) known.set(r.kind, r.id)
  }
  const heard = (answers: readonly Answer[]): void => {
    for (const a of answers) {
      if ('ok' in a) device.answered += 1
      device.acks.get(a.id)?.()
      device.acks.delete(a.id)
    }
  }
  socket.on('connect', () => socket.emit('hello', { protocol }))
  await new Promise<void>((resolve) => {
    socket.on('view', (view: { records: { id: string; kind: string }[] }) => {
      learn(view.records)
      resolve()
    })
  })
  socket.on('patch', (patch: PatchFrame) => {
    device.bytes += JSON.stringify(patch).length
    learn(patch.set)
    heard(patch.answers ?? [])
  })
  socket.on('answer', (a: Answer) => heard([a]))
  return device
}

let n = 0
const ask = (d: Device, event: string, body: object): Promise<void> => {
  n += 1
  const id = `bench-${n.toString().padStart(8, '0')}`
  return new Promise((resolve) => {
    d.acks.set(id, resolve)
    d.socket.emit(event, { id, ...body })
  })
}

const facilitator: { value?: string } = {}
await post('/api/facilitator', { key }, facilitator)
const players: Device[] = []
for (let s = 0; s < sessions; s++) {
  const card = await post<ExerciseCard>(
    '/api/exercises',
    { scenario: 'first-ring', seats: {}, pace: 'untimed', autoAdmit: true },
    facilitator,
  )
  for (const [i, seat] of ['BEL', 'BEL', 'NOR', 'NOR'].entries()) {
    const cookie: { value?: string } = {}
    await post<Joined>('/api/join', { code: card.code, name: `P${i}` }, cookie)
    await post('/api/seat', { session: card.session, seat, posts: i % 2 === 0 ? ['foreign', 'relief'] : ['defence'] }, cookie)
    players.push(await sit(card.session, cookie, 'seat'))
  }
  const control = await sit(card.session, facilitator, 'control')
  await ask(control, 'control', { act: { do: 'start' } })
  await ask(control, 'control', { act: { do: 'end-phase' } })
  control.socket.disconnect()
}

const cpuBefore = cpuSeconds()
const bytesBefore = players.reduce((sum, p) => sum + p.bytes, 0)
const answeredBefore = players.reduce((sum, p) => sum + p.answered, 0)
const latencies: number[] = []
const end = performance.now() + seconds * 1000
await Promise.all(
  Array.from({ length: inFlight }, () => players)
    .flat()
    .map(async (p, i) => {
      while (performance.now() < end) {
        const started = performance.now()
        const incident = p.turnTo('incident')
        await ask(p, 'order', {
          turn: 1,
          kind: 'submit-belief',
          params: { incident, percent: (i * 7 + latencies.length) % 101, confidence: 'low' },
        })
        latencies.push(performance.now() - started)
      }
    }),
)
const cpu = cpuSeconds() - cpuBefore
const answered = players.reduce((sum, p) => sum + p.answered, 0) - answeredBefore
const bytes = players.reduce((sum, p) => sum + p.bytes, 0) - bytesBefore
latencies.sort((a, b) => a - b)
const result = {
  sessions,
  people: players.length,
  seconds,
  orders: answered,
  ordersPerServerCpuSecond: Math.round(answered / cpu),
  bytesPerOrderAndPerson: Math.round(bytes / answered / 2),
  p50Ms: Number(latencies[Math.floor(latencies.length / 2)]?.toFixed(1)),
  p99Ms: Number(latencies[Math.floor(latencies.length * 0.99)]?.toFixed(1)),
}
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
writeFileSync(join(import.meta.dirname, 'orders.json'), `${JSON.stringify(result, null, 2)}\n`)
for (const p of players) p.socket.disconnect()
server.kill('SIGTERM')
rmSync(data, { recursive: true, force: true })
process.exit(0)
