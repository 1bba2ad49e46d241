import { createContext, type ReactNode, useContext } from 'react'
import { useStore } from 'zustand'
import type { SessionState, SessionStore } from './session.ts'

const Context = createContext<SessionStore | undefined>(undefined)

/** Gives the hooks of use-session.ts the store to read: the open session's, a replay's, or another seat's view. */
export function SessionContext({ store, children }: { store: SessionStore; children: ReactNode }): ReactNode {
  return <Context value={store}>{children}</Context>
}

/** The part of the session that `select` picks. It must give the same object while nothing changed. */
export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useSessionStore(), select)
}

/** The store itself, for reading it at the moment of an event. */
export function useSessionStore(): SessionStore {
  const store = useContext(Context)
  if (store === undefined) throw new Error('This component belongs below a SessionContext.')
  return store
}
