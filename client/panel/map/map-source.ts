import type { Geometry, Place } from '../../../shared/model/geometry.ts'
import type { View } from '../../../shared/model/view.ts'
import { seen } from '../../../shared/model/view.ts'
import { clock } from '../../../shared/noun/clock.ts'
import type { Setting } from '../../../shared/noun/setting.ts'
import type { StateColour } from '../../map/picture.ts'
import { placeNameIn, slotOf, stateNameIn } from '../../store/state-names.ts'

/** The drawn region: shapes and the address of its relief texture. */
export type Region = { readonly geometry: Geometry; readonly shadeUrl: string }

/** What every part of the map's picture is made from: one view, and lookups in the setting. */
export type MapSource = {
  readonly view: View
  readonly setting: Setting
  /** The viewer's own state; undefined for control and the public. */
  readonly me: string | undefined
  readonly turn: number
  readonly placeOf: (id: string) => Place | undefined
  readonly placeName: (id: string) => string
  readonly stateName: (id: string) => string
  /** 0 is unknown: neutral grey, no claim. */
  readonly colourOf: (state: string) => StateColour | 0
  /** Where a state's lines begin: its capital. */
  readonly seatOf: (state: string) => Place | undefined
}

export function mapSource(view: View, setting: Setting): MapSource {
  const places = new Map(setting.places.map((place) => [place.id, place]))
  const colours = new Map(setting.states.map((state) => [state.id, slotOf(state)]))
  return {
    view,
    setting,
    me: view.viewer.seat,
    turn: seen(view, clock, 'clock:main')?.turn ?? 0,
    placeOf: (id) => places.get(id),
    placeName: (id) => placeNameIn(setting, id),
    stateName: (id) => stateNameIn(setting, id),
    colourOf: (state) => colours.get(state) ?? 0,
    seatOf: (state) =>
      setting.places.find((place) => place.kind === 'capital' && place.state === state) ??
      setting.places.find((place) => place.state === state),
  }
}
