import type { MapInk } from './map-ink.ts'
import { type MapSpot, mapSpots } from './map-objects.ts'
import type { MapPicture } from './picture.ts'

/** What one running map holds. Fields change in place: view, choice and handle share this one object. */
export type MapState = {
  picture: MapPicture
  ink: MapInk
  spots: readonly MapSpot[]
  selected: string | undefined
  hovered: string | undefined
  shade: CanvasImageSource | undefined
}

/** The state of a map that has just begun. */
export const mapState = (picture: MapPicture, ink: MapInk): MapState => ({
  picture,
  ink,
  spots: mapSpots(picture),
  selected: undefined,
  hovered: undefined,
  shade: undefined,
})

/** The selectable object of an id. */
export const spotOf = (state: MapState, id: string | undefined): MapSpot | undefined =>
  id === undefined ? undefined : state.spots.find((spot) => spot.id === id)
