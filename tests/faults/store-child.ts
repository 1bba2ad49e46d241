import { SETTINGS } from '../../server/store/settings.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import type { Store } from '../../server/store/store.ts'
import { StoreProblem } from '../../server/store/store-problem.ts'
import type { Order } from './findings.ts'
import { seededRandom } from './random.ts'

// A program that does nothing but write to a store, as eight clients of three sessions, until it is killed. Each client has one order
// under way; a line of JSON on stdout says what was sent, and what was answered.

/** What it is told on the command line, as JSON. The plants are the bugs that the battery must find. */
export type StoreChildPlan = {
  readonly folder: string
  readonly seed: number
  readonly unanswered: readonly Order[]
  readonly plant?: 'early-ack' | 'synchronous-normal' | undefined
}

/** A line of its output. */
export type StoreChildLine =
  | { readonly sent: Order }
  | { readonly acked: Order & { readonly n: number; readonly answer: string } }
  | { readonly problem: string; readonly readable: number }

const CLIENTS = 8
const SESSIONS = ['session:a', 'session:b', 'session:c'] as const
/** How it ends when the store says that it must. */
const FATAL_EXIT = 7

const plan = JSON.parse(process.argv[2] ?? '') as StoreChildPlan
const random = seededRandom(plan.seed)
const say = (line: StoreChildLine): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const settings = SETTINGS.map((each) =>
  plan.plant === 'synchronous-normal' && each.pragma === 'synchronous' ? { ...each, set: 'NORMAL', reads: 1 } : each,
)

const openSessions = async (store: Store): Promise<Map<string, number>> => {
  const present = new Set((await store.sessions()).map(({ id }) => id))
  const last = new Map<string, number>()
  for (const id of SESSIONS) {
    if (!present.has(id)) await store.create({ id, header: '{"key":"k"}', createdMs: 1 })
    last.set(id, (await store.load(id)).entries.length)
  }
  return last
}

const factsOf = ({ command }: Order): string =>
  JSON.stringify([{ kind: 'tested', data: { command, filler: 'x'.repeat(Math.floor(random() ** 3 * 4000)) } }])

/** Stores an order as a session does: next row, answer made beforehand. Resolves once it is acknowledged. */
const submit = async (store: Store, last: Map<string, number>, order: Order): Promise<void> => {
  const n = (last.get(order.session) ?? 0) + 1
  last.set(order.session, n)
  const answer = JSON.stringify({ ok: true, n })
  const texts = random() < 0.1 ? [{ id: `text:${order.scope}-${order.command}`, salt: 'salt', body: 'Words that can be erased.' }] : []
  const stored = store.append({ ...order, n, payloadHash: 'p', answer, facts: factsOf(order), texts, wallMs: n })
  if (plan.plant === 'early-ack') say({ acked: { ...order, n, answer } })
  await stored
  if (plan.plant !== 'early-ack') say({ acked: { ...order, n, answer } })
}

/** Sends again what may or may not have been stored: the same id gets the same answer. */
const resubmit = async (store: Store, last: Map<string, number>, order: Order): Promise<void> => {
  const known = await store.answer(order.session, order.scope, order.command)
  if (known === undefined) return submit(store, last, order)
  const { n } = JSON.parse(known.answer) as { n: number }
  say({ acked: { ...order, n, answer: known.answer } })
}

/** After a problem of the disk the rows of all clients are counted anew, as a session does that drops its pending steps. */
const recover = async (store: Store, last: Map<string, number>, problem: unknown): Promise<void> => {
  if (!(problem instanceof StoreProblem)) throw problem
  for (const id of SESSIONS) last.set(id, (await store.load(id)).entries.length)
  say({ problem: problem.code, readable: [...last.values()].reduce((sum, n) => sum + n, 0) })
}

/** Sends an order until it is answered; after a problem it asks first whether the order was stored. */
const insist = async (store: Store, last: Map<string, number>, order: Order): Promise<void> => {
  for (let attempt = submit; ; attempt = resubmit) {
    try {
      return await attempt(store, last, order)
    } catch (problem) {
      await recover(store, last, problem)
    }
  }
}

const client = async (store: Store, last: Map<string, number>, index: number): Promise<never> => {
  const session = SESSIONS[index % SESSIONS.length] ?? SESSIONS[0]
  const scope = `seat-${index}`
  for (const order of plan.unanswered.filter((each) => each.scope === scope)) await resubmit(store, last, order)
  for (let k = 0; ; k += 1) {
    const order = { session, scope, command: `${plan.seed}-${index}-${k}` }
    say({ sent: order })
    await insist(store, last, order)
    if (random() < 0.05) await resubmit(store, last, order)
  }
}

const store = await sqliteStore({ folder: plan.folder, settings, onFatal: () => process.exit(FATAL_EXIT) })
const last = await openSessions(store)
await Promise.all(Array.from({ length: CLIENTS }, (_, index) => client(store, last, index)))
