/** The part of localStorage that we use; tests give a map. */
export type DeviceStorage = {
  readonly get: (key: string) => string | undefined
  readonly set: (key: string, value: string) => void
  readonly remove: (key: string) => void
  /** Keys that begin with `start`, sorted. */
  readonly keys: (start: string) => readonly string[]
}

/** What this browser keeps over a reload. Where storage is blocked or full, things are kept until the page closes. */
export function deviceStorage(): DeviceStorage {
  const memory = memoryStorage()
  const tried = <T>(use: (storage: Storage) => T, instead: () => T): T => {
    try {
      return use(localStorage)
    } catch {
      return instead()
    }
  }
  return {
    get: (key) =>
      memory.get(key) ??
      tried(
        (storage) => storage.getItem(key) ?? undefined,
        () => undefined,
      ),
    set: (key, value) => {
      memory.remove(key)
      tried(
        (storage) => storage.setItem(key, value),
        () => memory.set(key, value),
      )
    },
    remove: (key) => {
      memory.remove(key)
      tried(
        (storage) => storage.removeItem(key),
        () => undefined,
      )
    },
    keys: (start) => {
      const stored = tried(
        (storage) => Object.keys(storage).filter((key) => key.startsWith(start)),
        () => [],
      )
      return [...new Set([...stored, ...memory.keys(start)])].sort()
    },
  }
}

/** The same in memory alone. */
export function memoryStorage(): DeviceStorage {
  const kept = new Map<string, string>()
  return {
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
    keys: (start) => [...kept.keys()].filter((key) => key.startsWith(start)).sort(),
  }
}
