import type { Lobby } from '../../shared/wire/http.ts'
import { api, RefusedError } from './api.ts'

/** What a page before the table hears. `lost`: the server does not answer just now, and is asked again; `gone`: one has no place there. */
export type LobbyHeard = Lobby | 'lost' | 'gone'

/** How long after the server closed the line, or did not answer, it is tried again, ms. */
const RETRY_MS = 2000

/**
 * Listens to a lobby until the returned function is called: the whole lobby at once, and again whenever it has changed. It comes as
 * server-sent events and not over the game's socket: before the table there is nothing to say and no stream to keep in step, the
 * browser brings all that is needed, and it costs the first pages nothing.
 */
export function listenToLobby(session: string, hear: (heard: LobbyHeard) => void): () => void {
  let source: EventSource | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  const close = (): void => {
    clearTimeout(retry)
    source?.close()
  }
  const open = (): void => {
    source = new EventSource(`/api/lobby/${encodeURIComponent(session)}/events`)
    source.addEventListener('lobby', ({ data }: MessageEvent<string>) => hear(JSON.parse(data) as Lobby))
    source.addEventListener('gone', () => {
      close()
      hear('gone')
    })
    source.addEventListener('error', () => {
      // Otherwise the browser tries again by itself.
      if (source?.readyState === EventSource.CLOSED) void findOut()
      else hear('lost')
    })
  }
  /** The line was refused, and it does not say why: asking does. */
  const findOut = async (): Promise<void> => {
    const own = source
    const heard = await api.lobby(session).catch((error: unknown) => whatItMeans(error))
    if (own !== source) return
    hear(heard)
    if (heard !== 'gone') retry = setTimeout(open, RETRY_MS)
  }
  open()
  return () => {
    close()
    source = undefined
  }
}

const whatItMeans = (error: unknown): 'lost' | 'gone' =>
  error instanceof RefusedError && error.refusal.refused !== 'rate' && error.status < 500 ? 'gone' : 'lost'
