import type { Spot } from './direction.ts'
import { flowWidth } from './flow-width.ts'
import type { Target } from './hit-test.ts'
import type { MapPicture, ZoomLevel } from './picture.ts'
import { placeSay } from './place-say.ts'
import { shapedArcs } from './shaped-arcs.ts'
import { shownPlaces } from './shown-places.ts'
import { pointAlong, spline } from './spline.ts'
import type { DrawnToken } from './stack-tokens.ts'

/** A selectable object: where it is reached and what it says. */
export type MapSpot = Spot & { readonly say: string; readonly urgent: boolean }

const middleOf = (run: Parameters<typeof spline>[0]): { x: number; y: number } => {
  const curve = spline(run)
  const p = pointAlong(curve, curve.length / 2)
  return { x: p.x, y: p.y }
}

/** Every object a person can step to or select, in the order of the list: incidents, units, needs, lanes, lines, places. Hidden layers are left out. */
export const mapSpots = (picture: MapPicture): readonly MapSpot[] => {
  const spot = (it: { id: string; say: string; urgent?: boolean }, at: { x: number; y: number }): MapSpot => ({
    id: it.id,
    say: it.say,
    urgent: it.urgent === true,
    x: at.x,
    y: at.y,
  })
  const eye = picture.weather?.track[picture.weather.track.length - 1]
  return [
    ...picture.incidents.map((it) => spot(it, it)),
    ...picture.accounts.map((it) => spot(it, it)),
    ...picture.tokens.map((it) => spot(it, it)),
    ...picture.zones.map((it) => spot(it, it)),
    ...picture.flows.map((it) => spot(it, middleOf(it.path))),
    ...picture.cables.map((it) => spot(it, middleOf(it.path))),
    ...shapedArcs(picture).map(({ arc, shape }) => spot(arc, { x: shape.middle[0], y: shape.middle[1] })),
    ...(picture.weather && eye && picture.layers.weather ? [spot(picture.weather, eye)] : []),
    ...picture.berths.map((it) => spot(it, it)),
    ...picture.places.map((it) => spot({ id: it.id, say: placeSay(picture, it) }, it)),
  ]
}

/** Who wins under the pointer. */
const RANK = { incident: 90, token: 80, account: 75, berth: 60, place: 50, line: 40, weather: 35, zone: 30, state: 10 } as const

/** What the pointer can meet at a camera scale. Targets reach at least 12 CSS pixels. */
export const mapTargets = (
  picture: MapPicture,
  shown: { readonly tokens: readonly DrawnToken[]; readonly scale: number; readonly level: ZoomLevel; readonly tokenSize: number },
): readonly Target[] => {
  const { scale, level } = shown
  const targets: Target[] = picture.geometry.states.map((s) => ({ kind: 'area', id: s.id, rings: s.rings, rank: RANK.state }))
  for (const { id, x, y, radius } of picture.zones)
    targets.push({ kind: 'disc', id, x, y, radius: Math.max(radius, 12 / scale), rank: RANK.zone })
  for (const flow of picture.flows) {
    const reach = Math.max(8, flowWidth(flow, level) / 2 + 3)
    targets.push({ kind: 'path', id: flow.id, run: spline(flow.path).run, reach, rank: RANK.line })
  }
  for (const { id, path } of picture.cables) targets.push({ kind: 'path', id, run: spline(path).run, reach: 7, rank: RANK.line })
  for (const { shape } of shapedArcs(picture)) {
    targets.push({ kind: 'path', id: shape.id, run: shape.curve.run, reach: 7, rank: RANK.line })
    targets.push({ kind: 'spot', id: shape.id, x: shape.middle[0], y: shape.middle[1], reach: 14, rank: RANK.place })
  }
  const spot = (id: string, at: { x: number; y: number }, how: { reach: number; rank: number }): number =>
    targets.push({ kind: 'spot', id, x: at.x, y: at.y, ...how })
  const eye = picture.weather?.track[picture.weather.track.length - 1]
  if (picture.weather && eye && picture.layers.weather) spot(picture.weather.id, eye, { reach: 16, rank: RANK.weather })
  for (const place of shownPlaces(picture, level, scale)) spot(place.id, place, { reach: 12, rank: RANK.place })
  if (level !== 'region') {
    for (const berth of picture.berths) spot(berth.id, { x: berth.x, y: berth.y - 17 / scale }, { reach: 14, rank: RANK.berth })
    for (const account of picture.accounts) spot(account.id, account, { reach: 12, rank: RANK.account })
  }
  for (const { token, dx, dy } of shown.tokens)
    spot(token.id, { x: token.x + dx / scale, y: token.y + dy / scale }, { reach: Math.max(12, shown.tokenSize / 2 + 2), rank: RANK.token })
  for (const incident of picture.incidents) spot(incident.id, incident, { reach: 15, rank: RANK.incident })
  return targets
}
