import type { FastifyInstance } from 'fastify'
import { refuse } from '../../shared/model/refusal.ts'
import { httpBodies, type ScreenCard } from '../../shared/wire/http.ts'
import { bodyOf, giveCookie, mustBePerson, personAsking, textAsked } from './asked.ts'
import { wayIn } from './exercise-card.ts'
import type { ServerParts } from './parts.ts'
import { nothingHere, RefusalError, tooFast } from './refusal-error.ts'

/** What a projector's browser goes by. */
const SCREEN = 'Screen'

/** The projector's link: whoever has it sees what is public in one session, and nothing else. */
export function screenRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { people, codes, limits } = parts

  app.post('/api/screen', async (request, reply): Promise<{ readonly session: string }> => {
    const { key } = bodyOf(httpBodies.screen, request)
    const waitSeconds = await limits.waitSeconds(request.ip)
    if (waitSeconds > 0) throw new RefusalError(tooFast, waitSeconds)
    const session = codes.ofScreen(key)
    if (session === undefined) {
      await limits.failed(request.ip)
      throw new RefusalError(refuse('wrong-code', 'No exercise has this projector’s link. Ask control for it again.'))
    }
    const person = personAsking(parts, request) ?? (await people.make(SCREEN))
    // Who plays, or runs it, may look at what is public anyhow: their part stays.
    if (people.member(session, person.id) === undefined && !person.facilitator) {
      await people.setPart(person.id, session, { admitted: true, role: 'screen', posts: [] })
    }
    await giveCookie(parts, { request, reply }, person)
    return { session }
  })

  app.get('/api/screens/:session', async (request): Promise<ScreenCard> => {
    const person = mustBePerson(parts, request)
    const session = textAsked(request.params, 'session')
    const mayShow = person.facilitator || people.member(session, person.id)?.role === 'screen'
    const entrance = codes.of(session)
    if (!mayShow || entrance === undefined || entrance.tutorial) throw new RefusalError(nothingHere)
    const region = parts.regions.of((await parts.sessions.open(session))?.header.scenario.region ?? '')
    return { ...wayIn(parts, request, entrance), ...(region === undefined ? {} : { region }) }
  })
}
