import type { ClientMessages } from '../../shared/wire/socket.ts'
import type { Device } from './device.ts'
import type { SessionCore } from './session-core.ts'

/** Most drafts and marks one person keeps in a session, and their characters in all. */
const KEYS_MAX = 200
const CHARACTERS_MAX = 200_000

/** A person's drafts and read marks as stored. */
export async function readDesk(core: SessionCore, { person }: Device): Promise<Readonly<Record<string, string>>> {
  const kept = await core.store.desk.all(core.header.session, person)
  core.desks.set(person, new Map([...kept].map(([key, value]) => [key, value.length])))
  return Object.fromEntries(kept)
}

/** Keeps a draft: last write wins, outside the log. An empty one is removed. More than a desk holds is not kept. */
export function keepDraft(core: SessionCore, { person }: Device, { key, value }: ClientMessages['desk']): void {
  const sizes = core.desks.get(person) ?? new Map<string, number>()
  core.desks.set(person, sizes)
  const others = [...sizes].filter(([name]) => name !== key)
  const characters = others.reduce((sum, [, length]) => sum + length, value.length)
  if (value !== '' && (others.length >= KEYS_MAX || characters > CHARACTERS_MAX)) return
  if (value === '') sizes.delete(key)
  else sizes.set(key, value.length)
  core.store.desk
    .put({ session: core.header.session, person, key }, value === '' ? undefined : value)
    .catch((err: unknown) => core.log.warn({ session: core.header.session, err }, 'a draft was not stored'))
}
