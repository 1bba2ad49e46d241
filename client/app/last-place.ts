import { deviceStorage } from '../net/device-storage.ts'

/** Where this person sat last, so that the first page can lead back. */
export type LastPlace = { readonly session: string; readonly title: string; readonly path: string }

const KEY = 'entente.last-place'

export function rememberPlace(place: LastPlace): void {
  deviceStorage().set(KEY, JSON.stringify(place))
}

export function lastPlace(): LastPlace | undefined {
  try {
    const value = JSON.parse(deviceStorage().get(KEY) ?? 'null') as Partial<LastPlace> | null
    if (typeof value?.session !== 'string' || typeof value.title !== 'string' || value.path?.startsWith('/') !== true) return undefined
    return { session: value.session, title: value.title, path: value.path }
  } catch {
    return undefined
  }
}

/** Forgets a place that turned out to be gone. */
export function forgetPlace(session: string): void {
  if (lastPlace()?.session === session) deviceStorage().remove(KEY)
}
