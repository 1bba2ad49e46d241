import type { Place, PlaceKind } from '../../shared/model/geometry.ts'
import type { ZoomLevel } from './picture.ts'

/** CSS pixels two marks of places keep apart; the lesser one waits for a nearer camera. */
const APART = 11

const ORDER: readonly PlaceKind[] = ['capital', 'port', 'airfield', 'dam', 'border', 'camp', 'cable', 'city', 'sea']

/** Places drawn at a scale: at region level the capitals alone, else all whose mark does not cover a greater one. Order is kept. */
export const shownPlaces = (places: readonly Place[], level: ZoomLevel, scale: number): readonly Place[] => {
  if (level === 'region') return places.filter((place) => place.kind === 'capital')
  const kept: Place[] = []
  for (const kind of ORDER)
    for (const place of places) {
      if (place.kind !== kind) continue
      if (kept.every((other) => Math.hypot(other.x - place.x, other.y - place.y) * scale >= APART)) kept.push(place)
    }
  return places.filter((place) => kept.includes(place))
}
