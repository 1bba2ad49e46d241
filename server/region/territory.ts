import type { Point } from './distance.ts'
import { signedDistance } from './distance.ts'
import type { Field, Grid } from './grid.ts'
import { besideNode, fillField, makeGrid, makeSampler, smoothstep } from './grid.ts'
import type { Noise } from './noise.ts'
import { makeFbm, makeNoise } from './noise.ts'
import type { RegionInput } from './region-input.ts'
import type { Patch } from './tidy-land.ts'
import { findPatches } from './tidy-land.ts'

/** The label of open water. Labels above 0 are indices + 1 into `provinces`. */
export const SEA = 0

/** A province as labelled on the lattice. A state's last one is nameless: its islands without a province of their own. */
export type ProvinceCell = { readonly state: string; readonly name?: string }

/** Who owns each node, and the scores between which a border is drawn. */
export type Territory = {
  readonly labels: Uint8Array
  readonly provinces: readonly ProvinceCell[]
  /** How strongly a node is in a province against another: positive when it belongs to `ours`, 0 on the line between the two. */
  readonly lead: (i: number, ours: number, theirs: number) => number
}

/** Territories are sampled this far apart; the winding of the borders is added on top. */
const TERRITORY_STEP = 4
/** A landmass under this area (square map units) belongs to one state as a whole. */
const ISLAND_AREA = 6000

/** Gives each land node to a province: states by their authored frontiers, provinces by the nearest seat, both made to wind. */
export function drawTerritory(input: RegionInput, grid: Grid, land: Field): Territory {
  const provinces = listProvinces(input)
  const wind = drawWind(input, grid, land)
  const stateScores = input.states.map((state) => territoryScore(input, state, grid))
  const scoreAt = (state: number, i: number): number => stateScores[state]?.(wind.x[i] ?? 0, wind.y[i] ?? 0) ?? 0
  const seats = input.states.flatMap((state) => [...state.provinces, undefined])
  const seatDistance = (label: number, i: number): number => {
    const seat = seats[label - 1]
    if (seat === undefined) return Number.POSITIVE_INFINITY
    const dx = (wind.x[i] ?? 0) - seat.x
    const dy = (wind.y[i] ?? 0) - seat.y
    return Math.sqrt(dx * dx + dy * dy)
  }
  const stateOf = provinces.map((province) => input.states.findIndex((state) => state.id === province.state))
  const labels = labelNodes({ grid, land, stateOf, scoreAt, seatDistance, states: input.states.length })
  const lead = (i: number, ours: number, theirs: number): number => {
    const ourState = stateOf[ours - 1] ?? 0
    const theirState = stateOf[theirs - 1] ?? 0
    if (ourState !== theirState) return scoreAt(ourState, i) - scoreAt(theirState, i)
    return seatDistance(theirs, i) - seatDistance(ours, i)
  }
  return { labels, provinces, lead }
}

function listProvinces(input: RegionInput): ProvinceCell[] {
  return input.states.flatMap((state) => [...state.provinces.map(({ name }) => ({ state: state.id, name })), { state: state.id }])
}

/** Where each land node counts as standing: moved sideways by noise, but not at a border place, so that the line stays there. */
function drawWind(input: RegionInput, grid: Grid, land: Field): { readonly x: Field; readonly y: Field } {
  const shape = { wavelength: 84, octaves: 6, gain: 0.48 }
  const posts = input.places.filter((place) => place.kind === 'border')
  const swing = (x: number, y: number): number => {
    let least = Number.POSITIVE_INFINITY
    for (const post of posts) least = Math.min(least, (x - post.x) * (x - post.x) + (y - post.y) * (y - post.y))
    return 22 * smoothstep(0, 18, Math.sqrt(least))
  }
  const moved = (stream: string, plain: (x: number, y: number) => number): Field => {
    const noise = makeFbm(makeNoise(input.seed, stream), shape)
    let i = 0
    return fillField(grid, (x, y) => ((land[i++] ?? 0) > 0 ? plain(x, y) + swing(x, y) * noise(x, y) : 0))
  }
  return { x: moved('wind-x', (x) => x), y: moved('wind-y', (_, y) => y) }
}

type InputState = RegionInput['states'][number]

function territoryScore(input: RegionInput, state: InputState, grid: Grid): Noise {
  const extent = { x: grid.x0, y: grid.y0, width: grid.columns * grid.step, height: grid.rows * grid.step }
  const coarse = makeGrid(extent, TERRITORY_STEP, 30)
  const outline = state.territory.flatMap((part) => (typeof part === 'string' ? frontier(input, part) : [part]))
  return makeSampler(
    coarse,
    fillField(coarse, (x, y) => signedDistance(outline, [x, y])),
  )
}

function frontier(input: RegionInput, name: string): readonly Point[] {
  const line = input.frontiers[name.replace(/^-/, '')]
  if (line === undefined) throw new Error(`Frontier "${name}" is not drawn. Add it under "frontiers" of the region file.`)
  return name.startsWith('-') ? line.toReversed() : line
}

type Labelling = {
  readonly grid: Grid
  readonly land: Field
  readonly states: number
  readonly stateOf: readonly number[]
  readonly scoreAt: (state: number, i: number) => number
  readonly seatDistance: (label: number, i: number) => number
}

function labelNodes(work: Labelling): Uint8Array {
  const { grid, land } = work
  const isLand = (i: number): boolean => (land[i] ?? 0) > 0 && besideNode(grid, i).length === 4
  const owner = new Int16Array(land.length).fill(-1)
  for (const landmass of findPatches(grid, isLand)) {
    for (const i of landmass.nodes) owner[i] = best(work.states, (state) => work.scoreAt(state, i))
    if (landmass.nodes.length * grid.step * grid.step < ISLAND_AREA) unite(landmass, owner)
  }
  const labels = new Uint8Array(land.length)
  const byState = Array.from({ length: work.states }, (_, state) =>
    work.stateOf.flatMap((of, index) => (of === state && work.stateOf[index + 1] === state ? [index + 1] : [])),
  )
  for (let i = 0; i < labels.length; i++) {
    const own = byState[owner[i] ?? -1]
    if (own !== undefined) labels[i] = own[best(own.length, (k) => -work.seatDistance(own[k] ?? 0, i))] ?? SEA
  }
  joinFragments(work, labels)
  return labels
}

function best(count: number, score: (k: number) => number): number {
  let most = Number.NEGATIVE_INFINITY
  let chosen = 0
  for (let k = 0; k < count; k++) {
    const value = score(k)
    if (value > most) {
      most = value
      chosen = k
    }
  }
  return chosen
}

/** Gives a whole landmass to the state that has most of it. */
function unite(landmass: Patch, owner: Int16Array): void {
  const votes = new Map<number, number>()
  for (const i of landmass.nodes) votes.set(owner[i] ?? 0, (votes.get(owner[i] ?? 0) ?? 0) + 1)
  const [winner] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  for (const i of landmass.nodes) owner[i] = winner?.[0] ?? 0
}

/** Keeps the largest piece of each province; the others join the neighbour they touch most, or stay as nameless islands. */
function joinFragments({ grid, stateOf }: Labelling, labels: Uint8Array): void {
  for (let label = 1; label <= stateOf.length; label++) {
    const pieces = findPatches(grid, (i) => labels[i] === label).sort((a, b) => b.nodes.length - a.nodes.length)
    const nameless = stateOf.lastIndexOf(stateOf[label - 1] ?? 0) + 1
    for (const piece of pieces.slice(label === nameless ? pieces.length : 1)) {
      const joined = neighbourOf(grid, piece, labels) ?? nameless
      for (const i of piece.nodes) labels[i] = joined
    }
  }
}

function neighbourOf(grid: Grid, piece: Patch, labels: Uint8Array): number | undefined {
  const own = labels[piece.nodes[0] ?? 0] ?? SEA
  const touches = new Map<number, number>()
  for (const i of piece.nodes) {
    for (const other of besideNode(grid, i)) {
      const label = labels[other] ?? SEA
      if (label !== SEA && label !== own) touches.set(label, (touches.get(label) ?? 0) + 1)
    }
  }
  return [...touches].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0]
}
