import type { FastifyInstance } from 'fastify'
import { refuse } from '../../shared/model/refusal.ts'
import { type ExerciseCard, httpBodies, type ScenarioCard } from '../../shared/wire/http.ts'
import { isSameKey } from '../identity/facilitator-key.ts'
import type { ScenarioListing } from '../scenario/list-scenarios.ts'
import { bodyOf, giveCookie, mustBeFacilitator, personAsking } from './asked.ts'
import { allCards, exerciseCard } from './exercise-card.ts'
import { openExercise } from './open-exercise.ts'
import type { ServerParts } from './parts.ts'
import { RefusalError, tooFast } from './refusal-error.ts'

/** What a facilitator has for a name until they join somewhere under another. */
const FACILITATOR = 'Facilitator'

/** The facilitator's ways: sign in by the key of the link, look at scenarios, open exercises. */
export function exerciseRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { people, limits, scenarios } = parts

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
    return allCards(parts, request)
  })

  app.post('/api/exercises', async (request, reply): Promise<ExerciseCard> => {
    mustBeFacilitator(parts, request)
    const listed = await openExercise(parts, bodyOf(httpBodies.exercise, request))
    const card = exerciseCard(parts, request, listed)
    if (card === undefined) throw new RefusalError(refuse('our-fault', 'The exercise was made but cannot be shown. Look at the list.'))
    void reply.status(201)
    return card
  })
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
