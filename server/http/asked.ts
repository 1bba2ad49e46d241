import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refuse } from '../../shared/model/refusal.ts'
import type { Person } from '../identity/people.ts'
import { readSid, setSid } from './cookies.ts'
import type { ServerParts } from './parts.ts'
import { noCookie, notFacilitator, RefusalError, wrongOrigin } from './refusal-error.ts'

/** A request's body as its schema has it; anything more, less or other is refused with the place. */
export function bodyOf<T>(schema: z.ZodType<T>, request: FastifyRequest): T {
  const parsed = schema.safeParse(request.body)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const where = issue === undefined || issue.path.length === 0 ? 'the request' : z.core.toDotPath(issue.path)
  throw new RefusalError(refuse('malformed', 'Something is wrong with {where}: {what}', { where, what: issue?.message ?? 'not readable' }))
}

/** One text of the path or the query; '' when it is missing or given twice. */
export function textAsked(from: unknown, name: string): string {
  const value = (from as Readonly<Record<string, unknown>> | undefined)?.[name]
  return typeof value === 'string' && value.length <= 80 ? value : ''
}

/** The person of the request's cookie, if there is one. */
export const personAsking = ({ people }: ServerParts, request: FastifyRequest): Person | undefined => people.bySid(readSid(request))

export function mustBePerson(parts: ServerParts, request: FastifyRequest): Person {
  const person = personAsking(parts, request)
  if (person === undefined) throw new RefusalError(noCookie)
  return person
}

export function mustBeFacilitator(parts: ServerParts, request: FastifyRequest): Person {
  const person = mustBePerson(parts, request)
  if (!person.facilitator) throw new RefusalError(notFacilitator)
  return person
}

/** The origin by which this request came. */
export function originOf({ origins }: ServerParts, request: FastifyRequest): string {
  const origin = origins.ofHost(request.headers.host)
  if (origin === undefined) throw new RefusalError(wrongOrigin)
  return origin
}

/** A fresh cookie whenever somebody joins or becomes more than they were: one planted or stolen before is worth nothing. */
export async function giveCookie(
  parts: ServerParts,
  asked: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  person: Person,
): Promise<void> {
  setSid(asked.reply, await parts.people.issueSid(person.id, readSid(asked.request)), originOf(parts, asked.request))
}
