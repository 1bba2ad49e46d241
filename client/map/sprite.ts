import type { MapInk } from './map-ink.ts'

/** Order of the sprites above the sheets (DESIGN 6, layers 14 to 16). */
export const DEPTH = { place: 10, halo: 20, token: 30, incident: 40, label: 50, chosen: 60 } as const

/** Something of constant size on the screen, standing on a point of the map. */
export type Sprite = {
  /** Unique among the sprites shown. */
  readonly id: string
  /** Same key, same picture: the texture is shared and kept while any sprite uses it. */
  readonly key: string
  /** Where it stands, map units. */
  readonly x: number
  readonly y: number
  /** Centre of the picture from that point, CSS pixels. */
  readonly dx: number
  readonly dy: number
  /** Size of the picture, CSS pixels. */
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly alpha: number
  /** Paints the picture with the origin at its centre, in CSS pixels. */
  readonly paint: (ctx: CanvasRenderingContext2D, ink: MapInk) => void
}
