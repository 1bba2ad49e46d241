/** The ringing call whose "Answer" stands in sight in the dock, so that the banner at the top need not repeat it. */
type RingShown = {
  readonly set: (call: string | undefined) => void
  readonly get: () => string | undefined
  readonly subscribe: (changed: () => void) => () => void
}

let shown: string | undefined
const listeners = new Set<() => void>()

export const ringShown: RingShown = {
  set: (call) => {
    if (call === shown) return
    shown = call
    for (const listen of listeners) listen()
  },
  get: () => shown,
  subscribe: (changed) => {
    listeners.add(changed)
    return () => listeners.delete(changed)
  },
}
