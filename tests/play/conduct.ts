import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { Call } from '../../shared/noun/call.ts'
import type { Motion } from '../../shared/noun/motion.ts'
import type { Promise as Undertaking } from '../../shared/noun/promise.ts'
import type { Play } from './play.ts'

/** How computer players behaved toward the others in one game or several (issue 3, item 5). */
export type Conduct = {
  /** Calls that rang, and messages, questions and requests that ask for an answer: how many came, how many were answered within a turn. */
  readonly asked: number
  readonly answered: number
  readonly votesDue: number
  readonly votesCast: number
  /** The same order by the same seat in three turns running, word for word: `NOR make-statement {…}`. */
  readonly repeats: readonly string[]
  /** Undertakings that their giver broke in the turn they were given or the next: `NOR keep clear`. */
  readonly broken: readonly string[]
}

const none: Conduct = { asked: 0, answered: 0, votesDue: 0, votesCast: 0, repeats: [], broken: [] }

export const addConduct = (a: Conduct, b: Conduct): Conduct => ({
  asked: a.asked + b.asked,
  answered: a.answered + b.answered,
  votesDue: a.votesDue + b.votesDue,
  votesCast: a.votesCast + b.votesCast,
  repeats: [...a.repeats, ...b.repeats],
  broken: [...a.broken, ...b.broken],
})

/** The conduct of some seats over a whole game. */
export function conductOf(game: Play, seats: readonly string[]): Conduct {
  const { facts, world } = game
  const motions = world.list('motion') as readonly Motion[]
  const votes = motions.flatMap((m) => m.members.filter((s) => seats.includes(s)).map((s) => m.voted.includes(s)))
  const promises = (world.list('promise') as readonly Undertaking[]).filter((p) => p.status === 'broken' && seats.includes(p.by))
  return {
    ...none,
    ...answersOf(game, seats),
    votesDue: votes.length,
    votesCast: votes.filter((cast) => cast).length,
    repeats: seats.flatMap((seat) => repeatsOf(facts, seat)),
    broken: promises.filter((p) => p.untilTurn <= p.turn + 1).map((p) => `${p.by} ${p.will}`),
  }
}

/** What the facts that matter here hold, each of them some. */
type Told = {
  readonly id?: string
  readonly to?: string
  readonly of?: string
  readonly call?: string
  readonly answers?: string
  readonly answerBy?: unknown
  readonly arrives?: { readonly turn: number }
}
type Asked = { readonly id: string; readonly turn: number }

/** What was asked of the seats in time to be answered, and what of it they answered in that turn or the next. */
function answersOf({ facts, world }: Play, seats: readonly string[]): Pick<Conduct, 'asked' | 'answered'> {
  const asked: Asked[] = []
  const answers = new Map<string, number>()
  for (const { kind, turn, data } of facts) {
    const d = data as Told
    const toSeat = seats.includes(d.to ?? d.of ?? '')
    const call = kind === 'hotline-called' ? (world.get(d.id ?? '') as Call) : undefined
    if (toSeat && call !== undefined && call.status !== 'failed') asked.push({ id: call.id, turn })
    if (toSeat && (kind === 'risk-requested' || kind === 'inspection-requested')) asked.push({ id: d.id ?? '', turn })
    if (toSeat && kind === 'message-sent' && d.answerBy !== undefined) asked.push({ id: d.id ?? '', turn: d.arrives?.turn ?? turn })
    const answer = kind === 'call-answered' || kind === 'call-declined' ? d.call : kind === 'message-sent' ? d.answers : undefined
    if (answer !== undefined) answers.set(answer, turn)
    if (kind === 'risk-answered' || kind === 'inspection-answered') answers.set(d.id ?? '', turn)
  }
  const inTime = asked.filter(({ id, turn }) => (answers.get(id) ?? Number.POSITIVE_INFINITY) <= turn + 1)
  return { asked: asked.length, answered: inTime.length }
}

/** What people need anew each day is brought anew each day. */
const daily = new Set(['ship-relief'])

/** Orders that a seat gave unchanged in three turns running. */
function repeatsOf(facts: readonly Fact[], seat: string): readonly string[] {
  const turns = new Map<string, number>()
  const found: string[] = []
  const runs = new Map<string, number>()
  for (const { kind, turn, data } of facts) {
    const d = data as { readonly seat?: string; readonly action?: string; readonly params?: unknown }
    if (kind !== 'order-accepted' || d.seat !== seat || daily.has(d.action ?? '')) continue
    const order = `${seat} ${d.action} ${canonicalJson(d.params)}`
    const last = turns.get(order)
    if (last === turn) continue
    const run = last === turn - 1 ? (runs.get(order) ?? 1) + 1 : 1
    turns.set(order, turn)
    runs.set(order, run)
    if (run >= 3) found.push(order)
  }
  return found
}
