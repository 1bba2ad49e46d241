import type { FastifyInstance } from 'fastify'
import { hasControlCharacter } from '../../shared/lib/text.ts'
import { isRefusal, refuse } from '../../shared/model/refusal.ts'
import { httpBodies, type Joined, postNames } from '../../shared/wire/http.ts'
import { addressKey } from '../identity/join-limits.ts'
import type { Part, Person } from '../identity/people.ts'
import { mayWatch, takeSeat } from '../identity/seat-table.ts'
import { bodyOf, giveCookie, mustBePerson, personAsking, textAsked } from './asked.ts'
import { lobbyFor } from './lobby.ts'
import type { ServerParts } from './parts.ts'
import { nothingHere, RefusalError, suspended, tooFast } from './refusal-error.ts'
import type { RequestLimits } from './request-limits.ts'

/** The scenario behind the door "Play the tutorial". */
const TUTORIAL = 'first-ring'
/** Names that people gave no name go by. */
const NAMELESS = 'You'
const SESSIONS_MAX = 2_000

const wrongCode = refuse('wrong-code', 'No open exercise has this code. Check it with whoever gave it to you.')

/** The ways in: tutorial, code, seat, ticket. */
export function joinRoutes(app: FastifyInstance, parts: ServerParts, limits: RequestLimits): void {
  const { people, sessions, tickets } = parts

  app.post('/api/tutorial', async (request, reply): Promise<Joined> => {
    const { name } = bodyOf(httpBodies.tutorial, request)
    await limits.tutorial(addressKey(request.ip))
    const person = await named(parts, personAsking(parts, request), name ?? NAMELESS)
    const joined = await startTutorial(parts, person)
    await giveCookie(parts, { request, reply }, person)
    return joined
  })

  app.post('/api/join', async (request, reply): Promise<Joined> => {
    const { code, name } = bodyOf(httpBodies.join, request)
    checkName(name)
    const entrance = await findEntrance(parts, code, request.ip)
    const known = personAsking(parts, request)
    const own = known === undefined ? undefined : people.member(entrance.session, known.id)
    const before = own?.role === 'screen' ? undefined : own
    if (before?.role === 'control') {
      throw new RefusalError(
        refuse('not-allowed', 'You run this exercise as control. To join it, use another browser or a private window.'),
      )
    }
    const person = await named(parts, known, name)
    const wasTakenOut = known?.parts[entrance.session]?.out === true
    const part: Part = before ?? { admitted: entrance.autoAdmit && !wasTakenOut, role: 'player', posts: [] }
    if (before === undefined) await people.setPart(person.id, entrance.session, part)
    await giveCookie(parts, { request, reply }, person)
    sessions.get(entrance.session)?.peopleChanged()
    const seat = part.seat === undefined ? {} : { seat: part.seat }
    return { session: entrance.session, person: person.id, admitted: part.admitted, ...seat }
  })

  app.get('/api/lobby/:session', async (request) => {
    const person = mustBePerson(parts, request)
    const lobby = await lobbyFor(parts, textAsked(request.params, 'session'), person.id)
    if (lobby === undefined) throw new RefusalError(nothingHere)
    return lobby
  })

  app.post('/api/seat', async (request): Promise<Joined> => {
    const asked = bodyOf(httpBodies.seat, request)
    const person = mustBePerson(parts, request)
    const session = await sessions.open(asked.session)
    if (session === undefined && sessions.isSuspended(asked.session)) throw new RefusalError(suspended)
    if (session === undefined || people.member(asked.session, person.id) === undefined) throw new RefusalError(nothingHere)
    const part = takeSeat(session.state, people.membersOf(asked.session), { person: person.id, seat: asked.seat, posts: asked.posts })
    if (isRefusal(part)) throw new RefusalError(part)
    await people.setPart(person.id, asked.session, part)
    await dismissColleagues(parts, { session: asked.session, person: person.id, but: asked.seat })
    session.evict(person.id, 'evicted')
    session.peopleChanged()
    return { session: asked.session, person: person.id, admitted: true, seat: asked.seat }
  })

  app.post('/api/ticket', async (request): Promise<{ readonly ticket: string }> => {
    const { session: id, as } = bodyOf(httpBodies.ticket, request)
    const person = mustBePerson(parts, request)
    await limits.ticket(person.id)
    const member = people.member(id, person.id)
    const session = await sessions.open(id)
    if (session === undefined && sessions.isSuspended(id) && (member !== undefined || person.facilitator)) throw new RefusalError(suspended)
    const may = session === undefined ? nothingHere : mayWatch(member, as, person.facilitator)
    if (isRefusal(may)) throw new RefusalError(may.refused === 'unknown-id' ? nothingHere : may)
    if (as === 'control' && member === undefined) await people.setPart(person.id, id, { admitted: true, role: 'control', posts: [] })
    return { ticket: tickets.issue({ person: person.id, session: id, kind: as }) }
  })
}

/** Who shared this person's device sat at the seat that was left, unless it is the same one. */
async function dismissColleagues(
  { people }: ServerParts,
  { session, person, but }: { readonly session: string; readonly person: string; readonly but: string },
): Promise<void> {
  const left = people.membersOf(session).filter(({ at, seat }) => at === person && seat !== but)
  for (const { person: colleague } of left) await people.takeOut(colleague, session)
}

function checkName(name: string): void {
  if (hasControlCharacter(name)) {
    throw new RefusalError(refuse('text-control', 'This name holds characters that cannot be shown. Type it again.'))
  }
}

/** The person who asks, under the name they give now; somebody new when the browser has no cookie. */
async function named({ people }: ServerParts, known: Person | undefined, name: string): Promise<Person> {
  checkName(name)
  if (known === undefined) return people.make(name)
  return known.name === name || name === NAMELESS ? known : people.change(known.id, (person) => ({ ...person, name }))
}

/** The open session of a code. Unknown, expired and mistyped codes get one answer, and guessing gets slow. */
async function findEntrance(
  { codes, limits, log }: ServerParts,
  code: string,
  ip: string,
): Promise<{ session: string; autoAdmit: boolean }> {
  const waitSeconds = await limits.waitSeconds(ip)
  if (waitSeconds > 0) throw new RefusalError(tooFast, waitSeconds)
  const entrance = codes.find(code)
  if (entrance !== undefined) return entrance
  await limits.failed(ip)
  log.warn({ event: 'authn_login_fail' }, 'a wrong join code')
  throw new RefusalError(wrongCode)
}

/** A session of its own for one person: the first seat that people may play, all its posts, the others the computer, and it begins. */
async function startTutorial(parts: ServerParts, person: Person): Promise<Joined> {
  const { scenarios, sessions, codes, people } = parts
  if (sessions.list().length >= SESSIONS_MAX)
    throw new RefusalError(refuse('full', 'This server runs as many exercises as it can. Try later.'))
  const opened = await scenarios.open(TUTORIAL)
  if (isRefusal(opened)) throw new RefusalError(opened)
  const own = opened.scenario.seats.find(({ playable }) => playable)
  if (own === undefined) throw new RefusalError(refuse('not-offered', 'The tutorial has no seat for people.'))
  const bots = opened.scenario.seats.filter((seat) => seat !== own).map(({ id }) => id)
  const session = await sessions.create({ ...opened, bots, pace: 'untimed' })
  await codes.open({ session: session.id, autoAdmit: false, tutorial: true })
  await people.setPart(person.id, session.id, { admitted: true, role: 'player', seat: own.id, posts: postNames })
  await session.start()
  return { session: session.id, person: person.id, admitted: true, seat: own.id }
}
