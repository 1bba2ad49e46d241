import type { View } from '../../../shared/model/view.ts'
import { allSeen } from '../../../shared/model/view.ts'
import { incident } from '../../../shared/noun/incident.ts'
import type { Setting } from '../../../shared/noun/setting.ts'
import type { MapPicture } from '../../map/picture.ts'
import { slotOf } from '../../store/state-names.ts'
import type { Region } from './load-review.ts'

/** What the map shows of a view. */
export type PictureOf = (view: View, parts: { readonly region: Region; readonly setting: Setting }) => MapPicture

const none: readonly never[] = []

/** The region, its states and what happened where. */
export const replayPicture: PictureOf = (view, { region, setting }) => ({
  geometry: region.geometry,
  shadeUrl: region.shadeUrl,
  places: setting.places,
  title: setting.title,
  states: setting.states.map((state) => ({ id: state.id, name: state.name, colour: slotOf(state), mine: view.viewer.seat === state.id })),
  layers: { relief: true, posture: false, weather: false, hotlines: true, tension: false },
  patterns: false,
  tokens: none,
  incidents: allSeen(view, incident).flatMap(({ id, title, place, open }) => {
    const at = setting.places.find((each) => each.id === place)
    return at === undefined ? [] : [{ id, say: title, label: title, x: at.x, y: at.y, fresh: false, closed: !open }]
  }),
  accounts: none,
  zones: none,
  arcs: none,
  flows: none,
  cables: none,
  berths: none,
  damage: none,
  fog: none,
})
