import type { FastifyRequest } from 'fastify'
import { create as createQr } from 'qrcode'
import type { ExerciseCard, WayIn } from '../../shared/wire/http.ts'
import { type Entrance, shownCode } from '../identity/join-codes.ts'
import type { Session } from '../session/session.ts'
import type { Sleeping } from '../session/sleeping.ts'
import { originOf } from './asked.ts'
import { isLoopback } from './origins.ts'
import type { ServerParts } from './parts.ts'

/** A session in memory, and when it was made. */
export type Listed = { readonly session: Session; readonly createdMs: number }

/** Every card of the board, newest first: sessions in memory and those that sleep. */
export function allCards(parts: ServerParts, request: FastifyRequest): readonly ExerciseCard[] {
  const live = parts.sessions.list().flatMap((listed) => exerciseCard(parts, request, listed) ?? [])
  const asleep = parts.sessions.sleeping().flatMap((sleeping) => sleepingCard(parts, request, sleeping) ?? [])
  return [...live, ...asleep].sort((a, b) => b.createdMs - a.createdMs)
}

/** One card of the board. A tutorial is its player's own and is not on it. */
export function exerciseCard(parts: ServerParts, request: FastifyRequest, { session, createdMs }: Listed): ExerciseCard | undefined {
  const entrance = parts.codes.of(session.id)
  if (entrance === undefined || entrance.tutorial) return undefined
  const { scenario } = session.header
  const board = session.board()
  const states = new Map(scenario.seats.map((seat) => [seat.id, seat]))
  return {
    ...cardOf(parts, request, { entrance, scenario, createdMs, ...session.summary() }),
    suspended: false,
    ...board,
    seats: board.seats.map((one) => ({ ...one, name: states.get(one.seat)?.name ?? one.seat, colour: states.get(one.seat)?.colour ?? 0 })),
  }
}

/** The card of a session that is not in memory: it stands still. */
function sleepingCard(parts: ServerParts, request: FastifyRequest, sleeping: Sleeping): ExerciseCard | undefined {
  const entrance = parts.codes.of(sleeping.id)
  if (entrance === undefined || entrance.tutorial) return undefined
  const { suspended } = sleeping
  return { ...cardOf(parts, request, { entrance, ...sleeping }), suspended, paused: true, stopped: false, seats: [], alarms: [] }
}

type Known = Pick<Sleeping, 'scenario' | 'createdMs' | 'turn' | 'phase'> & { readonly entrance: Entrance }

function cardOf(parts: ServerParts, request: FastifyRequest, { entrance, scenario, createdMs, turn, phase }: Known) {
  const { session, screenKey, group } = entrance
  const origin = shareable(parts, originOf(parts, request))
  const players = parts.people.membersOf(session).filter(({ admitted, role }) => admitted && role === 'player')
  return {
    ...{ session, scenario: scenario.id, title: scenario.title, turns: scenario.turns, createdMs, turn, phase },
    ...wayIn(parts, request, entrance),
    people: players.length,
    ...(screenKey === undefined ? {} : { screen: `${origin}/screen/${session}#${screenKey}` }),
    ...(group === undefined ? {} : { group }),
  }
}

/** How to come in: the code to type, the link and its QR code. What may be read from the back of the room. */
export function wayIn(parts: ServerParts, request: FastifyRequest, entrance: Pick<Entrance, 'code'>): WayIn {
  const code = shownCode(entrance.code)
  const link = `${shareable(parts, originOf(parts, request))}/join/${code}`
  return { code, link, qr: qrRows(link) }
}

/** An origin that other machines can use: on `localhost` the first address of this machine in the network. */
function shareable({ origins }: ServerParts, origin: string): string {
  return isLoopback(new URL(origin).hostname) ? (origins.addresses()[0] ?? origin) : origin
}

/** The modules of a QR code, row by row: 1 is dark, 0 is light. */
export function qrRows(text: string): readonly string[] {
  const { size, data } = createQr(text, { errorCorrectionLevel: 'M' }).modules
  return Array.from({ length: size }, (_, row) =>
    Array.from(data.slice(row * size, (row + 1) * size), (module) => (module === 0 ? '0' : '1')).join(''),
  )
}
