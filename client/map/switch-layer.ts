import type { MapLayers } from './picture.ts'

export type LayerName = keyof MapLayers

/** At most so many at once (DESIGN 6). */
const MOST = 3

/** The layers on after one is switched, oldest first; a fourth replaces the oldest, which is named so that the screen can say so. */
export const switchLayer = (
  on: readonly LayerName[],
  layer: LayerName,
): { readonly on: readonly LayerName[]; readonly replaced?: LayerName } => {
  if (on.includes(layer)) return { on: on.filter((name) => name !== layer) }
  const next = [...on, layer]
  const [oldest, ...rest] = next
  return next.length > MOST && oldest !== undefined ? { on: rest, replaced: oldest } : { on: next }
}

/** The switches of a picture from the names that are on. */
export const layersFrom = (on: readonly LayerName[]): MapLayers => ({
  relief: on.includes('relief'),
  posture: on.includes('posture'),
  weather: on.includes('weather'),
  hotlines: on.includes('hotlines'),
  tension: on.includes('tension'),
})
