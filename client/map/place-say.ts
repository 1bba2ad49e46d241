import type { Place } from '../../shared/model/geometry.ts'
import { t } from '../text/i18n.ts'
import type { MapPicture } from './picture.ts'

/** What a place says in the list: name, kind and state. */
export const placeSay = (picture: Pick<MapPicture, 'states'>, place: Place): string => {
  const { name, kind } = place
  const state = picture.states.find((it) => it.id === place.state)?.name
  return state === undefined ? t('map.place', { name, kind }) : t('map.placeIn', { name, kind, state })
}
