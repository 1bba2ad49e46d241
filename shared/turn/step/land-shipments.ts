import { isCleared } from '../../action/logistics/_clearance.ts'
import { feltBenefit } from '../../dynamics/support.ts'
import type { Pen } from '../../fact/pen.ts'
import { clamp } from '../../lib/round.ts'
import { compareText } from '../../lib/text.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { placeName, sentence, stateName } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { ask } from '../../noun/ask.ts'
import { need } from '../../noun/need.ts'
import { offer } from '../../noun/offer.ts'
import { relation } from '../../noun/relation.ts'
import { type Shipment, shipment } from '../../noun/shipment.ts'
import { type State as Figures, state as stateNoun } from '../../noun/state.ts'
import { clockOf } from '../clock-facts.ts'
import { clockId, deedDoneAt } from './_close-id.ts'
import { moveOf, part, tellMoves } from './_moves.ts'
import { flowAt, type Node } from './_relief-flow.ts'

/** Goldstein weight of relief delivered (JL2, CAMEO 073): a word when offered, a deed once it is there. */
const deliveryWeight = 7.4
/** E9: legitimacy lost each turn by a state that keeps relief waiting, and by one that sends it under a military flag. */
const refusedAccess = 4
const militaryMark = 1
/** Turns after which an offer without an answer, or accepted and never sent, has lapsed. */
const offerTurns = 2

/** E12: what is due and cleared lands, the rest waits; what lies in the yards reaches people; the benefit is felt (E8). */
export function landShipments(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  const before = benefits(pen.state)
  const due = all(pen.state, shipment).filter((s) => s.status !== 'delivered' && s.dueTurn <= turn)
  const cleared = due.filter((s) => isCleared(pen.state, s, turn))
  const stopped = due.filter((s) => !cleared.includes(s))
  for (const s of stopped) if (s.status === 'moving') stop(pen, s)
  // One turn to answer in: only what waited already when this turn began counts as refused.
  const kept = stopped.filter((s) => s.status === 'waiting')
  for (const node of nodesOf(pen.state, cleared, turn)) pen.tell({ kind: 'relief-flowed', data: flowAt(pen.state, node) })
  const landed = cleared.flatMap((s) => read(pen.state, shipment, s.id) ?? []).filter((s) => s.status === 'delivered')
  for (const s of landed) deliver(pen, s)
  lapse(pen, turn)
  tellMoves(pen, 'relief', [...benefitMoves(pen.state, before), ...legitimacyMoves(pen.state, kept, landed)])
}

/** Every place where something can happen, in id order. */
function nodesOf(state: State, cleared: readonly Shipment[], turn: number): readonly Node[] {
  const open = all(state, need).filter((n) => n.fromTurn <= turn)
  const places = [...new Set([...cleared.map((s) => s.place), ...open.map((n) => n.through)])].sort(compareText)
  return places.map((place) => {
    const landing = cleared.filter((s) => s.place === place)
    const needs = open.filter((n) => n.through === place)
    const known = state.header.scenario.places.find((p) => p.id === place)?.state
    return { place, landing, needs, owner: known ?? landing[0]?.to ?? needs[0]?.owner ?? '' }
  })
}

function stop(pen: Pen, s: Shipment): void {
  pen.tell({ kind: 'relief-stopped', data: { id: s.id } })
  const { turn } = clockOf(pen.state)
  const says = sentence('Relief from {state} waits for clearance to {place}.', { state: stateName(s.from), place: placeName(s.place) })
  const id = clockId(pen.state, 'ask', s.id)
  pen.tell({ kind: 'ask-made', data: { id, seat: s.to, says, dueTurn: turn + 1, dueAt: 0, about: s.id } })
}

function deliver(pen: Pen, s: Shipment): void {
  const why = sentence('Relief from {state} arrived', { state: stateName(s.from) })
  const waited = all(pen.state, ask).filter((a) => a.about === s.id && a.status === 'open')
  for (const a of waited) pen.tell({ kind: 'ask-answered', data: { id: a.id } })
  if (s.from === s.to) return
  const deed = { by: s.from, action: 'deliver-relief', toward: [s.to], g: deliveryWeight, grade: 'D' as const, seenBy: [s.to] }
  deedDoneAt(pen, { ...deed, why, about: s.id })
}

function lapse(pen: Pen, turn: number): void {
  const ids = all(pen.state, offer).flatMap((o) => {
    const old =
      o.status === 'offered' ? o.turn + offerTurns <= turn : o.status === 'accepted' && (o.acceptedTurn ?? turn) + offerTurns <= turn
    return old ? [o.id] : []
  })
  if (ids.length > 0) pen.tell({ kind: 'offers-lapsed', data: { ids } })
}

/** E8's benefit that comes from relief, 0..1 by state: the share of its own need that was met, and what it brought of others'. */
function benefits(state: State): ReadonlyMap<string, number> {
  return new Map(all(state, stateNoun).map((s) => [s.state, reliefBenefit(state, s)]))
}

function reliefBenefit(state: State, s: Figures): number {
  const mine = all(state, need).filter((n) => n.owner === s.state)
  const met = mine.reduce((sum, n) => sum + n.deliveredKg, 0)
  const wanted = mine.reduce((sum, n) => sum + n.deliveredKg + n.unmetKg, 0)
  const talks = all(state, relation).filter((r) => r.from === s.state)
  const received = wanted === 0 ? 0 : feltBenefit(met / wanted, Math.max(0, ...talks.map((r) => r.streak)))
  const given = all(state, need)
    .filter((n) => n.owner !== s.state && n.deliveredKg + n.unmetKg > 0)
    .map((n) => {
      const brought = all(state, shipment).filter((k) => k.from === s.state && k.to === n.owner && k.place === n.through)
      const kg = brought.reduce((sum, k) => sum + Object.keys(n.kgPerTurn).reduce((all_, c) => all_ + (k.landedKg[c] ?? 0), 0), 0)
      const streak = talks.find((r) => r.to === n.owner)?.streak ?? 0
      return feltBenefit(Math.min(1, kg / (n.deliveredKg + n.unmetKg)), streak)
    })
  return clamp(received + given.reduce((sum, one) => sum + one, 0), 0, 1)
}

function benefitMoves(state: State, before: ReadonlyMap<string, number>): readonly (FigureMove | undefined)[] {
  return all(state, stateNoun).map((s) => {
    const change = reliefBenefit(state, s) - (before.get(s.state) ?? 0)
    const to = clamp(s.benefit + change, 0, 1)
    const parts = [part(to - s.benefit, sentence('What relief reached people, of what was needed'))]
    return moveOf({ id: s.id, field: 'benefit', from: s.benefit, to, heardBy: [s.state], parts })
  })
}

function legitimacyMoves(state: State, waiting: readonly Shipment[], landed: readonly Shipment[]): readonly (FigureMove | undefined)[] {
  return all(state, stateNoun).map((s) => {
    const kept = waiting.some((k) => k.to === s.state) ? -refusedAccess : 0
    const marked = landed.some((k) => k.from === s.state && k.to !== s.state && k.marking === 'military') ? -militaryMark : 0
    const to = clamp(s.legitimacy + kept + marked, 0, 100)
    const parts = [
      part(kept, sentence('Relief waits at your border')),
      part(marked, sentence('Your relief came under a military flag')),
      part(to - s.legitimacy - kept - marked, sentence('The scale ends here')),
    ]
    return moveOf({ id: s.id, field: 'legitimacy', from: s.legitimacy, to, heardBy: [s.state], parts })
  })
}
