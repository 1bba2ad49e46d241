/** Something that waits for its turn to be seen. Those after it wait too: what is published follows the order of the log. */
export type Publication = {
  /** Becomes durable; undefined when there is nothing to store and it only has to keep its place. */
  readonly stored: Promise<unknown> | undefined
  /** Durable, and everything before it has been published: now others may see it. */
  readonly publish: () => void
  /** It or something before it could not be stored. Called newest first; puts back what was before. */
  readonly takeBack: () => void
  /** After everything lost has been taken back, oldest first: tell those who wait. `cause` is the store's problem. */
  readonly tellLost: (cause: unknown) => void
}

/** Publishes in order, each after it is stored; when one is lost, all behind it are lost with it. */
export type Publisher = {
  readonly add: (publication: Publication) => void
  readonly waiting: () => number
  /** Resolves when nothing waits any more. */
  readonly settled: () => Promise<void>
}

/** `onFault` hears of a publication that failed in our own code; those behind it are published all the same. */
export function createPublisher(onFault: (fault: unknown) => void): Publisher {
  type Place = { readonly publication: Publication; ready: boolean }
  let places: Place[] = []
  let awaited: (() => void)[] = []
  const release = (): void => {
    if (places.length > 0) return
    const ready = awaited
    awaited = []
    for (const resolve of ready) resolve()
  }
  const drain = (): void => {
    while (places[0]?.ready === true) {
      try {
        places.shift()?.publication.publish()
      } catch (fault) {
        onFault(fault)
      }
    }
    release()
  }
  const lose = (place: Place, cause: unknown): void => {
    const from = places.indexOf(place)
    // One before it was lost already, and this one with it.
    if (from < 0) return
    const lost = places.slice(from)
    places = places.slice(0, from)
    for (const { publication } of lost.toReversed()) publication.takeBack()
    for (const { publication } of lost) publication.tellLost(cause)
    release()
  }
  return {
    add: (publication) => {
      const place: Place = { publication, ready: publication.stored === undefined }
      places.push(place)
      if (publication.stored === undefined) return drain()
      publication.stored.then(
        () => {
          place.ready = true
          drain()
        },
        (cause: unknown) => lose(place, cause),
      )
    },
    waiting: () => places.length,
    settled: () => (places.length === 0 ? Promise.resolve() : new Promise((resolve) => awaited.push(resolve))),
  }
}
