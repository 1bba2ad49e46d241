import type { FastifyInstance } from 'fastify'
import { control, seatViewer, type Viewer } from '../../shared/model/viewer.ts'
import { replayOf } from '../../shared/review/replay-of.ts'
import { reviewOf } from '../../shared/review/review-of.ts'
import { runSheetOf } from '../../shared/review/run-sheet-of.ts'
import { withoutCalls } from '../../shared/review/without-calls.ts'
import type { Replay, ReviewPage, RunSheet, WithoutReplay } from '../../shared/wire/http.ts'
import type { Session } from '../session/session.ts'
import { mustBeFacilitator, textAsked } from './asked.ts'
import { mayLookBack, readLog } from './look-back.ts'
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
    const asker = await mayLookBack(parts, request)
    const { session } = asker
    return once(session, 'review', async () => {
      const { steps, stored } = await readLog(parts, asker)
      return reviewOf(session.header, steps, stored.head)
    })
  })

  app.get('/api/sessions/:id/run-sheet', async (request): Promise<RunSheet> => {
    const person = mustBeFacilitator(parts, request)
    const session = await parts.sessions.open(textAsked(request.params, 'id'))
    const member = session === undefined ? undefined : parts.people.member(session.id, person.id)
    const sheet = session === undefined || member?.role === 'player' ? undefined : runSheetOf(session.header)
    if (sheet === undefined) throw new RefusalError(nothingHere)
    return sheet
  })

  app.get('/api/sessions/:id/replay', async (request): Promise<Replay> => {
    const asker = await mayLookBack(parts, request)
    const { session, seat, isControl } = asker
    const viewer = viewerAsked(session, textAsked(request.query, 'as'), seat)
    // Words in rooms stay with those who wrote them: a replay is one for control, another for each seat.
    return once(session, `replay ${viewer.seat ?? viewer.kind} for ${isControl ? 'control' : seat}`, async () => {
      return replayOf(session.header, await readLog(parts, asker), viewer)
    })
  })

  app.get('/api/sessions/:id/without/:what', async (request): Promise<WithoutReplay> => {
    const asker = await mayLookBack(parts, request)
    const { session } = asker
    if (textAsked(request.params, 'what') !== 'call') throw new RefusalError(nothingHere)
    return once(session, 'without call', async () => {
      const { steps } = await readLog(parts, asker)
      return withoutCalls(session.header, steps)
    })
  })
}

function viewerAsked(session: Session, asked: string, own: string | undefined): Viewer {
  const as = asked === '' ? (own ?? 'control') : asked
  if (as === 'control') return control
  if (as === 'public') return { kind: 'public', revealed: false }
  if (session.state.get(`seat:${as}`) === undefined) throw new RefusalError(nothingHere)
  return seatViewer(as)
}
