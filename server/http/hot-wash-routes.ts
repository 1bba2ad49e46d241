import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isRefusal } from '../../shared/model/refusal.ts'
import { type FeedbackResults, type HotWashFrame, hotWashAct } from '../../shared/wire/hot-wash.ts'
import type { Session } from '../session/session.ts'
import { bodyOf, mustBePerson, textAsked } from './asked.ts'
import type { ServerParts } from './parts.ts'
import { nothingHere, RefusalError } from './refusal-error.ts'

/** Control leads the hot wash; everybody's screen follows over the table's own line. */
export function hotWashRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.post('/api/sessions/:id/hot-wash', async (request): Promise<HotWashFrame> => {
    const session = await controlled(parts, request)
    const frame = await session.hotWash.act(bodyOf(hotWashAct, request))
    if (isRefusal(frame)) throw new RefusalError(frame)
    return frame
  })

  app.get('/api/sessions/:id/hot-wash/feedback', async (request): Promise<FeedbackResults> => {
    const session = await controlled(parts, request)
    return session.hotWash.feedback()
  })
}

/** The session asked for, when the asker is its control; for anybody else there is nothing. */
async function controlled(parts: ServerParts, request: FastifyRequest): Promise<Session> {
  const person = mustBePerson(parts, request)
  const session = await parts.sessions.open(textAsked(request.params, 'id'))
  if (session === undefined || !person.facilitator) throw new RefusalError(nothingHere)
  if (parts.people.member(session.id, person.id)?.role === 'player') throw new RefusalError(nothingHere)
  return session
}
