import { labelsAround } from './labels-around.ts'
import { type Name, type NameSide, type NameWish, nameBox, placeNames } from './name-boxes.ts'
import type { MapPicture, ZoomLevel } from './picture.ts'
import type { LabelBox, LabelInput, PlacedLabel } from './place-labels.ts'
import { shapedArcs } from './shaped-arcs.ts'
import { shownPlaces } from './shown-places.ts'
import { pointAlong, spline } from './spline.ts'
import type { DrawnToken } from './stack-tokens.ts'

/** What the labels of one settled camera depend on. `wide` gives the width of a line in CSS pixels by its look. */
export type LabelScene = {
  readonly picture: MapPicture
  readonly tokens: readonly DrawnToken[]
  readonly scale: number
  /** What the host shows, map units: names keep inside where they can. */
  readonly view: LabelBox
  readonly level: ZoomLevel
  readonly tokenSize: number
  readonly selected: string | undefined
  readonly hovered: string | undefined
  readonly measure: LabelInput['measure']
  readonly wide: (text: string, look: Name['look'] | 'note') => number
}

/** Every name with room: names beside marks, then names of places, states and waters. */
export type SettledLabels = { readonly names: readonly Name[]; readonly labels: readonly PlacedLabel[] }

const LINE = 15
const UNIT_SIDES: readonly NameSide[] = ['e', 'w', 's', 'n']

const box = (at: { x: number; y: number }, size: { width: number; height: number; scale: number; dx?: number; dy?: number }): LabelBox =>
  nameBox({ ...at, dx: size.dx ?? 0, dy: size.dy ?? 0, width: size.width, height: size.height }, size.scale)

/** Boxes of everything that is drawn whatever the names do. */
const marksTaken = (scene: LabelScene): LabelBox[] => {
  const { picture, scale, tokenSize, level } = scene
  const taken = scene.tokens.map(({ token, dx, dy }) => box(token, { width: tokenSize + 4, height: tokenSize + 4, scale, dx, dy }))
  for (const incident of picture.incidents) taken.push(box(incident, { width: 26, height: 26, scale }))
  if (level !== 'region') for (const berth of picture.berths) taken.push(box(berth, { width: 60, height: 18, scale, dy: -17 }))
  for (const { arc, shape } of shapedArcs(picture)) {
    const at = { x: shape.middle[0], y: shape.middle[1] }
    if (arc.style === 'tension') taken.push(box(at, { width: 28, height: 28, scale }))
    else if (arc.plate) taken.push(box(at, { width: scene.wide(arc.plate, 'chip') + 18, height: 22, scale }))
  }
  if (level !== 'region') taken.push(...accountsTaken(scene))
  return taken
}

/** The texts of accounts that are always drawn: the measured line's length and, nearer, the times of a track. */
const accountsTaken = ({ picture, scale, level }: LabelScene): LabelBox[] =>
  picture.accounts.flatMap((account) => {
    const incident = picture.incidents.find((it) => it.id === account.incident)
    const middle = incident ? { x: (incident.x + account.x) / 2, y: (incident.y + account.y) / 2 } : undefined
    const far = incident && Math.hypot(incident.x - account.x, incident.y - account.y) * scale >= 24
    const times = level === 'incident' ? (account.track ?? []).filter((point) => point.at !== '') : []
    return [
      ...(middle && far ? [box(middle, { width: 40, height: 16, scale, dx: 24, dy: 11 })] : []),
      ...times.map((point) => box(point, { width: 44, height: 30, scale, dx: 22, dy: 8 })),
    ]
  })

const wish = (scene: LabelScene, it: Omit<NameWish, 'width' | 'height'>): NameWish => ({
  ...it,
  width: Math.max(scene.wide(it.text, it.look), it.note === undefined ? 0 : scene.wide(it.note, 'note')) + (it.look === 'chip' ? 18 : 4),
  height: (it.look === 'chip' ? 22 : LINE) + (it.note === undefined ? 0 : 13),
})

const unitWishes = (scene: LabelScene, want: (drawn: DrawnToken) => boolean): NameWish[] =>
  scene.tokens.filter(want).map(({ token, dx, dy }) => {
    const note = token.age ?? (scene.level === 'incident' ? token.note : undefined)
    const it = {
      id: token.id,
      text: token.label,
      look: 'unit' as const,
      x: token.x,
      y: token.y,
      reach: scene.tokenSize / 2 + 4,
      sides: UNIT_SIDES,
    }
    return wish(scene, { ...it, from: [dx, dy], ...(note === undefined ? {} : { note }) })
  })

const incidentWishes = (scene: LabelScene): NameWish[] =>
  scene.level === 'region'
    ? []
    : scene.picture.incidents.map(({ id, label, x, y }) =>
        wish(scene, { id, text: label, look: 'incident', x, y, reach: 20, sides: ['e', 'w', 'n', 's'] }),
      )

const accountWishes = (scene: LabelScene): NameWish[] =>
  scene.level === 'incident'
    ? scene.picture.accounts.map(({ id, label, x, y }) =>
        wish(scene, { id, text: label, look: 'unit', x, y, reach: 12, sides: UNIT_SIDES }),
      )
    : []

/** Names of discs stand above their edge; veils carry theirs in the middle; lanes show a chip where their colour is a state's. */
const areaWishes = (scene: LabelScene): NameWish[] => {
  const { picture, scale, level } = scene
  if (level === 'region') return []
  const zones = picture.zones.flatMap(({ id, label, x, y, radius }) =>
    label === undefined
      ? []
      : [wish(scene, { id, text: label, look: 'area', x, y, reach: radius * scale + 5, sides: ['n', 's', 'e', 'w'] })],
  )
  const flows = picture.flows.flatMap((flow) => {
    if (flow.state === 0 && flow.id !== scene.selected && flow.id !== scene.hovered) return []
    const curve = spline(flow.path)
    const middle = pointAlong(curve, curve.length / 2)
    return [wish(scene, { id: flow.id, text: flow.label, look: 'chip', x: middle.x, y: middle.y, reach: 14, sides: ['s', 'n', 'e', 'w'] })]
  })
  const veils = picture.fog.flatMap(({ label, x, y }, i) =>
    label === undefined ? [] : [wish(scene, { id: `veil ${i}`, text: label, look: 'veil', x, y, reach: 4, sides: ['c', 's', 'n'] })],
  )
  return [...zones, ...flows, ...veils]
}

/** While hotlines or tension are on, the states' names stand under the tokens on their capitals. */
const seatWishes = (scene: LabelScene): NameWish[] =>
  scene.picture.states.flatMap((state) => {
    const capital = scene.picture.places.find((place) => place.kind === 'capital' && place.state === state.id)
    if (!capital) return []
    return [
      wish(scene, {
        id: `seat ${state.id}`,
        text: state.name,
        look: 'seat',
        x: capital.x,
        y: capital.y,
        reach: 16,
        sides: ['s', 'n', 'e', 'w'],
      }),
    ]
  })

/** The storm's name and what is said of it. */
const stormWishes = (scene: LabelScene): NameWish[] => {
  const { weather, layers } = scene.picture
  const eye = weather?.track[weather.track.length - 1]
  if (!weather || !eye || !layers.weather) return []
  const note = scene.level === 'region' ? {} : { note: weather.note }
  return [
    wish(scene, { id: weather.id, text: weather.name, look: 'storm', x: eye.x, y: eye.y, reach: 14, sides: ['e', 'n', 's', 'w'], ...note }),
  ]
}

/** Whether the states stand as tokens on their capitals just now. */
export const seatsShown = (picture: Pick<MapPicture, 'layers'>): boolean => picture.layers.hotlines || picture.layers.tension

/** Order of room (DESIGN 6, Labels): selected, incident, own units, capitals, ports, other units, areas, states, water. */
export const settleLabels = (scene: LabelScene): SettledLabels => {
  const { picture, scale, level, selected } = scene
  const seats = seatsShown(picture)
  const taken = marksTaken(scene)
  const lands = new Map(picture.geometry.states.map((shape) => [shape.id, shape.rings]))
  const names: Name[] = []
  const labels: PlacedLabel[] = []
  const addNames = (wishes: readonly NameWish[]): void => {
    const placed = placeNames(wishes, taken, { scale, view: scene.view })
    names.push(...placed)
    taken.push(...placed.map((name) => nameBox(name, scale)))
  }
  const addLabels = (input: Pick<LabelInput, 'places' | 'states' | 'waters'>): void => {
    const placed = labelsAround({ ...input, zoom: scale, measure: scene.measure, selected, view: scene.view }, taken, lands)
    labels.push(...placed)
    taken.push(...placed.flatMap((label) => label.boxes))
  }
  const chosen = (drawn: DrawnToken): boolean => drawn.members.includes(selected ?? '')
  const places = shownPlaces(picture, level, scale).filter((place) => !(seats && place.kind === 'capital'))
  if (seats) {
    for (const place of picture.places) if (place.kind === 'capital') taken.push(box(place, { width: 28, height: 28, scale }))
    addNames(seatWishes(scene))
  }
  addNames(unitWishes(scene, chosen))
  addNames([...incidentWishes(scene), ...accountWishes(scene), ...stormWishes(scene)])
  addNames(unitWishes(scene, (drawn) => drawn.token.mine && !chosen(drawn)))
  for (const place of places) taken.push(box(place, { width: 8, height: 8, scale }))
  addLabels({ places, states: [], waters: [] })
  addNames(unitWishes(scene, (drawn) => !drawn.token.mine && !chosen(drawn)))
  addNames(areaWishes(scene))
  const states = seats
    ? []
    : picture.geometry.states.map((shape) => ({ id: shape.id, name: nameOf(picture, shape.id), label: shape.label }))
  addLabels({ places: [], states, waters: picture.geometry.waters })
  return { names, labels }
}

const nameOf = (picture: MapPicture, id: string): string => picture.states.find((state) => state.id === id)?.name ?? id
