import { incidentSprites, pulseSprite } from './layer/incidents.ts'
import { nameSprites } from './layer/names.ts'
import { placeSprites } from './layer/places.ts'
import { capitalSprite, tokenSprites } from './layer/tokens.ts'
import type { MapInk } from './map-ink.ts'
import type { MapPicture, ZoomLevel } from './picture.ts'
import type { Pulse } from './pulses.ts'
import { type SettledLabels, seatsShown } from './settle-labels.ts'
import { shownPlaces } from './shown-places.ts'
import { DEPTH, type Sprite } from './sprite.ts'
import { type DrawnToken, stackTokens } from './stack-tokens.ts'

/** What a person has chosen or points at. */
export type Chosen = { readonly selected: string | undefined; readonly hovered: string | undefined }

/** The counters of a level: at region level only the chosen one (DESIGN 6, Zoom). */
export const shownTokens = (picture: MapPicture, at: { scale: number; level: ZoomLevel }, chosen: Chosen): readonly DrawnToken[] => {
  const tokens = at.level === 'region' ? picture.tokens.filter((t) => t.id === chosen.selected || t.id === chosen.hovered) : picture.tokens
  return stackTokens(tokens, at.scale, chosen.selected)
}

/** The dot that runs along a ringing line. */
const dotSprite = (id: string): Sprite => ({
  id: `pulse ${id}`,
  key: 'pulse dot',
  x: 0,
  y: 0,
  dx: 0,
  dy: 0,
  width: 18,
  height: 18,
  depth: DEPTH.halo,
  alpha: 0,
  paint: (ctx, ink) => {
    ctx.beginPath()
    ctx.arc(0, 0, 5, 0, Math.PI * 2)
    ctx.fillStyle = ink.ink
    ctx.fill()
    ctx.strokeStyle = ink.halo
    ctx.lineWidth = 3
    ctx.stroke()
  },
})

/** Everything of constant size on the screen at a settled camera: layers 14 and 15, and the pulses. */
export const mapSprites = (
  picture: MapPicture,
  it: {
    readonly ink: MapInk
    readonly scale: number
    readonly level: ZoomLevel
    readonly chosen: Chosen
    readonly tokens: readonly DrawnToken[]
    readonly labels: SettledLabels
    readonly pulses: readonly Pulse[]
  },
): readonly Sprite[] => {
  const seats = seatsShown(picture)
  const capitals = picture.places.filter((place) => place.kind === 'capital')
  const covered = new Set(seats ? capitals.map((place) => place.id) : [])
  const places = shownPlaces(picture, it.level, it.scale)
  const look = { level: it.level, posture: picture.layers.posture, ...it.chosen }
  return [
    ...placeSprites(places, { ...it.chosen, covered }),
    ...(seats ? picture.states.flatMap((state) => capitals.filter((p) => p.state === state.id).map((p) => capitalSprite(state, p))) : []),
    ...tokenSprites(it.tokens, look),
    ...incidentSprites(picture.incidents, it.chosen),
    ...nameSprites(it.labels, it.ink, it.scale),
    ...it.pulses.flatMap((pulse) => {
      const incident = picture.incidents.find((i) => i.id === pulse.id)
      return pulse.kind === 'dot' ? [dotSprite(pulse.id)] : incident ? [pulseSprite(incident)] : []
    }),
  ]
}
