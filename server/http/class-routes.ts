import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isRefusal, refuse } from '../../shared/model/refusal.ts'
import { type ActResult, type ExerciseCard, type HttpBodies, httpBodies } from '../../shared/wire/http.ts'
import type { Answer } from '../../shared/wire/socket.ts'
import { mayWatch } from '../identity/seat-table.ts'
import { bodyOf, mustBeFacilitator } from './asked.ts'
import { exerciseCard } from './exercise-card.ts'
import { openExercise } from './open-exercise.ts'
import type { ServerParts } from './parts.ts'
import { nothingHere, RefusalError } from './refusal-error.ts'

type Act = HttpBodies['acts']['act']

/** A class: several sessions of one scenario, made at once and run from one board. */
export function classRoutes(app: FastifyInstance, parts: ServerParts): void {
  app.post('/api/classes', async (request, reply): Promise<readonly ExerciseCard[]> => {
    mustBeFacilitator(parts, request)
    const { name, count, ...asked } = bodyOf(httpBodies.class, request)
    const cards: ExerciseCard[] = []
    for (let no = 1; no <= count; no++) cards.push(cardOf(parts, request, await openExercise(parts, asked, { name, no })))
    void reply.status(201)
    return cards
  })

  app.post('/api/exercises/acts', async (request): Promise<readonly ActResult[]> => {
    const { id } = mustBeFacilitator(parts, request)
    const { sessions, act } = bodyOf(httpBodies.acts, request)
    return Promise.all([...new Set(sessions)].map((session) => actIn(parts, { session, person: id, act })))
  })
}

function cardOf(parts: ServerParts, request: FastifyRequest, listed: Parameters<typeof exerciseCard>[2]): ExerciseCard {
  const card = exerciseCard(parts, request, listed)
  if (card === undefined) throw new RefusalError(refuse('our-fault', 'The exercise was made but cannot be shown. Look at the list.'))
  return card
}

type Asked = { readonly session: string; readonly person: string; readonly act: Act }

/** One act in one session: as if this facilitator had done it at its own page. */
async function actIn(parts: ServerParts, { session: id, person, act }: Asked): Promise<ActResult> {
  const may = mayWatch(parts.people.member(id, person), 'control', true)
  if (parts.codes.of(id)?.tutorial !== false) return { session: id, ...nothingHere }
  if (isRefusal(may)) return { session: id, ...may }
  if (act.do === 'wake') {
    const woken = await parts.sessions.wake(id)
    return woken === undefined ? { session: id, ...refuse('already-done', 'This exercise is not suspended.') } : { session: id, ok: true }
  }
  const session = await parts.sessions.open(id)
  if (session === undefined) return { session: id, ...refuse('suspended', 'This exercise is suspended. Resume it first.') }
  const answer = await (act.do === 'message' ? session.sayToAll(person, act.text) : session.byControl(person, act))
  return resultOf(id, answer)
}

function resultOf(session: string, answer: Answer): ActResult {
  if (!('refused' in answer)) return { session, ok: true }
  const { refused, say, with: values } = answer
  return { session, refused, say, ...(values === undefined ? {} : { with: values }) }
}
