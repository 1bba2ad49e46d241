import { isRefusal, type Refusal, refuse } from '../../shared/model/refusal.ts'
import { read, type State } from '../../shared/model/state.ts'
import { seat as seatNoun } from '../../shared/noun/seat.ts'
import { setting } from '../../shared/noun/setting.ts'
import type { Post } from '../../shared/wire/http.ts'
import type { Member } from '../session/member.ts'
import type { Part } from './people.ts'

/** What a person asks for. */
export type SeatAsked = { readonly person: string; readonly seat: string; readonly posts: readonly Post[] }

/** Takes posts of a seat, or says why not. Reads the seat table; changes nothing. */
export function takeSeat(state: State, members: readonly Member[], asked: SeatAsked): Part | Refusal {
  const own = members.find(({ person }) => person === asked.person)
  if (own?.admitted !== true) return refuse('not-allowed', 'You are in the waiting room. Control will let you in.')
  if (own.role === 'control') {
    return refuse(
      'not-allowed',
      'You run this exercise as control and know the truth. To play a seat, use another browser or a private window.',
    )
  }
  const fault = checkSeat(state, asked.seat)
  if (fault !== null) return fault
  const others = members.filter(({ person, admitted, seat }) => person !== asked.person && admitted && seat === asked.seat)
  const taken = asked.posts.filter((post) => others.some(({ posts }) => posts.includes(post)))
  const holder = others.find(({ posts }) => taken.some((post) => posts.includes(post)))
  if (holder !== undefined) return refuse('full', 'This post has been taken by {name}.', { name: holder.name })
  return { admitted: true, role: 'player', seat: asked.seat, posts: [...new Set(asked.posts)] }
}

function checkSeat(state: State, id: string): Refusal | null {
  const seat = read(state, seatNoun, `seat:${id}`)
  const known = read(state, setting, 'setting:main')?.states.find((one) => one.id === id)
  if (seat === undefined || known === undefined) return refuse('unknown-id', 'There is no such seat.')
  if (!known.playable) return refuse('not-allowed', 'This state is always played by the computer.')
  if (seat.playedBy === 'computer') return refuse('not-allowed', 'This state is played by the computer now. Control can hand it to people.')
  return null
}

/** Whether this person may watch as `kind`, and with which seat. One viewer kind each: who sees the truth holds no seat. */
export function mayWatch(
  member: Member | undefined,
  kind: 'seat' | 'control' | 'public',
  isFacilitator: boolean,
): { readonly seat?: string } | Refusal {
  if (kind === 'seat') {
    if (member?.admitted !== true || member.role !== 'player') return refuse('unknown-id', 'There is no such exercise for you.')
    return member.seat === undefined ? refuse('not-yet', 'Choose a seat first.') : { seat: member.seat }
  }
  if (kind === 'public' && (member?.role === 'screen' || (member?.role === 'player' && member.admitted))) return {}
  if (!isFacilitator) return refuse('unknown-id', 'There is no such exercise for you.')
  if (kind === 'control' && member !== undefined && member.role === 'player') {
    return refuse('not-allowed', 'You have joined this exercise as a player. To run it, use another browser or a private window.')
  }
  return {}
}

/** Whether the part a device was let in with still holds: asked at every message, so that a change takes effect at once. */
export function stillMay(
  member: Member | undefined,
  device: { readonly kind: 'seat' | 'control' | 'public'; readonly seat: string | undefined },
  isFacilitator: boolean,
): boolean {
  const may = mayWatch(member, device.kind, isFacilitator)
  return !isRefusal(may) && may.seat === device.seat
}
