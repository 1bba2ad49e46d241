import type { SessionStore } from '../store/session.ts'
import type { Connection } from './connection.ts'

/** An open session page: what it knows, and its line to the server. */
export type OpenSession = { readonly store: SessionStore; readonly connection: Connection }

let current: OpenSession | undefined

/** The one session this page is in. Commands go there; calling one on a page without a session is our bug. */
export function currentSession(): OpenSession {
  if (current === undefined) throw new Error('No session page is open: commands belong below SessionRoot.')
  return current
}

export function setCurrentSession(session: OpenSession | undefined): void {
  current = session
}
