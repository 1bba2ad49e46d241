import { type ChildProcess, spawn } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import type { Ack, Found, Order } from '../faults/findings.ts'
import type { Life, Running, Subject } from '../faults/harness.ts'
import type { Browser, Place } from './browser.ts'
import { goTo, playExercise, statement } from './exercise.ts'
import type { ServerChildLine, ServerChildPlan } from './server-child.ts'
import { sit, type Table } from './table.ts'

const repository = join(import.meta.dirname, '../..')

/** Builds the child and its workers as the server is built, so that a life starts soon. */
export async function buildServerChild(folder: string): Promise<string> {
  const outDir = join(folder, 'program')
  const input = {
    'server-child': join(repository, 'tests/server/server-child.ts'),
    'sqlite-worker': join(repository, 'server/store/sqlite-worker.ts'),
    'load-worker': join(repository, 'server/scenario/load-worker.ts'),
  }
  const output = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
  await build({
    configFile: join(repository, 'vite.config.ts'),
    root: repository,
    logLevel: 'warn',
    build: { ssr: true, target: 'node20', outDir, emptyOutDir: true, minify: false, rolldownOptions: { input, output } },
  })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  return outDir
}

/** Three people of one exercise, who come back with their cookies to every life of the same data folder. */
type Party = { readonly session: string; readonly browsers: readonly [control: Browser, belmara: Browser, norvane: Browser] }

/** What a client of the load may send, each under a fresh id, besides what earlier lives left unanswered. */
const sendings = {
  control: (table: Table, id: string, n: number) =>
    n % 2 === 0
      ? table.ask('control', { id, act: { do: n % 4 === 0 ? 'pause' : 'resume' } })
      : table.ask('say', { id, to: 'all', text: `To all ${id}` }),
  seat: (table: Table, id: string, n: number) =>
    n % 3 === 2
      ? table.ask('say', { id, to: 'room', text: `Among us ${id}` })
      : table.ask('order', { ...statement(`Statement ${id}`), id }),
} as const

/** The whole server under the load of three people who send one command after another. */
export function serverSubject(program: string, plant?: ServerChildPlan['plant']): Subject {
  const parties = new Map<string, Party>()
  const launch = (life: Life): Running => {
    const plan: ServerChildPlan = { folder: life.folder, scenarioFolder: join(repository, 'scenarios'), plant }
    const child = spawn(process.execPath, [join(program, 'server-child.js'), JSON.stringify(plan)], {
      env: { ...process.env, ...life.variables },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const sent: Order[] = []
    const acked: Ack[] = []
    const firstAck = new Promise<void>((resolve, reject) => {
      child.once('close', (code) => reject(new Error(`The server ended with ${code} before any answer.`)))
      const onAck = (ack: Ack): void => {
        acked.push(ack)
        resolve()
      }
      load({ life, child, parties, sent, onAck }).catch(reject)
    })
    return { child, sent, acked, firstAck }
  }
  return { launch, read: readLog }
}

type Load = {
  readonly life: Life
  readonly child: ChildProcess
  readonly parties: Map<string, Party>
  readonly sent: Order[]
  readonly onAck: (ack: Ack) => void
}

async function load({ life, child, parties, sent, onAck }: Load): Promise<void> {
  const place = await placeOf(child)
  const party = parties.get(life.folder) ?? (await assemble(place))
  parties.set(life.folder, party)
  const kinds = ['control', 'seat', 'seat'] as const
  const tables = await Promise.all(
    party.browsers.map((browser, i) => sit(Object.assign(browser, { server: place }), party.session, kinds[i])),
  )
  for (const [i, table] of tables.entries()) {
    const who = (await table.heard('welcome')).person
    const scope = i === 0 ? `control:${who}` : i === 1 ? 'BEL' : 'NOR'
    void insist(table, { life, scope, kind: kinds[i] ?? 'seat', session: party.session, sent, onAck })
  }
}

type Client = Pick<Load, 'life' | 'sent' | 'onAck'> & {
  readonly scope: string
  readonly kind: keyof typeof sendings
  readonly session: string
}

/** Sends what was left unanswered, then one command after another; stops when the server has gone. */
async function insist(table: Table, { life, scope, kind, session, sent, onAck }: Client): Promise<void> {
  const take = async (command: string): Promise<void> => {
    const order = { session, scope, command }
    if (!life.unanswered.some((one) => one.command === command && one.scope === scope)) sent.push(order)
    const answer = await sendings[kind](table, command, Number(command.slice(command.lastIndexOf('-') + 1)))
    // Too fast: it was not taken, and may come again.
    if (!('refused' in answer) || answer.refused !== 'rate') onAck({ ...order, n: 0, answer: textOf(answer) })
  }
  for (const { command } of life.unanswered.filter((order) => order.scope === scope)) await take(command)
  for (let n = 0; table.socket.connected; n++) await take(`life-${life.seed}-${n}`)
}

/** An answer as the store keeps it. */
function textOf({ again: _again, ...answer }: Answer): string {
  return JSON.stringify(answer)
}

/** Where the child listens, from its first line. */
function placeOf(child: ChildProcess): Promise<Place> {
  return new Promise((resolve, reject) => {
    const { stdout } = child
    if (stdout === null) return reject(new Error('The child has no output.'))
    createInterface({ input: stdout }).once('line', (text) => {
      const { port, key } = JSON.parse(text) as ServerChildLine
      resolve({ url: `http://127.0.0.1:${port}`, origin: `http://localhost:${port}`, facilitatorKey: key })
    })
  })
}

async function assemble(place: Place): Promise<Party> {
  const { card, control, belmara, norvane, run, bel, nor } = await playExercise(place)
  await goTo(run, 'consultation', 2)
  for (const table of [run, bel, nor]) table.socket.disconnect()
  return { session: card.session, browsers: [control, belmara, norvane] }
}

/** Every command of the log, read through the store, which verifies rows and chain as it loads. The wire does not tell rows: `n` is 0. */
async function readLog(folder: string): Promise<readonly Found[]> {
  const store = await sqliteStore({ folder, onFatal: () => undefined })
  try {
    const found: Found[] = []
    for (const { id } of await store.sessions()) {
      for (const { session, scope, command, answer } of (await store.load(id)).entries) {
        if (scope !== undefined && command !== undefined && answer !== undefined) found.push({ session, n: 0, scope, command, answer })
      }
    }
    return found
  } finally {
    await store.close()
  }
}
