/** Tells those who wait in a lobby that something in it may have changed. It does not say what: each listener looks for itself. */
export type LobbyBell = {
  readonly ring: (session: string) => void
  readonly isHeard: (session: string) => boolean
  /** Calls `hear` at every ring until the returned function is called. */
  readonly listen: (session: string, hear: () => void) => () => void
}

export function createLobbyBell(): LobbyBell {
  const listeners = new Map<string, Set<() => void>>()
  return {
    ring: (session) => {
      for (const hear of [...(listeners.get(session) ?? [])]) hear()
    },
    isHeard: (session) => listeners.has(session),
    listen: (session, hear) => {
      const own = listeners.get(session) ?? new Set()
      listeners.set(session, own.add(hear))
      return () => {
        own.delete(hear)
        if (own.size === 0 && listeners.get(session) === own) listeners.delete(session)
      }
    },
  }
}
