import type { FastifyInstance } from 'fastify'
import { refuse } from '../../shared/model/refusal.ts'
import { httpBodies } from '../../shared/wire/http.ts'
import { bodyOf, giveCookie, personAsking } from './asked.ts'
import type { ServerParts } from './parts.ts'
import { RefusalError, tooFast } from './refusal-error.ts'

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
}
