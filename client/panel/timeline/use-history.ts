import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { viewerKey } from '../../../shared/model/viewer.ts'
import type { SessionStore } from '../../store/session.ts'
import { useSessionStore } from '../../store/session-context.tsx'
import { addSnapshot, type History, packHistory, snapshotOf, unpackHistory } from './history.ts'

const histories = new WeakMap<SessionStore, StoreApi<History>>()

/** What this seat has seen since the page opened, and, in the same tab, before a reload. Newest last. */
export const useHistory = (): History => useStore(historyOf(useSessionStore()))

/** The history of a session, kept from the first time it is asked for. */
function historyOf(session: SessionStore): StoreApi<History> {
  const known = histories.get(session)
  if (known !== undefined) return known
  const made = createStore<History>(() => [])
  histories.set(session, made)
  watch(session, made)
  return made
}

function watch(session: SessionStore, kept: StoreApi<History>): void {
  let key: string | undefined
  let phase = ''
  const take = (): void => {
    const { mirror, heard, welcome } = session.getState()
    const now = mirror === undefined ? undefined : snapshotOf(mirror, heard)
    if (mirror === undefined || now === undefined) return
    if (key === undefined && welcome !== undefined) {
      key = `entente.history.${welcome.session}.${viewerKey(mirror.viewer)}`
      kept.setState(unpackHistory(load(key), mirror.viewer), true)
    }
    const next = addSnapshot(kept.getState(), now)
    kept.setState(next, true)
    if (key === undefined || phase === `${now.turn} ${now.phase}`) return
    phase = `${now.turn} ${now.phase}`
    save(key, packHistory(next))
  }
  let mirror = session.getState().mirror
  take()
  session.subscribe((state) => {
    if (state.mirror === mirror) return
    mirror = state.mirror
    take()
  })
}

function load(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** A full or blocked storage only means that a reload forgets how things were. */
function save(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // Nothing is lost but the looking back.
  }
}
