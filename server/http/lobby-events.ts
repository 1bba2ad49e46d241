import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Lobby } from '../../shared/wire/http.ts'
import { mustBePerson, textAsked } from './asked.ts'
import { lobbyFor } from './lobby.ts'
import type { ServerParts } from './parts.ts'
import { nothingHere, RefusalError, tooFast } from './refusal-error.ts'

/** A quiet line is spoken on after so long, ms: what stands between closes lines on which nothing comes. */
const BREATH_MS = 25_000
/** A reader who does not read is let go when so much waits for it, bytes. It comes back by itself, and is told all anew. */
const WAITING_BYTES_MAX = 64 * 1024
/** Lobbies one person may have open: a browser has six lines to a server in all, and must have some left. */
const OPEN_MAX = 3
const RETRY_SECONDS = 10

/**
 * The lobby as it is, and again whenever it has changed (server-sent events): who was let in, which posts are taken, whether it has
 * begun. `gone` ends it: this person has no place there any more. Whoever comes back hears everything anew.
 */
export function lobbyEvents(app: FastifyInstance, parts: ServerParts): void {
  const open = new Map<string, Set<Readable>>()

  app.get('/api/lobby/:session/events', async (request, reply) => {
    const person = mustBePerson(parts, request)
    const session = textAsked(request.params, 'session')
    const first = await lobbyFor(parts, session, person.id)
    if (first === undefined) throw new RefusalError(nothingHere)
    const own = open.get(person.id) ?? new Set()
    if (own.size >= OPEN_MAX) throw new RefusalError(tooFast, RETRY_SECONDS)
    const stream = new Readable({ read: () => undefined })
    open.set(person.id, own.add(stream))
    let told = ''
    const tell = (lobby: Lobby | undefined): void => {
      const text = lobby === undefined ? 'event: gone\ndata: {}\n\n' : `event: lobby\ndata: ${JSON.stringify(lobby)}\n\n`
      if (text === told) return
      told = text
      stream.push(text)
      if (lobby === undefined) stream.push(null)
      else if (stream.readableLength > WAITING_BYTES_MAX) stream.destroy()
    }
    const look = (): void => {
      lobbyFor(parts, session, person.id).then(tell, (err: unknown) => stream.destroy(err instanceof Error ? err : undefined))
    }
    let forget = breathe()
    const unlisten = parts.lobbies.listen(session, look)
    stream.once('close', () => {
      forget()
      unlisten()
      own.delete(stream)
      if (own.size === 0) open.delete(person.id)
    })
    function breathe(): () => void {
      return parts.time.after(BREATH_MS, () => {
        stream.push(':\n\n')
        forget = breathe()
      })
    }
    tell(first)
    return reply.type('text/event-stream').header('X-Accel-Buffering', 'no').send(stream)
  })
}
