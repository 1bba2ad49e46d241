import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isRefusal, refuse } from '../../shared/model/refusal.ts'
import { type ExerciseCard, httpBodies } from '../../shared/wire/http.ts'
import { mayWatch } from '../identity/seat-table.ts'
import type { Session } from '../session/session.ts'
import { bodyOf, mustBeFacilitator } from './asked.ts'
import { exerciseCard } from './exercise-card.ts'
import type { ServerParts } from './parts.ts'
import { nothingHere, RefusalError } from './refusal-error.ts'

const notAPlayer = refuse('not-allowed', 'They run this exercise too. Only players and those who wait can be taken out.')
const closed = refuse('ended', 'This exercise lets nobody in any more, so it needs no code.')

/** What control decides about who is in: to take a person out, and to make the code that let them in worthless. */
export function peopleRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { people, codes, sessions } = parts

  app.post('/api/remove', async (request) => {
    const { session: id, person } = bodyOf(httpBodies.remove, request)
    const session = await mustRun(parts, request, id)
    const member = people.member(id, person)
    if (member === undefined) throw new RefusalError(nothingHere)
    if (member.role === 'control') throw new RefusalError(notAPlayer)
    await people.takeOut(person, id)
    session.evict(person, 'removed')
    for (const { person: shared } of people.membersOf(id).filter(({ at }) => at === person)) await people.takeOut(shared, id)
    session.peopleChanged()
    return { removed: person }
  })

  app.post('/api/code', async (request): Promise<ExerciseCard> => {
    const { session: id } = bodyOf(httpBodies.code, request)
    const session = await mustRun(parts, request, id)
    if ((await codes.renew(id)) === undefined) throw new RefusalError(closed)
    session.peopleChanged()
    const listed = sessions.list().find((one) => one.session === session)
    const card = listed === undefined ? undefined : exerciseCard(parts, request, listed)
    if (card === undefined) throw new RefusalError(nothingHere)
    return card
  })
}

/** The session, for a facilitator who does not play in it. */
async function mustRun(parts: ServerParts, request: FastifyRequest, id: string): Promise<Session> {
  const person = mustBeFacilitator(parts, request)
  const session = await parts.sessions.open(id)
  const may = mayWatch(parts.people.member(id, person.id), 'control', person.facilitator)
  if (session === undefined || parts.codes.of(id)?.tutorial !== false) throw new RefusalError(nothingHere)
  if (isRefusal(may)) throw new RefusalError(may)
  return session
}
