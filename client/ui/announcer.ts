/** polite: when the reader pauses. assertive: at once (incoming call, clock paused, connection lost; DESIGN.md 10). */
export type Urgency = 'polite' | 'assertive'

/** One thing to say; the id makes the same words twice two announcements. */
export type Announcement = { readonly id: number; readonly text: string }

type Said = Readonly<Record<Urgency, readonly Announcement[]>>

/** Old lines go when new ones come, so the region never grows. */
const KEPT_MAX = 3

/** The live regions' content as an external store, so that code outside React can speak. */
export type Announcer = {
  say: (text: string, urgency?: Urgency) => void
  read: () => Said
  subscribe: (changed: () => void) => () => void
}

/** Makes an announcer with nothing said. */
export function createAnnouncer(): Announcer {
  let said: Said = { polite: [], assertive: [] }
  let lastId = 0
  const listeners = new Set<() => void>()
  return {
    say(text, urgency = 'polite') {
      lastId += 1
      said = { ...said, [urgency]: [...said[urgency], { id: lastId, text }].slice(-KEPT_MAX) }
      for (const listener of listeners) listener()
    },
    read: () => said,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

/** The announcer of the page, heard through the one `LiveRegion`. */
export const announcer: Announcer = createAnnouncer()
