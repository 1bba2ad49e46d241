import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refuse } from '../../shared/model/refusal.ts'
import { control, seatViewer, type Viewer } from '../../shared/model/viewer.ts'
import { replayOf } from '../../shared/review/replay-of.ts'
import { reviewOf } from '../../shared/review/review-of.ts'
import { withoutCalls } from '../../shared/review/without-calls.ts'
import type { Replay, ReviewPage, WithoutReplay } from '../../shared/wire/http.ts'
import { factsOf } from '../session/facts-of.ts'
import type { Session } from '../session/session.ts'
import { mustBePerson, textAsked } from './asked.ts'
import type { ServerParts } from './parts.ts'
import { nothingHere, RefusalError } from './refusal-error.ts'

/** Reviews kept once made: an ended session has one of each. */
const KEPT_MAX = 40

/** Looking back: after ENDEX for those who played, at any time for control. */
export function reviewRoutes(app: FastifyInstance, parts: ServerParts): void {
  const kept = new Map<string, Promise<unknown>>()
  /** Folding a log costs more than sending it: what a class asks for at once is made once. */
  const once = <T>(session: Session, what: string, make: () => Promise<T>): Promise<T> => {
    if (!session.summary().over) return make()
    const key = `${session.id} ${session.summary().phase} ${what}`
    const found = kept.get(key) as Promise<T> | undefined
    if (found !== undefined) return found
    const made = make()
    kept.set(key, made)
    made.catch(() => kept.delete(key))
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT_MAX) break
      kept.delete(oldest)
    }
    return made
  }

  app.get('/api/sessions/:id/review', async (request): Promise<ReviewPage> => {
    const { session } = mayLookBack(parts, request)
    return once(session, 'review', async () => {
      const { steps, head } = await readLog(parts, session)
      return reviewOf(session.header, steps, head)
    })
  })

  app.get('/api/sessions/:id/replay', async (request): Promise<Replay> => {
    const { session, seat } = mayLookBack(parts, request)
    const viewer = viewerAsked(session, textAsked(request.query, 'as'), seat)
    return once(session, `replay ${viewer.seat ?? viewer.kind}`, async () => {
      const log = await readLog(parts, session)
      return replayOf(session.header, log, viewer)
    })
  })

  app.get('/api/sessions/:id/without/:what', async (request): Promise<WithoutReplay> => {
    const { session } = mayLookBack(parts, request)
    if (textAsked(request.params, 'what') !== 'call') throw new RefusalError(nothingHere)
    return once(session, 'without call', async () => {
      const { steps } = await readLog(parts, session)
      return withoutCalls(session.header, steps)
    })
  })
}

/** The session asked for, if this person may look back on it now; strangers cannot tell it from one that is not there. */
function mayLookBack(parts: ServerParts, request: FastifyRequest): { readonly session: Session; readonly seat: string | undefined } {
  const person = mustBePerson(parts, request)
  const session = parts.sessions.get(textAsked(request.params, 'id'))
  const member = session === undefined ? undefined : parts.people.member(session.id, person.id)
  const isPlayer = member?.admitted === true && member.role === 'player'
  const isControl = person.facilitator && member?.role !== 'player'
  if (session === undefined || (!isPlayer && !isControl)) throw new RefusalError(nothingHere)
  if (!isControl && !session.summary().over) {
    throw new RefusalError(refuse('not-yet', 'The review opens when the exercise is over.'))
  }
  return { session, seat: member?.seat }
}

function viewerAsked(session: Session, asked: string, own: string | undefined): Viewer {
  const as = asked === '' ? (own ?? 'control') : asked
  if (as === 'control') return control
  if (as === 'public') return { kind: 'public', revealed: false }
  if (session.state.get(`seat:${as}`) === undefined) throw new RefusalError(nothingHere)
  return seatViewer(as)
}

async function readLog({ store }: ServerParts, session: Session) {
  const { entries, texts, head } = await store.load(session.id)
  return { steps: entries.map(factsOf), texts: new Map([...texts].map(([id, { body }]) => [id, body])), head }
}
