import { makeZones } from './coast-zones.ts'
import type { Point } from './distance.ts'
import { lineDistance, signedDistance } from './distance.ts'
import type { Field, Grid } from './grid.ts'
import { fillField, makeGrid, makeSampler, smoothstep } from './grid.ts'
import type { Noise } from './noise.ts'
import { makeFbm, makeNoise, makeRidges } from './noise.ts'
import type { RegionInput, RegionPlace } from './region-input.ts'

/** Step of the plain distance field under the noise: outlines are rough, so this may be coarse. */
const OUTLINE_STEP = 3
/** Beyond this distance from an outline no noise can move the coast. */
const COAST_REACH = 72
/** Beyond this distance a channel or lake cuts nothing. */
const CARVE_REACH = 18
/** How far channels and lake shores stray from where they were authored. */
const WANDER = 8
/** Near a place the coast keeps to its outline: full noise from here on. */
const CALM_RADIUS = 38

/** Land is where the field is above 0; the value is roughly the distance to the coast in map units, negative at sea. */
export function drawLandField(input: RegionInput, grid: Grid): Field {
  const outline = outlineDistance(input, grid)
  const roughen = makeRoughen(input, outline)
  const carve = makeCarve(input)
  const field = fillField(grid, (x, y) => {
    const plain = outline(x, y)
    return Math.min(Math.abs(plain) > COAST_REACH ? plain : roughen(x, y), plain < -COAST_REACH ? 0 : carve(x, y))
  })
  const settle = makeSettle(input.places, makeSampler(grid, field))
  return fillField(grid, (x, y) => settle(x, y)).map((shift, i) => (field[i] ?? 0) + shift)
}

function outlineDistance(input: RegionInput, grid: Grid): Noise {
  const extent = { x: grid.x0, y: grid.y0, width: grid.columns * grid.step, height: grid.rows * grid.step }
  const coarse = makeGrid(extent, OUTLINE_STEP, COAST_REACH)
  const boxes = input.land.map(({ outline }) => ({ outline, box: boundsOf(outline) }))
  const field = fillField(coarse, (x, y) => {
    let most = -400
    for (const { outline, box } of boxes) {
      // A box further off than the best distance so far cannot win.
      if (-outsideBox(box, x, y) > most) most = Math.max(most, signedDistance(outline, [x, y]))
    }
    return most
  })
  return makeSampler(coarse, field)
}

type Bounds = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

function boundsOf(outline: readonly Point[]): Bounds {
  const xs = outline.map(([x]) => x)
  const ys = outline.map(([, y]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

function outsideBox(box: Bounds, x: number, y: number): number {
  const dx = Math.max(box.left - x, 0, x - box.right)
  const dy = Math.max(box.top - y, 0, y - box.bottom)
  return Math.sqrt(dx * dx + dy * dy)
}

/** Three scales: the outline is bent (bays), then shifted by fractal noise (headlands down to crenellation), then cut by fjords. */
function makeRoughen(input: RegionInput, outline: Noise): Noise {
  const bend = (stream: string): Noise => makeFbm(makeNoise(input.seed, stream), { wavelength: 120, octaves: 5, gain: 0.55 })
  const bendX = bend('bend-x')
  const bendY = bend('bend-y')
  const coast = makeFbm(makeNoise(input.seed, 'coast'), { wavelength: 110, octaves: 8, gain: 0.6 })
  const islets = makeFbm(makeNoise(input.seed, 'islets'), { wavelength: 30, octaves: 4, gain: 0.58 })
  const cuts = makeRidges(makeNoise(input.seed, 'fjords'), { wavelength: 70, octaves: 3, gain: 0.35 })
  const zones = { low: makeZones(input.coasts, 'low'), fjord: makeZones(input.coasts, 'fjord'), skerry: makeZones(input.coasts, 'skerry') }
  const calm = makeCalm(input.places)
  return (x, y) => {
    const still = calm(x, y)
    const low = 1 - zones.low(x, y)
    const swing = 26 * still * (0.4 + 0.6 * low)
    const bent = outline(x + swing * bendX(x, y), y + swing * bendY(x, y))
    const rough = bent + 34 * still * (0.2 + 0.8 * low) * coast(x, y)
    const fjord = zones.fjord(x, y)
    const skerry = zones.skerry(x, y)
    const cut = fjord === 0 ? 0 : 30 * fjord * still * smoothstep(0.74, 0.98, cuts(x, y)) * smoothstep(50, 14, rough)
    const thrown = skerry === 0 ? 0 : 20 * skerry * still * islets(x, y) * smoothstep(-50, -14, rough) * smoothstep(10, -4, rough)
    return rough - cut + thrown
  }
}

/** 1 in open country, down to 0.3 beside a place, so that noise never moves a port inland. */
function makeCalm(places: readonly RegionPlace[]): Noise {
  return (x, y) => {
    let least = CALM_RADIUS * CALM_RADIUS
    for (const place of places) {
      const dx = x - place.x
      const dy = y - place.y
      least = Math.min(least, dx * dx + dy * dy)
    }
    return 0.3 + 0.7 * smoothstep(4, CALM_RADIUS, Math.sqrt(least))
  }
}

/** Channels and lakes: positive on land, negative in the water they cut. */
function makeCarve(input: RegionInput): Noise {
  const wander = (stream: string): Noise => makeFbm(makeNoise(input.seed, stream), { wavelength: 38, octaves: 4, gain: 0.5 })
  const wanderX = wander('wander-x')
  const wanderY = wander('wander-y')
  const cuts = [...input.channels.map(cutChannel), ...input.lakes.map(cutLake)]
  return (x, y) => {
    let least = CARVE_REACH
    for (const { box, dry } of cuts) {
      if (outsideBox(box, x, y) >= CARVE_REACH) continue
      least = Math.min(least, dry(x + WANDER * wanderX(x, y), y + WANDER * wanderY(x, y)))
    }
    return least === CARVE_REACH ? Number.POSITIVE_INFINITY : least
  }
}

type Cut = { readonly box: Bounds; readonly dry: Noise }

/** A channel widens towards the sea, slowly at first. */
function cutChannel({ line, from, to }: RegionInput['channels'][number]): Cut {
  const dry: Noise = (x, y) => {
    const { distance, along } = lineDistance(line, [x, y])
    return distance - (from + (to - from) * along * along) / 2
  }
  return { box: boundsOf(line), dry }
}

/** A long lake along a valley, pointed at both ends. */
function cutLake({ line, width }: RegionInput['lakes'][number]): Cut {
  const dry: Noise = (x, y) => {
    const { distance, along } = lineDistance(line, [x, y])
    return distance - (width / 2) * (0.25 + 3 * along * (1 - along))
  }
  return { box: boundsOf(line), dry }
}

/** What the field must be at a place: a port on the water's edge, other nodes well on land, sea nodes well at sea. */
function wantedAt(place: RegionPlace, now: number): number {
  if (place.kind === 'sea') return Math.min(now, -16)
  if (place.kind === 'port') return 0.9
  return Math.max(now, place.kind === 'border' ? 14 : 5)
}

/** Neighbouring places share shifts, so the wanted values are approached in rounds. */
const SETTLE_ROUNDS = 24

/** A gentle shift around each place that the outline and the noise left on the wrong side of the coast. */
function makeSettle(places: readonly RegionPlace[], field: Noise): Noise {
  const spots = places.map((place) => ({ place, radius: place.kind === 'port' ? 11 : 24, plain: field(place.x, place.y), shift: 0 }))
  const sum = (x: number, y: number): number => {
    let total = 0
    for (const { place, radius, shift } of spots) {
      const dx = x - place.x
      const dy = y - place.y
      const squared = dx * dx + dy * dy
      if (shift !== 0 && squared < radius * radius) total += shift * smoothstep(radius, 0, Math.sqrt(squared))
    }
    return total
  }
  for (let round = 0; round < SETTLE_ROUNDS; round++) {
    for (const spot of spots) {
      const now = spot.plain + sum(spot.place.x, spot.place.y)
      spot.shift += wantedAt(spot.place, now) - now
    }
  }
  return sum
}
