import type { Geometry } from '../../../shared/model/geometry.ts'
import type { View } from '../../../shared/model/view.ts'
import { allSeen } from '../../../shared/model/view.ts'
import { relation } from '../../../shared/noun/relation.ts'
import type { Setting } from '../../../shared/noun/setting.ts'
import type { MapLayers, MapPicture, MapState } from '../../map/picture.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { mapArcs } from './map-arcs.ts'
import { mapFog, mapIncidents, mapZones } from './map-areas.ts'
import { mapFlows } from './map-flows.ts'
import { mapSource, type Region } from './map-source.ts'
import { mapTokens } from './map-tokens.ts'

/** What the map is drawn from beside the view. Layers and patterns are the viewer's choice. */
export type PictureParts = {
  readonly region: Region
  readonly setting: Setting
  readonly layers?: MapLayers
  readonly patterns?: boolean
}

const usualLayers: MapLayers = { relief: true, posture: true, weather: false, hotlines: true, tension: false }

/** The map as one viewer knows it: a pure function of the view, so that the desk, the look back and the review draw alike. */
export function mapPicture(view: View, { region, setting, layers = usualLayers, patterns = false }: PictureParts): MapPicture {
  const source = mapSource(view, setting)
  return {
    geometry: shownGeometry(region.geometry, setting),
    shadeUrl: region.shadeUrl,
    places: setting.places.filter(({ state }) => state === undefined || setting.states.some(({ id }) => id === state)),
    title: setting.title,
    states: mapStates(view, setting),
    layers,
    patterns,
    tokens: mapTokens(source),
    incidents: mapIncidents(source),
    accounts: [],
    zones: mapZones(source),
    arcs: mapArcs(source),
    flows: mapFlows(source),
    cables: [],
    berths: [],
    damage: [],
    fog: mapFog(source),
  }
}

/** Strength of a state's fill by band of one's own trust in it: hostile, wary, neutral, confident, close (game-model.md 2.13). */
const tints = [0.45, 0.6, 0.75, 0.9, 1] as const
const BAND = 20

function mapStates(view: View, setting: Setting): readonly MapState[] {
  const me = view.viewer.seat
  return setting.states.map((state): MapState => {
    const own = allSeen(view, relation).find(({ from, to }) => from === me && to === state.id)
    const tint = own === undefined ? 1 : (tints[Math.min(4, Math.floor(own.trust / BAND))] ?? 1)
    return { id: state.id, name: state.name, colour: slotOf(state), letter: letterOf(state), tint, mine: state.id === me }
  })
}

const shown = new WeakMap<Geometry, { readonly setting: Setting; readonly geometry: Geometry }>()

/** The region without the states that the exercise leaves out: their land stays land, without a name, and cannot be chosen. */
function shownGeometry(geometry: Geometry, setting: Setting): Geometry {
  const known = shown.get(geometry)
  if (known?.setting.states === setting.states) return known.geometry
  const ids = new Set(setting.states.map(({ id }) => id))
  const made = { ...geometry, states: geometry.states.filter(({ id }) => ids.has(id)) }
  shown.set(geometry, { setting, geometry: made })
  return made
}
