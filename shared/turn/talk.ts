import type { FactTable, Pen, Step } from '../fact/pen.ts'
import { openPen } from '../fact/pen.ts'
import { makeId } from '../lib/ids.ts'
import type { Cause } from '../model/fact.ts'
import { type Refusal, refuse } from '../model/refusal.ts'
import type { TextRef } from '../model/sentence.ts'
import { all, read } from '../model/state.ts'
import { ask } from '../noun/ask.ts'
import { room } from '../noun/room.ts'
import type { World } from '../state/world.ts'
import { clockOf } from './clock-facts.ts'
import { openRoom } from './control-rooms.ts'

/** Who speaks: a person of a seat, or of control when there is no seat. */
export type Speaker = { readonly seat?: string; readonly person: string; readonly at: number }
export type Hearer = 'room' | 'control' | 'all' | { readonly seat: string } | { readonly room: string }

/** `asks`: a request for information, whose id is made from this. */
export type Said = { readonly to: Hearer; readonly text: TextRef; readonly asks?: { readonly mint: string } }
export type AskedRoom = { readonly seats: readonly string[]; readonly name: TextRef; readonly mint: string }

/** Words outside the rules. A seat speaks to its own room, its groups' rooms and control; control to one seat, a room, or all. */
export function decideSay(table: FactTable, world: World, from: Speaker, said: Said): Step | Refusal {
  const refusal = checkHearer(world, from, said.to)
  if (refusal !== null) return refusal
  if (said.asks !== undefined && (from.seat === undefined || said.to !== 'control')) {
    return refuse('not-allowed', 'Only a seat asks, and only control.')
  }
  const pen = penOf(table, world, from)
  const { seat, person } = from
  pen.tell({ kind: 'said', data: { person, to: said.to, text: said.text, ...(seat === undefined ? {} : { seat }) } })
  if (seat !== undefined && said.to === 'control') {
    answerControl(pen, seat)
    if (said.asks !== undefined) makeRequest(pen, { seat, person, text: said.text, mint: said.asks.mint })
  }
  return pen.step()
}

function checkHearer(world: World, { seat }: Speaker, to: Hearer): Refusal | null {
  if (typeof to === 'object' && 'room' in to) {
    const found = read(world, room, to.room)
    if (found === undefined || (seat !== undefined && !found.seats.includes(seat))) return refuse('unknown-id', 'There is no such room.')
    return found.open ? null : refuse('not-open', 'This room is closed.')
  }
  if (typeof to === 'object' && world.get(`seat:${to.seat}`) === undefined) return refuse('unknown-id', 'There is no such seat.')
  if (seat !== undefined && to !== 'room' && to !== 'control') return refuse('not-allowed', 'Write to your own room or to control.')
  return null
}

/** What control asked of a seat by an inject of its own is answered by the seat's next words to it. */
function answerControl(pen: Pen, seat: string): void {
  for (const asked of all(pen.state, ask)) {
    if (asked.seat === seat && asked.toControl === true && asked.status === 'open')
      pen.tell({ kind: 'ask-answered', data: { id: asked.id } })
  }
}

type Asking = { readonly seat: string; readonly person: string; readonly text: TextRef; readonly mint: string }

function makeRequest(pen: Pen, { seat, person, text, mint }: Asking): void {
  const id = makeId('request', { key: pen.state.header.key, take: clockOf(pen.state).take, cause: `request|${seat}|${mint}`, n: 1 })
  pen.tell({ kind: 'request-made', data: { id, seat, person, text } })
  pen.made(id)
}

/** A seat opens a room for itself and others. */
export function decideRoom(table: FactTable, world: World, from: Speaker, { seats, name, mint }: AskedRoom): Step | Refusal {
  if (from.seat === undefined) return refuse('not-your-seat', 'Control opens rooms by its own act.')
  const pen = penOf(table, world, from)
  return openRoom(pen, { seats, name, mint, madeBy: from.seat }) ?? pen.step()
}

/** A real emergency: everything stands still for everybody, until control lifts it. Any role may. */
export function decideStop(table: FactTable, world: World, from: Speaker, reason: TextRef | undefined): Step | Refusal {
  if (clockOf(world).stopped === true) return refuse('already-done', 'The exercise is stopped already.')
  const pen = penOf(table, world, from)
  const { seat, person } = from
  const more = { ...(seat === undefined ? {} : { seat }), ...(reason === undefined ? {} : { reason }) }
  pen.tell({ kind: 'exercise-stopped', data: { person, ...more } })
  return pen.step()
}

function penOf(table: FactTable, world: World, { seat, person, at }: Speaker): Pen {
  const now = clockOf(world)
  const cause: Cause = seat === undefined ? { by: 'control', person } : { by: 'order', order: 'said', seat, person }
  return openPen(world, table, { turn: now.turn, at: Math.max(now.at, at), cause })
}
