import { checkOrder } from '../action/_check-order.ts'
import { canonicalJson } from '../lib/canonical-json.ts'
import { diceFor } from '../lib/dice.ts'
import { makeId } from '../lib/ids.ts'
import { compareText } from '../lib/text.ts'
import type { AnyAction, Hands } from '../model/action.ts'
import type { Cause, NewFact } from '../model/fact.ts'
import type { Order } from '../model/order.ts'
import { orderCause } from '../model/order.ts'
import type { Refusal } from '../model/refusal.ts'
import { refuse } from '../model/refusal.ts'
import type { Sentence } from '../model/sentence.ts'
import { all, read } from '../model/state.ts'
import { seatViewer } from '../model/viewer.ts'
import { clock } from '../noun/clock.ts'
import type { Order as Sealed } from '../noun/order.ts'
import { order as sealedNoun } from '../noun/order.ts'
import type { World } from '../state/world.ts'
import type { NounTable } from '../view/view-of.ts'
import { viewOf } from '../view/view-of.ts'
import type { FactTable, Pen, Step } from './pen.ts'
import { openPen } from './pen.ts'

/** The registry, joined: what the pipeline is told of the game's kinds. It names none itself. */
export type Rules = { readonly actions: ReadonlyMap<string, AnyAction>; readonly facts: FactTable; readonly nouns: NounTable }

export type OrderOptions = {
  readonly replaces?: string
  /** A second post is held by another person who is here, so weighty orders wait for its signature. */
  readonly cosigner?: boolean
  readonly because?: Sentence
  /** Control gives it in the seat's place. */
  readonly spokenFor?: true
}

/** Order → step, or a refusal from what its seat can see. A now-order is resolved at once; a turn-end order is sealed till lock. */
export function decideOrder(rules: Rules, world: World, order: Order, options: OrderOptions = {}): Step | Refusal {
  const action = rules.actions.get(order.kind)
  if (action === undefined) return refuse('unknown-action', 'There is no such action.')
  const now = read(world, clock, 'clock:main')
  if (now === undefined) return refuse('not-running', 'The exercise has not begun.')
  if (order.turn !== now.turn)
    return refuse('turn-closed', 'Turn {turn} is closed. Look at the new turn and send it again.', { turn: order.turn })
  const replaced = options.replaces === undefined ? undefined : read(world, sealedNoun, options.replaces)
  if (options.replaces !== undefined && replaced?.seat !== order.seat) return refuse('unknown-id', 'That order is no longer in your tray.')
  const view = viewOf(rules.nouns, world, seatViewer(order.seat))
  const refusal = checkOrder(view, action, order.params, options.replaces)
  if (refusal !== null) return refusal
  const at = Math.max(order.at, now.at)
  const id = makeId('order', { key: world.header.key, take: now.take, cause: `${order.seat}|${order.id}`, n: 0 })
  const cause = orderCause({ id, seat: order.seat, person: order.person })
  const pen = openPen(world, rules.facts, { turn: now.turn, at, cause })
  const cost = action.cost({ params: order.params, view })
  if (options.spokenFor === true) {
    pen.tell({ kind: 'seat-spoken-for', data: { seat: order.seat, action: order.kind } }, { by: 'control', person: order.person })
  }
  if (options.replaces !== undefined) pen.tell({ kind: 'order-withdrawn', data: { id: options.replaces } })
  const waits = options.cosigner === true && weighty(order, cost.pc, view.get(`state:${order.seat}`))
  if (waits && all(world, sealedNoun).some((o) => o.waits && o.id !== options.replaces && sortKey(o) === sortKeyOf(order)))
    return refuse('duplicate', 'This waits for a second signature already.')
  const because = options.because === undefined ? {} : { because: options.because }
  pen.tell({
    kind: 'order-accepted',
    data: {
      id,
      seat: order.seat,
      person: order.person,
      action: order.kind,
      when: action.when,
      params: order.params,
      cost,
      waits,
      ...because,
    },
  })
  pen.made(id)
  if (action.when === 'now' && !waits)
    carryOut(action, pen, { seat: order.seat, person: order.person, params: order.params, mint: id, cause })
  return pen.step()
}

/** Signing or leaving agreements, posture 4 and up, or more than a fifth of the political capital ask for a second signature. */
function weighty(order: Order, pc: number, own: unknown): boolean {
  const capital = (own as { politicalCapital?: number } | undefined)?.politicalCapital ?? 0
  const level = (order.params as { level?: unknown }).level
  return order.kind === 'sign-agreement' || (order.kind === 'set-posture' && typeof level === 'number' && level >= 4) || pc * 5 > capital
}

type Carried = { readonly seat: string; readonly person: string; readonly params: unknown; readonly mint: string; readonly cause: Cause }

function carryOut(action: AnyAction, pen: Pen, carried: Carried): void {
  const now = read(pen.state, clock, 'clock:main')
  const turn = now?.turn ?? 0
  const take = now?.dice ?? now?.take ?? 0
  const at = now?.at ?? 0
  let n = 0
  const hands: Hands = {
    dice: diceFor(pen.state.header.key, take, turn),
    newId: (kind) => {
      n += 1
      return makeId(kind, { key: pen.state.header.key, take, cause: carried.mint, n })
    },
  }
  const asked = { seat: carried.seat, person: carried.person, turn, at, id: carried.mint }
  const facts: readonly NewFact[] = action.resolve(pen.state, asked, carried.params, hands)
  for (const fact of facts) pen.tell(fact, carried.cause)
}

/** Locks the turn: sorts the sealed orders by (rank, kind, seat, params), charges what counts, then carries each out in that order. */
export function carryOutSealed(rules: Rules, pen: Pen): void {
  const sealed = [...all(pen.state, sealedNoun)].sort((a, b) => place(rules, a) - place(rules, b) || compareText(sortKey(a), sortKey(b)))
  const counted = sealed.filter((o) => !o.waits)
  const lapsed = sealed.filter((o) => o.waits).map((o) => ({ id: o.id, why: { say: 'No second signature came in time.' } }))
  pen.tell({ kind: 'orders-locked', data: { counted: counted.map((o) => o.id), lapsed } })
  for (const o of sealed.filter((s) => s.waits))
    pen.tell({ kind: 'order-lapsed', data: { seat: o.seat, action: o.action, why: { say: 'No second signature came in time.' } } })
  const twins = new Map<string, number>()
  for (const o of counted) {
    const key = sortKey(o)
    const twin = (twins.get(key) ?? 0) + 1
    twins.set(key, twin)
    const cause = orderCause({ id: o.id, seat: o.seat, person: o.person })
    const action = rules.actions.get(o.action)
    const view = viewOf(rules.nouns, pen.state, seatViewer(o.seat))
    // An order that an earlier one of this close made impossible lapses with the reason; its cost stays paid, as for any failed attempt.
    const late = action?.check(view, o.params)
    if (action === undefined || late !== null) {
      const why =
        late === null || late === undefined
          ? { say: 'It could not be carried out.' }
          : { say: late.say, ...(late.with === undefined ? {} : { with: late.with }) }
      pen.tell({ kind: 'order-lapsed', data: { seat: o.seat, action: o.action, why } }, cause)
      continue
    }
    carryOut(action, pen, { seat: o.seat, person: o.person, params: o.params, mint: `close|${o.turn}|${key}|${twin}`, cause })
  }
}

const place = (rules: Rules, o: Sealed): number => rules.actions.get(o.action)?.rank ?? 0
const sortKey = (o: Sealed): string => `${o.action}|${o.seat}|${canonicalJson(o.params)}`
const sortKeyOf = ({ kind, seat, params }: Order): string => `${kind}|${seat}|${canonicalJson(params)}`

export function decideWithdraw(
  rules: Rules,
  world: World,
  who: { readonly seat: string; readonly person: string; readonly at: number },
  id: string,
): Step | Refusal {
  const now = read(world, clock, 'clock:main')
  const found = read(world, sealedNoun, id)
  if (now === undefined || found === undefined || found.seat !== who.seat)
    return refuse('unknown-id', 'That order is no longer in your tray.')
  const pen = openPen(world, rules.facts, {
    turn: now.turn,
    at: Math.max(now.at, who.at),
    cause: orderCause({ id, seat: who.seat, person: who.person }),
  })
  pen.tell({ kind: 'order-withdrawn', data: { id } })
  return pen.step()
}

/** A second signature. A turn-end order then counts at lock; a now-order is carried out at once, if it still can be. */
export function decideSign(
  rules: Rules,
  world: World,
  who: { readonly seat: string; readonly person: string; readonly at: number },
  id: string,
): Step | Refusal {
  const now = read(world, clock, 'clock:main')
  const found = read(world, sealedNoun, id)
  if (now === undefined || found === undefined || found.seat !== who.seat)
    return refuse('unknown-id', 'That order is no longer in your tray.')
  if (!found.waits) return refuse('already-done', 'This order needs no second signature.')
  if (found.person === who.person) return refuse('needs-signature', 'Another post must sign this, not the one who wrote it.')
  const pen = openPen(world, rules.facts, {
    turn: now.turn,
    at: Math.max(now.at, who.at),
    cause: orderCause({ id, seat: who.seat, person: who.person }),
  })
  const action = rules.actions.get(found.action)
  const isNow = action?.when === 'now'
  const refusal = isNow ? checkOrder(viewOf(rules.nouns, world, seatViewer(found.seat)), action, found.params, id) : null
  if (refusal !== null) return refusal
  pen.tell({ kind: 'order-signed', data: { id, person: who.person } })
  if (!isNow) return pen.step()
  const cause = orderCause({ id, seat: found.seat, person: found.person })
  pen.tell({ kind: 'order-carried-out', data: { id } }, cause)
  carryOut(action, pen, { seat: found.seat, person: found.person, params: found.params, mint: id, cause })
  return pen.step()
}
