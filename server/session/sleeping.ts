import type { Phase } from '../../shared/noun/clock.ts'
import type { Scenario } from '../../shared/scenario/format.ts'
import type { Store, StoredSession } from '../store/store.ts'
import { readHeader } from './load-session.ts'
import { clockPerson, type Session } from './session.ts'

/** A session that is not in memory: what a board shows of it. `suspended`: control opens it again; otherwise whoever comes. */
export type Sleeping = {
  readonly id: string
  readonly createdMs: number
  readonly suspended: boolean
  readonly scenario: Pick<Scenario, 'id' | 'title' | 'turns'>
  readonly turn: number
  readonly phase: Phase
  readonly over: boolean
}

type Kept = { readonly turn: number; readonly phase: Phase; readonly over: boolean }
const KEY = 'sleeping'

/** Writes down where a session stands, for the board of a server that has not loaded it. */
export async function keepStand(store: Store, session: Session): Promise<Kept> {
  const stand = session.summary()
  await store.desk.put({ session: session.id, person: clockPerson, key: KEY }, JSON.stringify(stand))
  return stand
}

/** A stored session as it sleeps, if it may: it was suspended, or it is over, and where it stood was written down. */
export async function readSleeping(store: Store, stored: StoredSession): Promise<Sleeping | undefined> {
  if (stored.suspendedMs === undefined && stored.endedMs === undefined) return undefined
  const kept = (await store.desk.all(stored.id, clockPerson)).get(KEY)
  if (kept === undefined) return undefined
  return sleepingOf(stored, {
    header: readHeader({ session: stored }),
    stand: JSON.parse(kept) as Kept,
    suspended: stored.suspendedMs !== undefined,
  })
}

export function sleepingOf(
  { id, createdMs }: Pick<StoredSession, 'id' | 'createdMs'>,
  { header, stand, suspended }: { readonly header: Pick<Session['header'], 'scenario'>; readonly stand: Kept; readonly suspended: boolean },
): Sleeping {
  const { id: scenario, title, turns } = header.scenario
  return { id, createdMs, suspended, scenario: { id: scenario, title, turns }, ...stand }
}
