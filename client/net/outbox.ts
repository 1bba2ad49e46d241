import type { Pending } from '../store/pending.ts'
import type { DeviceStorage } from './device-storage.ts'

/**
 * Commands without an answer, kept on this device so that a reload or a lost connection cannot lose one. One entry per command:
 * two tabs of the same seat never write over each other's. Ids are made in order of time, so sorting by id is sorting by age.
 */
export type Outbox = {
  readonly all: () => readonly Pending[]
  readonly put: (pending: Pending) => void
  readonly remove: (id: string) => void
}

export function createOutbox(storage: DeviceStorage, scope: string): Outbox {
  const start = `entente.outbox.${scope}.`
  return {
    all: () =>
      storage.keys(start).flatMap((key) => {
        const pending = parsePending(storage.get(key))
        if (pending === undefined) storage.remove(key)
        return pending ?? []
      }),
    put: (pending) => storage.set(`${start}${pending.body.id}`, JSON.stringify(pending)),
    remove: (id) => storage.remove(`${start}${id}`),
  }
}

const names = new Set(['order', 'withdraw', 'done', 'say', 'sign', 'control'])

/** What stands in storage was written by some version of us, or by anybody: what is not a command is dropped. The server checks the rest. */
function parsePending(text: string | undefined): Pending | undefined {
  if (text === undefined) return undefined
  try {
    const value = JSON.parse(text) as { readonly name?: unknown; readonly body?: { readonly id?: unknown } } | null
    return value !== null && names.has(String(value.name)) && typeof value.body?.id === 'string' ? (value as Pending) : undefined
  } catch {
    return undefined
  }
}
