import type { FastifyInstance, FastifyRequest } from 'fastify'
import { create as createQr } from 'qrcode'
import { isRefusal, refuse } from '../../shared/model/refusal.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import { type ExerciseCard, type HttpBodies, httpBodies, type ScenarioCard } from '../../shared/wire/http.ts'
import { isSameKey } from '../identity/facilitator-key.ts'
import { shownCode } from '../identity/join-codes.ts'
import type { ScenarioListing } from '../scenario/list-scenarios.ts'
import type { Session } from '../session/session.ts'
import { bodyOf, giveCookie, mustBeFacilitator, originOf, personAsking } from './asked.ts'
import type { ServerParts } from './parts.ts'
import { RefusalError, tooFast } from './refusal-error.ts'

/** What a facilitator has for a name until they join somewhere under another. */
const FACILITATOR = 'Facilitator'

/** The facilitator's ways: sign in by the key of the link, look at scenarios, open exercises. */
export function exerciseRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { people, limits, scenarios, sessions, codes } = parts

  app.post('/api/facilitator', async (request, reply) => {
    const { key } = bodyOf(httpBodies.facilitator, request)
    const waitSeconds = await limits.waitSeconds(request.ip)
    if (waitSeconds > 0) throw new RefusalError(tooFast, waitSeconds)
    if (!isSameKey(key, parts.facilitatorKey)) {
      await limits.failed(request.ip)
      parts.log.warn({ event: 'authn_login_fail' }, 'a wrong facilitator key')
      throw new RefusalError(
        refuse('not-allowed', 'This is not the facilitator’s link of this server. It is printed when the server starts.'),
      )
    }
    const known = personAsking(parts, request) ?? (await people.make(FACILITATOR))
    const person = known.facilitator ? known : await people.change(known.id, (one) => ({ ...one, facilitator: true }))
    await giveCookie(parts, { request, reply }, person)
    return { facilitator: true }
  })

  app.get('/api/scenarios', async (request): Promise<readonly ScenarioCard[]> => {
    mustBeFacilitator(parts, request)
    return (await scenarios.list()).map((listing) => scenarioCard(parts, listing))
  })

  app.get('/api/exercises', async (request): Promise<readonly ExerciseCard[]> => {
    mustBeFacilitator(parts, request)
    return sessions.list().flatMap(({ session, createdMs }) => exerciseCard(parts, request, { session, createdMs }) ?? [])
  })

  app.post('/api/exercises', async (request, reply): Promise<ExerciseCard> => {
    mustBeFacilitator(parts, request)
    const asked = bodyOf(httpBodies.exercise, request)
    const opened = await scenarios.open(asked.scenario)
    if (isRefusal(opened)) throw new RefusalError(opened)
    const bots = botsOf(opened.scenario, asked.seats)
    const session = await sessions.create({ ...opened, bots, pace: asked.pace })
    await codes.open({ session: session.id, autoAdmit: asked.autoAdmit, tutorial: false })
    const createdMs = sessions.list().find((listed) => listed.session === session)?.createdMs ?? 0
    const card = exerciseCard(parts, request, { session, createdMs })
    if (card === undefined) throw new RefusalError(refuse('our-fault', 'The exercise was made but cannot be shown. Look at the list.'))
    void reply.status(201)
    return card
  })
}

/** The seats that start with the computer: those that ask for it, and those that people cannot take. */
function botsOf(scenario: Scenario, asked: HttpBodies['exercise']['seats']): readonly string[] {
  for (const [id, playedBy] of Object.entries(asked)) {
    const seat = scenario.seats.find((one) => one.id === id)
    if (seat === undefined) throw new RefusalError(refuse('unknown-id', 'This scenario has no seat {seat}.', { seat: id }))
    if (!seat.playable && playedBy === 'person') {
      throw new RefusalError(refuse('not-allowed', '{seat} is always played by the computer.', { seat: seat.name }))
    }
  }
  return scenario.seats
    .filter(({ id, playable }) => !playable || (Object.hasOwn(asked, id) && asked[id] === 'computer'))
    .map(({ id }) => id)
}

function scenarioCard({ regions }: ServerParts, listing: ScenarioListing): ScenarioCard {
  const { id, title, summary, minutes, turns, turnHours, contentWarnings, seats, problems } = listing
  const region = listing.region === undefined ? undefined : regions.of(listing.region)
  return {
    ...{ id, title, summary, minutes, turns, turnHours, contentWarnings, seats },
    problems: problems.map(({ file, line, column, code, message, hint }) => ({ file, line, column, code, message, hint })),
    ...(region === undefined ? {} : { region }),
  }
}

export type Listed = { readonly session: Session; readonly createdMs: number }

/** One card of the board. A tutorial is its player's own and is not on it. */
export function exerciseCard(parts: ServerParts, request: FastifyRequest, { session, createdMs }: Listed): ExerciseCard | undefined {
  const entrance = parts.codes.of(session.id)
  if (entrance === undefined || entrance.tutorial) return undefined
  const { turn, phase } = session.summary()
  const { id, title, turns } = session.header.scenario
  const link = `${shareable(parts, originOf(parts, request))}/join/${shownCode(entrance.code)}`
  const players = parts.people.membersOf(session.id).filter(({ admitted, role }) => admitted && role === 'player')
  const board = session.board()
  const states = new Map(session.header.scenario.seats.map((seat) => [seat.id, seat]))
  return {
    ...{ session: session.id, scenario: id, title, code: shownCode(entrance.code), createdMs, turn, turns, phase, link },
    people: players.length,
    qr: qrRows(link),
    suspended: false,
    ...board,
    seats: board.seats.map((one) => ({ ...one, name: states.get(one.seat)?.name ?? one.seat, colour: states.get(one.seat)?.colour ?? 0 })),
  }
}

/** An origin that other machines can use: on `localhost` the first address of this machine in the network. */
function shareable({ origins }: ServerParts, origin: string): string {
  const { hostname } = new URL(origin)
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]' ? (origins.addresses()[0] ?? origin) : origin
}

/** The modules of a QR code, row by row: 1 is dark, 0 is light. */
export function qrRows(text: string): readonly string[] {
  const { size, data } = createQr(text, { errorCorrectionLevel: 'M' }).modules
  return Array.from({ length: size }, (_, row) =>
    Array.from(data.slice(row * size, (row + 1) * size), (module) => (module === 0 ? '0' : '1')).join(''),
  )
}
