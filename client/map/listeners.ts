/** A set of listeners of one event. */
export type Listeners<Args extends readonly unknown[]> = {
  /** Adds a listener; the function returned takes it off. */
  readonly add: (listen: (...args: Args) => void) => () => void
  readonly tell: (...args: Args) => void
}

/** Creates an empty set; a listener may take itself off while being told. */
export const createListeners = <Args extends readonly unknown[]>(): Listeners<Args> => {
  const all = new Set<(...args: Args) => void>()
  return {
    add: (listen) => {
      all.add(listen)
      return () => all.delete(listen)
    },
    tell: (...args) => {
      for (const listen of [...all]) listen(...args)
    },
  }
}
