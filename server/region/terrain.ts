import { makeZones } from './coast-zones.ts'
import { lineDistance } from './distance.ts'
import type { Field, Grid } from './grid.ts'
import { fillField, makeSampler, smoothstep } from './grid.ts'
import { makeLowestFirst } from './lowest-first.ts'
import type { Noise } from './noise.ts'
import { makeFbm, makeNoise } from './noise.ts'
import type { RegionInput } from './region-input.ts'

/** Strength of running water against uplift: greater cuts deeper, wider valleys. */
const WEAR = 0.55
/** How far slopes creep towards their neighbours' mean in one round. */
const CREEP = 0.22
const CREEP_PASSES = 5
const COARSE_ROUNDS = 14
const FINE_ROUNDS = 6
/** Keeps water running over filled hollows. */
const TRICKLE = 1e-4

/**
 * The height of each node, 0 at sea; only its slopes have a meaning. Raises the authored chains and lets rivers cut them (stream power
 * law, solved implicitly from the sea upwards after Braun and Willett 2013), so that valleys branch as real ones do. First on a lattice
 * of twice the step, then on `grid`. `dry` is above 0 on land.
 */
export function drawTerrain(input: RegionInput, grid: Grid, dry: Noise): Field {
  const uplift = makeUplift(input)
  const coarse: Grid = { ...grid, step: grid.step * 2, columns: Math.ceil(grid.columns / 2) + 1, rows: Math.ceil(grid.rows / 2) + 1 }
  const first = erode({ grid: coarse, uplift, dry, start: fillField(coarse, uplift), rounds: COARSE_ROUNDS })
  return erode({ grid, uplift, dry, start: fillField(grid, makeSampler(coarse, first)), rounds: FINE_ROUNDS })
}

/** How fast the ground rises: the authored chains, broken up by noise, over gentle hills. */
function makeUplift(input: RegionInput): Noise {
  const hills = makeFbm(makeNoise(input.seed, 'hills'), { wavelength: 120, octaves: 4, gain: 0.5 })
  const grain = makeFbm(makeNoise(input.seed, 'grain'), { wavelength: 30, octaves: 4, gain: 0.6 })
  const bend = makeFbm(makeNoise(input.seed, 'chain-bend'), { wavelength: 110, octaves: 3, gain: 0.5 })
  const low = makeZones(input.coasts, 'low')
  return (x, y) => {
    const bentX = x + 26 * bend(x, y)
    const bentY = y + 26 * bend(x + 500, y - 500)
    let chain = 0
    for (const { line, width, height } of input.chains) {
      const near = smoothstep(width, 0, lineDistance(line, [bentX, bentY]).distance)
      chain = Math.max(chain, height * near)
    }
    const hill = (0.05 + 0.2 * Math.max(0, hills(x, y))) * (1 - low(x, y))
    return (hill + chain) * (1 + 0.55 * grain(x, y))
  }
}

type Erosion = { readonly grid: Grid; readonly uplift: Noise; readonly dry: Noise; readonly start: Field; readonly rounds: number }

function erode({ grid, uplift, dry, start, rounds }: Erosion): Field {
  const height = start.slice()
  const land = sortNodes(grid, dry)
  const rise = fillField(grid, uplift)
  for (let i = 0; i < height.length; i++) if (land[i] !== INLAND) height[i] = 0
  for (let round = 0; round < rounds; round++) {
    const { order, receiver, distance } = drainage(grid, height, land)
    const drained = accumulate(order, receiver)
    for (const i of order) {
      const to = receiver[i] ?? i
      if (to === i) continue
      const cut = (WEAR * Math.sqrt(drained[i] ?? 1)) / (distance[i] ?? 1)
      height[i] = ((height[i] ?? 0) + (rise[i] ?? 0) + cut * (height[to] ?? 0)) / (1 + cut)
    }
    for (let pass = 0; pass < CREEP_PASSES; pass++) creep(grid, height, land)
  }
  return height
}

type Drainage = { readonly order: Int32Array; readonly receiver: Int32Array; readonly distance: Float64Array }

/** Where each node's water goes, in an order from the sea upwards; hollows are filled to the brim first. */
function drainage(grid: Grid, height: Field, land: Uint8Array): Drainage {
  const size = height.length
  const level = height.slice()
  const receiver = Int32Array.from({ length: size }, (_, i) => i)
  const distance = new Float64Array(size).fill(1)
  const seen = new Uint8Array(size)
  const queue = makeLowestFirst(size)
  const shifts = around(grid)
  const order = new Int32Array(size)
  let count = 0
  for (let i = 0; i < size; i++) {
    if (land[i] === INLAND) continue
    seen[i] = 1
    if (land[i] === MOUTH) queue.push(i, level[i] ?? 0)
  }
  for (let i = queue.pop(); i !== undefined; i = queue.pop()) {
    order[count++] = i
    for (const shift of shifts) {
      const other = i + shift
      if (seen[other] !== 0) continue
      seen[other] = 1
      level[other] = Math.max(level[other] ?? 0, (level[i] ?? 0) + TRICKLE)
      queue.push(other, level[other] ?? 0)
    }
    if (land[i] === INLAND) steepest({ shifts, level, receiver, distance }, i)
  }
  return { order: order.subarray(0, count), receiver, distance }
}

type Slopes = {
  readonly shifts: Int32Array
  readonly level: Field
  readonly receiver: Int32Array
  readonly distance: Float64Array
}

function steepest({ shifts, level, receiver, distance }: Slopes, i: number): void {
  const here = level[i] ?? 0
  let best = 0
  for (let k = 0; k < 8; k++) {
    const other = i + (shifts[k] ?? 0)
    const far = (k < 4 ? 1 : Math.SQRT2) * unevenness(i, other)
    const slope = (here - (level[other] ?? 0)) / far
    if (slope <= best) continue
    best = slope
    receiver[i] = other
    distance[i] = far
  }
}

/** Stretches the way between two nodes by up to a third, the same both ways: on an even lattice valleys would run along its axes. */
function unevenness(one: number, other: number): number {
  const mixed = Math.imul(Math.imul(one + other, 0x9e3779b1) ^ Math.imul(one ^ other, 0x85ebca6b), 0xc2b2ae35)
  return 0.7 + ((mixed ^ (mixed >>> 15)) & 0x3ff) / 1700
}

/** The way to the eight nodes around one, the four straight ones first. */
function around({ columns }: Grid): Int32Array {
  return Int32Array.of(-1, 1, -columns, columns, -columns - 1, -columns + 1, columns - 1, columns + 1)
}

const SEA = 0
const INLAND = 1
/** A node at which rivers end: the sea beside land, or the lattice's edge. */
const MOUTH = 2

function sortNodes(grid: Grid, dry: Noise): Uint8Array {
  const land = Uint8Array.from(fillField(grid, (x, y) => (dry(x, y) > 0 ? INLAND : SEA)))
  const shifts = around(grid)
  const { columns, rows } = grid
  return land.map((kind, i) => {
    const column = i % columns
    const row = (i - column) / columns
    const onEdge = column === 0 || row === 0 || column === columns - 1 || row === rows - 1
    if (onEdge) return MOUTH
    return kind === SEA && shifts.some((shift) => land[i + shift] === INLAND) ? MOUTH : kind
  })
}

/** How many nodes drain through each, itself included. */
function accumulate(order: Int32Array, receiver: Int32Array): Field {
  const drained = new Float64Array(receiver.length).fill(1)
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k] ?? 0
    const to = receiver[i] ?? i
    if (to !== i) drained[to] = (drained[to] ?? 0) + (drained[i] ?? 0)
  }
  return drained
}

/** Slopes soften towards the mean of the four nodes beside them. */
function creep({ columns }: Grid, height: Field, land: Uint8Array): void {
  const before = height.slice()
  for (let i = 0; i < height.length; i++) {
    if (land[i] !== INLAND) continue
    const around = (before[i - 1] ?? 0) + (before[i + 1] ?? 0) + (before[i - columns] ?? 0) + (before[i + columns] ?? 0)
    height[i] = (before[i] ?? 0) + CREEP * (around / 4 - (before[i] ?? 0))
  }
}
