import type { Field, Grid } from './grid.ts'
import { smoothstep } from './grid.ts'
import type { Noise } from './noise.ts'

/** Relief as grey and alpha, two bytes a pixel, row by row: white where lit, black in shadow, transparent on level ground and water. */
export type ShadePixels = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** Towards the light: north-west, a third above the horizon (x east, y south, z up; unit length to three digits). */
const LIGHT = { x: -0.56, y: -0.6, z: 0.571 }
/** A steeper ground reads as more dramatic; this suits heights of `drawTerrain`. */
const STEEPNESS = 1.5
const LIT_ALPHA = 165
const DARK_ALPHA = 215
/** Alpha is stored in steps of this size: invisible to the eye, and the file is a third smaller. */
const ALPHA_STEP = 5

/** Shades a terrain. `dry` is above 0 on land, roughly in map units from the water. */
export function drawHillshade(grid: Grid, height: Field, dry: Noise): ShadePixels {
  const { columns, rows } = grid
  const data = new Uint8Array(columns * rows * 2)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const i = row * columns + column
      const cover = smoothstep(-0.4, 1.6, dry(grid.x0 + column * grid.step, grid.y0 + row * grid.step))
      if (cover === 0) continue
      const light = lightAt(grid, height, i) * cover
      data[2 * i] = light > 0 ? 255 : 0
      const alpha = Math.min(255, Math.abs(light) * (light > 0 ? LIT_ALPHA : DARK_ALPHA))
      data[2 * i + 1] = Math.round(alpha / ALPHA_STEP) * ALPHA_STEP
    }
  }
  return { width: columns, height: rows, data }
}

/** -1 deep shadow, 0 level ground, 1 full light. */
function lightAt({ columns, rows }: Grid, height: Field, i: number): number {
  const column = i % columns
  const row = (i - column) / columns
  const west = height[column > 0 ? i - 1 : i] ?? 0
  const east = height[column < columns - 1 ? i + 1 : i] ?? 0
  const north = height[row > 0 ? i - columns : i] ?? 0
  const south = height[row < rows - 1 ? i + columns : i] ?? 0
  const dx = ((east - west) / 2) * STEEPNESS
  const dy = ((south - north) / 2) * STEEPNESS
  const length = Math.sqrt(dx * dx + dy * dy + 1)
  const lit = (-dx * LIGHT.x - dy * LIGHT.y + LIGHT.z) / length - LIGHT.z
  return Math.max(-1, Math.min(1, lit * 1.5))
}
