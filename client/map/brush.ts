import type { Box } from './camera.ts'
import type { GeometryPaths } from './geometry-paths.ts'
import type { MapInk } from './map-ink.ts'
import type { MapPicture, ZoomLevel } from './picture.ts'

/** What the ground layers draw with. The context is in map units; `px` turns CSS pixels into map units. */
export type GroundBrush = {
  readonly ctx: CanvasRenderingContext2D
  readonly ink: MapInk
  readonly picture: MapPicture
  readonly paths: GeometryPaths
  readonly scale: number
  readonly level: ZoomLevel
  readonly px: (pixels: number) => number
  /** What is on the sheet, in map units. */
  readonly visible: Box
  /** Relief texture, once loaded. */
  readonly shade: CanvasImageSource | undefined
}

/** What the layers above the ground draw with. The context is in CSS pixels of the sheet; `at` turns map units into them. */
export type MarkBrush = {
  readonly ctx: CanvasRenderingContext2D
  readonly ink: MapInk
  readonly picture: MapPicture
  readonly paths: GeometryPaths
  readonly scale: number
  readonly level: ZoomLevel
  readonly at: (x: number, y: number) => readonly [number, number]
  /** The sheet in CSS pixels, and the map offset: pixel = map × scale + (dx, dy). */
  readonly sheet: { readonly width: number; readonly height: number; readonly dx: number; readonly dy: number }
  readonly selected: string | undefined
  readonly hovered: string | undefined
}

/** Draws with the context's state kept. */
export const kept = (ctx: CanvasRenderingContext2D, draw: () => void): void => {
  ctx.save()
  draw()
  ctx.restore()
}

/** Traces a flat run of pixels as an open path. */
export const traceRun = (ctx: CanvasRenderingContext2D, run: readonly number[]): void => {
  ctx.beginPath()
  ctx.moveTo(run[0] ?? 0, run[1] ?? 0)
  for (let i = 2; i + 1 < run.length; i += 2) ctx.lineTo(run[i] ?? 0, run[i + 1] ?? 0)
}
