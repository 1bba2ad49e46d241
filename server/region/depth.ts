import type { ContourMultiPolygon } from 'd3-contour'
import { contours } from 'd3-contour'
import type { Run } from '../../shared/model/geometry.ts'
import type { Field, Grid } from './grid.ts'
import { blurField, fillField, makeGrid, makeSampler, smoothstep } from './grid.ts'
import type { Noise } from './noise.ts'
import { makeFbm, makeNoise } from './noise.ts'
import type { RegionInput } from './region-input.ts'
import { ringArea, roundRun, simplifyRun } from './simplify.ts'

/** How far the four bands reach from the coast, map units, widest first (look/DESIGN.md 6, layer 1). */
const BANDS = [78, 46, 25, 10] as const
const DEPTH_STEP = 3
const BAND_TOLERANCE = 0.45
/** How shallow the middle of a bank is, on the scale of `BANDS`. */
const BANK_DEPTH = 7
/** Pools and humps under this area, square map units, would read as speckle. */
const BAND_SPECKLE = 140

/** Four nested bands, widest first, filled even-odd. A band covers the land too, which is painted over it. */
export function drawDepth(input: RegionInput, margin: number, land: Noise): readonly (readonly Run[])[] {
  const grid = makeGrid(input.extent, DEPTH_STEP, margin)
  const field = blurField(grid, depthField(input, grid, land), 2)
  return BANDS.map((reach) => {
    const [shape] = contours().size([grid.columns, grid.rows]).smooth(true).thresholds([-reach])(Array.from(field, (depth) => -depth))
    return shape === undefined ? [] : bandRuns(grid, shape)
  })
}

/** Distance to the coast, stretched by noise so that no band is a mere outline of the coast, and shallow over banks. */
function depthField(input: RegionInput, grid: Grid, land: Noise): Field {
  const distance = makeSampler(grid, distanceToLand(grid, land))
  const stretch = makeFbm(makeNoise(input.seed, 'depth-stretch'), { wavelength: 170, octaves: 2, gain: 0.5 })
  const detail = makeFbm(makeNoise(input.seed, 'depth-detail'), { wavelength: 62, octaves: 5, gain: 0.5 })
  return fillField(grid, (x, y) => {
    const far = distance(x, y)
    const uneven = smoothstep(0, 30, far)
    let depth = far * (1 + 0.45 * stretch(x, y)) + 17 * uneven * detail(x, y)
    for (const bank of input.banks) {
      const dx = x - bank.x
      const dy = y - bank.y
      const away = (Math.sqrt(dx * dx + dy * dy) / bank.radius) * (1 + 0.5 * detail(x + 300, y))
      depth = Math.min(depth, BANK_DEPTH + 62 * away * away)
    }
    return depth
  })
}

/** The distance from each node to the nearest node on land, up to the reach of the widest band and some more. */
function distanceToLand(grid: Grid, land: Noise): Field {
  const { columns, rows, step } = grid
  const most = Math.ceil((BANDS[0] * 1.6) / step)
  const across = fillField(grid, (x, y) => (land(x, y) > 0 ? 0 : most))
  for (let row = 0; row < rows; row++) {
    for (let column = 1; column < columns; column++) {
      const i = row * columns + column
      across[i] = Math.min(across[i] ?? 0, (across[i - 1] ?? 0) + 1)
    }
    for (let column = columns - 2; column >= 0; column--) {
      const i = row * columns + column
      across[i] = Math.min(across[i] ?? 0, (across[i + 1] ?? 0) + 1)
    }
  }
  return across.map((_, i) => {
    const row = Math.floor(i / columns)
    let squared = most * most
    for (let other = Math.max(0, row - most); other <= Math.min(rows - 1, row + most); other++) {
      const level = across[other * columns + (i % columns)] ?? 0
      squared = Math.min(squared, level * level + (other - row) * (other - row))
    }
    return Math.sqrt(squared) * step
  })
}

function bandRuns(grid: Grid, shape: ContourMultiPolygon): Run[] {
  const runs: Run[] = []
  for (const ring of shape.coordinates.flat()) {
    const run = ring.flatMap(([x = 0, y = 0]) => [grid.x0 + (x - 0.5) * grid.step, grid.y0 + (y - 0.5) * grid.step])
    if (Math.abs(ringArea(run)) < BAND_SPECKLE) continue
    runs.push(roundRun(simplifyRun(run, BAND_TOLERANCE)).slice(0, -2))
  }
  return runs
}
