// Brings the types of request.cookies and reply.setCookie.
import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isTrustworthy } from './origins.ts'

/** The name where browsers keep Secure cookies: https, and this machine itself. `__Host-` binds it to this host. */
const SECURE_NAME = '__Host-sid'
/** The name on plain http in a local network, where a browser would drop the other. */
const PLAIN_NAME = 'entente_sid'
/** An exercise can be suspended and resumed on another day with the same browser. Seconds. */
const MAX_AGE = 90 * 24 * 60 * 60

const rules = { path: '/', httpOnly: true, sameSite: 'strict', maxAge: MAX_AGE } as const

export const readSid = (request: FastifyRequest): string | undefined => request.cookies[SECURE_NAME] ?? request.cookies[PLAIN_NAME]

/**
 * Sets a person's cookie as the way in allows (reliability.md 2.2). On http://localhost both are set: Safari keeps no Secure cookie
 * there, and on the loopback neither is safer than the other.
 */
export function setSid(reply: FastifyReply, sid: string, origin: string): void {
  if (isTrustworthy(origin)) void reply.setCookie(SECURE_NAME, sid, { ...rules, secure: true })
  if (!origin.startsWith('https:')) void reply.setCookie(PLAIN_NAME, sid, rules)
}
