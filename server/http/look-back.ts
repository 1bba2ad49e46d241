import type { FastifyRequest } from 'fastify'
import { refuse } from '../../shared/model/refusal.ts'
import type { LoggedStep } from '../../shared/review/fold-log.ts'
import { roomTexts } from '../../shared/review/room-texts.ts'
import { factsOf } from '../session/facts-of.ts'
import type { Session } from '../session/session.ts'
import type { LoadedSession } from '../store/store.ts'
import { mustBePerson, textAsked } from './asked.ts'
import type { ServerParts } from './parts.ts'
import { nothingHere, RefusalError } from './refusal-error.ts'

/** Somebody who may look back on a session now. Control has no seat, and reads everything. */
export type LookingBack = { readonly session: Session; readonly seat: string | undefined; readonly isControl: boolean }

/** The session asked for, if this person may look back on it now; strangers cannot tell it from one that is not there. */
export async function mayLookBack(parts: ServerParts, request: FastifyRequest): Promise<LookingBack> {
  const person = mustBePerson(parts, request)
  const session = await parts.sessions.open(textAsked(request.params, 'id'))
  const member = session === undefined ? undefined : parts.people.member(session.id, person.id)
  const isPlayer = member?.admitted === true && member.role === 'player'
  const isControl = person.facilitator && member?.role !== 'player'
  if (session === undefined || (!isPlayer && !isControl)) throw new RefusalError(nothingHere)
  if (!isControl && !session.summary().over) {
    throw new RefusalError(refuse('not-yet', 'The review opens when the exercise is over.'))
  }
  return { session, seat: member?.seat, isControl }
}

/** A stored log as the review reads it, and the texts that the asker may not. */
export type LogRead = {
  readonly stored: LoadedSession
  readonly steps: readonly LoggedStep[]
  readonly texts: ReadonlyMap<string, string>
  readonly hidden: ReadonlySet<string>
}

export async function readLog({ store }: ServerParts, { session, seat, isControl }: LookingBack): Promise<LogRead> {
  const stored = await store.load(session.id)
  const steps = stored.entries.map(factsOf)
  const hidden = isControl ? new Set<string>() : roomTexts(steps, seat)
  return { stored, steps, hidden, texts: new Map([...stored.texts].map(([id, { body }]) => [id, body])) }
}
