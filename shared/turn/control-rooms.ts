import type { Pen } from '../fact/pen.ts'
import { makeId } from '../lib/ids.ts'
import { type Refusal, refuse } from '../model/refusal.ts'
import type { TextRef } from '../model/sentence.ts'
import { all, read } from '../model/state.ts'
import { request } from '../noun/request.ts'
import { room } from '../noun/room.ts'
import { seat } from '../noun/seat.ts'
import { clockOf } from './clock-facts.ts'

/** Rooms that are open at once; more would be a maze. */
const ROOMS_MAX = 40

type NewRoom = { readonly seats: readonly string[]; readonly name: TextRef | undefined; readonly mint: string; readonly madeBy?: string }

/** Opens a room for a group of seats. */
export function openRoom(pen: Pen, { seats: asked, name, mint, madeBy }: NewRoom): Refusal | null {
  const seats = [...new Set(asked)].sort()
  if (name === undefined) return refuse('text-empty', 'Give the room a name.')
  if (seats.some((id) => read(pen.state, seat, `seat:${id}`) === undefined)) return refuse('unknown-id', 'There is no such seat.')
  if (seats.length < 2) return refuse('out-of-range', 'A room is for two seats or more.')
  if (madeBy !== undefined && !seats.includes(madeBy)) return refuse('not-party', 'Your own seat belongs in the room.')
  const own = all(pen.state, room).filter((r) => r.open && r.madeBy === madeBy)
  if (own.length >= ROOMS_MAX) return refuse('too-many', 'You have opened enough rooms. Use one of them.')
  const id = makeId('room', { key: pen.state.header.key, take: clockOf(pen.state).take, cause: `room|${madeBy ?? ''}|${mint}`, n: 1 })
  pen.tell({ kind: 'room-opened', data: { id, seats, name, ...(madeBy === undefined ? {} : { madeBy }) } })
  pen.made(id)
  return null
}

export function closeRoom(pen: Pen, id: string): Refusal | null {
  const found = read(pen.state, room, id)
  if (found === undefined) return refuse('unknown-id', 'There is no such room.')
  if (!found.open) return refuse('already-done', 'This room is closed already.')
  pen.tell({ kind: 'room-closed', data: { id } })
  return null
}

/** A person of control takes a request on, or answers it: whoever answers owns it. */
export function seeToRequest(
  pen: Pen,
  { id, owner, answer }: { readonly id: string; readonly owner: string; readonly answer?: TextRef },
): Refusal | null {
  const found = read(pen.state, request, id)
  if (found === undefined) return refuse('unknown-id', 'There is no such request.')
  if (found.status === 'answered') return refuse('already-done', 'This request has been answered.')
  if (answer === undefined) {
    if (found.owner === owner) return refuse('already-done', 'You see to this already.')
    pen.tell({ kind: 'request-owned', data: { id, owner } })
  } else pen.tell({ kind: 'request-answered', data: { id, owner, answer } })
  return null
}
