import type { BorderShape, Geometry, ProvinceShape, Run, StateShape } from '../../shared/model/geometry.ts'
import { drawDepth } from './depth.ts'
import type { Point } from './distance.ts'
import { lineDistance } from './distance.ts'
import type { Field, Grid } from './grid.ts'
import { blurField, fillField, makeGrid, makeSampler, nodePoint } from './grid.ts'
import type { ShadePixels } from './hillshade.ts'
import { drawHillshade } from './hillshade.ts'
import { drawLandField } from './land-field.ts'
import { labelPoint, smoothCurve } from './names.ts'
import type { Noise } from './noise.ts'
import type { RegionInput } from './region-input.ts'
import { ringsOf, runsBetween } from './shapes.ts'
import { ringArea, roundRun, simplifyRun } from './simplify.ts'
import { drawTerrain } from './terrain.ts'
import type { ProvinceCell, Territory } from './territory.ts'
import { drawTerritory, SEA } from './territory.ts'
import { tidyLand } from './tidy-land.ts'
import type { Arc } from './trace.ts'
import { traceArcs } from './trace.ts'

/** One node a map unit: the finest crenellation is about two units long. */
const COAST_STEP = 1
/** Shapes run this far over the extent, so that no closing line shows at its edge. */
const MARGIN = 30
const COAST_TOLERANCE = 0.22
const BORDER_TOLERANCE = 0.3
const LOW_TOLERANCE = 2.2
/** Square map units: smaller islets and loops are speckle; smaller islands are left out at small scale. */
const ISLET = 9
const SPECK = 5
const LOW_ISLAND = 90
/** Map units a node of the terrain, and a pixel of the relief texture. */
const TERRAIN_STEP = 1.5
const SHADE_STEP = 1

/** A region as drawn: its shapes, and its relief texture. */
export type DrawnRegion = { readonly geometry: Geometry; readonly shade: ShadePixels }

/** Draws a region from its authored input: a pure function, the same input always gives the same shapes and pixels. */
export function drawRegion(input: RegionInput): DrawnRegion {
  const grid = makeGrid(input.extent, COAST_STEP, MARGIN)
  const keepWater = (nodes: readonly number[]): boolean => nodes.some((i) => inLake(input, nodePoint(grid, i)))
  const rough = drawLandField(input, grid)
  const land = tidyLand(grid, rough, { islet: ISLET, keepWater })
  const ground = tidyLand(grid, rough, { islet: ISLET, keepWater: () => false })
  const territory = drawTerritory(input, grid, land)
  const arcs = traceArcs({ grid, labels: territory.labels, cross: makeCross(land, territory) })
    .map(simplifyArc)
    .filter(isSeen)
  const shade = drawShade(input, makeSampler(grid, ground), makeSampler(grid, land))
  const coast = ringsOf(arcs, (label) => label !== SEA)
  const geometry: Geometry = {
    region: input.id,
    extent: input.extent,
    land: coast,
    landLow: coast.filter((ring) => Math.abs(ringArea(ring)) > LOW_ISLAND).map(lowRing),
    depth: drawDepth(input, MARGIN, makeSampler(grid, land)),
    states: input.states.map((state) => stateShape(state, arcs, territory.provinces)),
    provinces: provinceShapes(arcs, territory.provinces),
    borders: borderShapes(input, arcs, territory.provinces),
    waters: input.waters.map(({ name, kind, size, curve }) => ({ name, curve: roundRun(smoothCurve(curve)), size, kind })),
    shade: { file: 'shade.png', width: shade.width, height: shade.height },
  }
  return { geometry, shade }
}

/** Whether a point is in an authored lake, or near enough: noise makes its shores wander. */
function inLake(input: RegionInput, at: Point): boolean {
  return input.lakes.some(({ line, width }) => lineDistance(line, at).distance < width)
}

/** Where a line between two nodes runs: the coast by the land field, a border by who leads; never right on a node. */
function makeCross(land: Field, territory: Territory): (first: number, second: number) => number {
  return (first, second) => {
    const ours = territory.labels[first] ?? SEA
    const theirs = territory.labels[second] ?? SEA
    const coast = ours === SEA || theirs === SEA
    const here = coast ? (land[first] ?? 0) : territory.lead(first, ours, theirs)
    const there = coast ? (land[second] ?? 0) : territory.lead(second, ours, theirs)
    return here > 0 === there > 0 ? 0.5 : Math.max(0.02, Math.min(0.98, here / (here - there)))
  }
}

function simplifyArc(arc: Arc): Arc {
  const coast = arc.left === SEA || arc.right === SEA
  return { ...arc, points: roundRun(simplifyRun(arc.points, coast ? COAST_TOLERANCE : BORDER_TOLERANCE)) }
}

/** Interpolation may shrink what had enough nodes; such a loop is speckle too. */
function isSeen(arc: Arc): boolean {
  return arc.from !== arc.to || Math.abs(ringArea(arc.points)) > SPECK
}

function lowRing(ring: Run): Run {
  return roundRun(simplifyRun([...ring, ...ring.slice(0, 2)], LOW_TOLERANCE)).slice(0, -2)
}

function stateShape(state: RegionInput['states'][number], arcs: readonly Arc[], provinces: readonly ProvinceCell[]): StateShape {
  return { id: state.id, rings: ringsOf(arcs, (label) => provinces[label - 1]?.state === state.id), label: state.label }
}

function provinceShapes(arcs: readonly Arc[], provinces: readonly ProvinceCell[]): ProvinceShape[] {
  return provinces.flatMap(({ state, name }, index) => {
    const [ring] = name === undefined ? [] : ringsOf(arcs, (label) => label === index + 1)
    return ring === undefined || name === undefined ? [] : [{ state, name, ring, label: labelPoint(ring) }]
  })
}

function borderShapes(input: RegionInput, arcs: readonly Arc[], provinces: readonly ProvinceCell[]): BorderShape[] {
  const borders: BorderShape[] = []
  input.states.forEach(({ id: one }, index) => {
    for (const { id: other } of input.states.slice(index + 1)) {
      const runs = runsBetween(
        arcs,
        (label) => provinces[label - 1]?.state === one,
        (label) => provinces[label - 1]?.state === other,
      )
      if (runs.length > 0) borders.push({ between: [one, other], runs })
    }
  })
  return borders
}

/** The relief texture lies exactly on the extent, one node at the middle of each pixel. In `ground` lakes count as land. */
function drawShade(input: RegionInput, ground: Noise, land: Noise): ShadePixels {
  const columns = Math.round(input.extent.width / SHADE_STEP)
  const rows = Math.round(input.extent.height / SHADE_STEP)
  const step = input.extent.width / columns
  const pixels: Grid = { x0: input.extent.x + step / 2, y0: input.extent.y + step / 2, step, columns, rows }
  const coarse = makeGrid(input.extent, TERRAIN_STEP, MARGIN)
  const relief = makeSampler(coarse, drawTerrain(input, coarse, ground))
  return drawHillshade(pixels, blurField(pixels, fillField(pixels, relief), 1), land)
}
