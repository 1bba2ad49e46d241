import type { DeviceStorage } from './device-storage.ts'

/** How long typing rests before a draft goes to the server, ms. */
const SEND_AFTER_MS = 400

type Desk = Readonly<Record<string, string>>
type Kept = { readonly value: string; readonly sent: boolean }

/**
 * Drafts and read marks of one person: on this device at once, on the server soon, so that they survive a reload and follow to
 * another device. Last write wins; what never reached the server wins over what the server had.
 */
export type DeskBox = {
  readonly all: () => Desk
  /** What the server has, under what this device has not yet sent; and that part, to send now. */
  readonly merge: (fromServer: Desk) => { readonly desk: Desk; readonly unsent: readonly (readonly [string, string])[] }
  /** `send` is called later with the latest value; it says whether it could. */
  readonly keep: (key: string, value: string, send: (value: string) => unknown) => Desk
  /** Sends at once what still rests. */
  readonly flush: (send: (key: string, value: string) => unknown) => void
}

export function createDeskBox(storage: DeviceStorage, scope: string): DeskBox {
  const start = `entente.desk.${scope}.`
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  let desk: Record<string, string> = {}
  const read = (key: string): Kept | undefined => parseKept(storage.get(start + key))
  const write = (key: string, kept: Kept): void => storage.set(start + key, JSON.stringify(kept))
  const stored = (): (readonly [string, Kept])[] =>
    storage.keys(start).flatMap((full) => {
      const kept = parseKept(storage.get(full))
      return kept === undefined ? [] : [[full.slice(start.length), kept] as const]
    })
  return {
    all: () => {
      desk = Object.fromEntries(stored().map(([key, { value }]) => [key, value]))
      return desk
    },
    merge: (fromServer) => {
      const unsent = stored().flatMap(([key, { value, sent }]) => (sent ? [] : [[key, value] as const]))
      desk = { ...fromServer, ...Object.fromEntries(unsent) }
      for (const [key, value] of Object.entries(desk)) write(key, { value, sent: true })
      return { desk, unsent }
    },
    keep: (key, value, send) => {
      desk = { ...desk, [key]: value }
      write(key, { value, sent: false })
      clearTimeout(timers.get(key))
      timers.set(
        key,
        setTimeout(() => {
          timers.delete(key)
          const latest = read(key)?.value ?? value
          if (send(latest) !== false) write(key, { value: latest, sent: true })
        }, SEND_AFTER_MS),
      )
      return desk
    },
    flush: (send) => {
      for (const [key, timer] of timers) {
        clearTimeout(timer)
        const kept = read(key)
        if (kept !== undefined && send(key, kept.value) !== false) write(key, { value: kept.value, sent: true })
      }
      timers.clear()
    },
  }
}

function parseKept(text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined
  try {
    const value = JSON.parse(text) as Partial<Kept> | null
    return typeof value?.value === 'string' ? { value: value.value, sent: value.sent === true } : undefined
  } catch {
    return undefined
  }
}
