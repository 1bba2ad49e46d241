import { statfs } from 'node:fs/promises'
import type { Time } from '../session/time.ts'
import type { Store } from '../store/store.ts'

/** Whether the server is fit to take players. Asked on the main port; it answers `ok` or `no` and nothing more. */
export type Health = {
  readonly isReady: () => Promise<boolean>
  readonly isDraining: () => boolean
  /** From now on nobody new is let in. */
  readonly drain: () => void
  /** Heard by the store's watcher: whether the last write went through. */
  readonly wrote: (fine: boolean) => void
}

/** Below this much free space orders may soon fail to be stored, bytes. */
const FREE_BYTES_MIN = 256 * 1024 * 1024
const DISK_ASKED_MS = 10_000

export function createHealth(folder: string | undefined, time: Pick<Time, 'steadyMs'>): Health {
  let draining = false
  let storing = true
  let askedMs = Number.NEGATIVE_INFINITY
  let roomy = true
  const hasRoom = async (): Promise<boolean> => {
    if (folder === undefined || time.steadyMs() - askedMs < DISK_ASKED_MS) return roomy
    askedMs = time.steadyMs()
    const { bavail, bsize } = await statfs(folder)
    roomy = bavail * bsize >= FREE_BYTES_MIN
    return roomy
  }
  return {
    isReady: async () => !draining && storing && (await hasRoom().catch(() => false)),
    isDraining: () => draining,
    drain: () => {
      draining = true
    },
    wrote: (fine) => {
      storing = fine
    },
  }
}

/** A store that tells health how each append went. */
export const watched = (store: Store, health: Pick<Health, 'wrote'>): Store => ({
  ...store,
  append: (entry) => {
    const stored = store.append(entry)
    stored.then(
      () => health.wrote(true),
      () => health.wrote(false),
    )
    return stored
  },
})
