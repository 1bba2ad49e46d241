import type { Place } from '../../shared/model/geometry.ts'
import type { ZoomLevel } from './picture.ts'

/** Places drawn at a level: at region level the capitals alone. */
export const shownPlaces = (places: readonly Place[], level: ZoomLevel): readonly Place[] =>
  level === 'region' ? places.filter((place) => place.kind === 'capital') : places
