import type { Place, PlaceKind } from '../../shared/model/geometry.ts'
import type { MapPicture, ZoomLevel } from './picture.ts'

/** CSS pixels two marks of places keep apart; the lesser one waits for a nearer camera. */
const APART = 11

const ORDER: readonly PlaceKind[] = ['capital', 'port', 'airfield', 'dam', 'border', 'camp', 'cable', 'city', 'sea']

/** The plate of a berth stands over its place: what lies under it is not marked as well. CSS pixels from the berth's point. */
const PLATE = { half: 36, top: -30, bottom: -5 } as const

const underPlate = (place: Place, berths: MapPicture['berths'], scale: number): boolean =>
  berths.some((berth) => {
    const down = (place.y - berth.y) * scale
    return Math.abs(place.x - berth.x) * scale < PLATE.half && down > PLATE.top && down < PLATE.bottom
  })

/** Places drawn at a scale: at region level the capitals alone, else all whose mark covers neither a greater one nor a berth's plate. Order is kept. */
export const shownPlaces = (picture: Pick<MapPicture, 'places' | 'berths'>, level: ZoomLevel, scale: number): readonly Place[] => {
  const { places, berths } = picture
  if (level === 'region') return places.filter((place) => place.kind === 'capital')
  const kept: Place[] = []
  for (const kind of ORDER)
    for (const place of places) {
      if (place.kind !== kind || (kind !== 'capital' && underPlate(place, berths, scale))) continue
      if (kept.every((other) => Math.hypot(other.x - place.x, other.y - place.y) * scale >= APART)) kept.push(place)
    }
  return places.filter((place) => kept.includes(place))
}
