import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { DrawnRegion } from '../../server/region/draw-region.ts'
import { drawRegion } from '../../server/region/draw-region.ts'
import { readRegion } from '../../server/region/read-region.ts'
import { ringArea, simplifyRun } from '../../server/region/simplify.ts'
import { geometryText, shadePng } from '../../server/region/write-region.ts'
import type { Geometry, Run, StateShape } from '../../shared/model/geometry.ts'
import type { Spot } from './on-map.ts'
import { closed, distanceTo, isInside, lengthOf, spotsAround, spotsOf } from './on-map.ts'

const folder = join(import.meta.dirname, '../../scenarios/regions/halcyra-gulf')
const file = join(folder, 'region.yaml')
const input = readRegion(file, readFileSync(file, 'utf8'))
const text = readFileSync(join(folder, 'geometry.json'), 'utf8')
const geometry = JSON.parse(text) as Geometry
const image = readFileSync(join(folder, 'shade.png'))
const picture = PNG.sync.read(image)

const KILOBYTE = 1024
/** Drawing the whole region takes some ten seconds on a quiet machine. */
const DRAWING_TIMEOUT = 180_000
// Some tests look at thousands of spots; a busy machine must not fail them.
vi.setConfig({ testTimeout: 60_000 })

const placesOf = (...kinds: readonly string[]) => input.places.filter(({ kind }) => kinds.includes(kind))
const stateOf = (id: string): StateShape => geometry.states.find((state) => state.id === id)!
const isLand = (spot: Spot): boolean => isInside(geometry.land, spot)
/** Spots every `step` units over the visible grid of the region. */
const everySpot = (step: number): Spot[] => {
  const spots: Spot[] = []
  for (let y = 0.37; y < 700; y += step) for (let x = 0.71; x < 1000; x += step) spots.push({ x, y })
  return spots
}
/** Whether a shape is drawn at the rim of what the script covers, where nobody sees it. */
const isBeyond = ({ x, y }: Spot): boolean => x < -150 || x > 1150 || y < -120 || y > 820

describe('the drawn files', () => {
  let drawn: DrawnRegion
  beforeAll(() => {
    drawn = drawRegion(input)
  }, DRAWING_TIMEOUT)

  it('hold the shapes that the script draws', () => {
    expect(geometryText(drawn.geometry) === text).toBe(true)
  })

  it('hold the relief that the script draws', () => {
    const fresh = PNG.sync.read(Buffer.from(shadePng(drawn.shade)))
    expect(fresh.data.equals(picture.data)).toBe(true)
  })

  it('are small enough to load with the first screen', () => {
    expect(text.length).toBeLessThanOrEqual(350 * KILOBYTE)
    expect(image.length).toBeLessThanOrEqual(400 * KILOBYTE)
  })

  it('are stored to a tenth of a map unit', () => {
    const runs = [...geometry.land, ...geometry.landLow, ...geometry.depth.flat(), ...geometry.states.flatMap(({ rings }) => rings)]
    expect(runs.flat().filter((value) => Math.round(value * 10) / 10 !== value)).toEqual([])
  })
})

describe('places', () => {
  it.each(placesOf('port'))('$name has land and water within 3 units', (port) => {
    const around = spotsAround(port, 3)
    expect(around.some(isLand)).toBe(true)
    expect(around.some((spot) => !isLand(spot))).toBe(true)
    expect(distanceTo(stateOf(port.state!).rings.map(closed), port)).toBeLessThan(3)
  })

  it.each(placesOf('port'))('$name lies on the open sea, not on a lake', (port) => {
    const lakes = geometry.land.filter((ring) => ringArea(ring) > 0)
    expect(Math.min(Number.POSITIVE_INFINITY, distanceTo(lakes.map(closed), port))).toBeGreaterThan(10)
  })

  it.each(placesOf('capital', 'airfield', 'city', 'dam', 'cable'))('$name stands on land of its state', (place) => {
    expect(isInside(stateOf(place.state!).rings, place)).toBe(true)
  })

  it.each(placesOf('sea'))('$name lies at sea', (place) => {
    expect(spotsAround(place, 8).some(isLand)).toBe(false)
  })

  it.each(placesOf('border'))('$name stands on its border', (place) => {
    const border = geometry.borders.find(({ between }) => place.between!.every((id) => between.includes(id)))!
    expect(distanceTo(border.runs, place)).toBeLessThanOrEqual(4)
  })

  it('puts the reservoir behind the dam', () => {
    const lakes = stateOf('COR').rings.filter((ring) => ringArea(ring) > 0)
    expect(distanceTo(lakes.map(closed), placesOf('dam')[0]!)).toBeLessThan(12)
  })
})

describe('states', () => {
  it.each(geometry.states)('$id has its capital on its mainland', ({ id, rings }) => {
    const capital = placesOf('capital').find(({ state }) => state === id)!
    expect(isInside(rings.slice(0, 1), capital)).toBe(true)
  })

  it.each(geometry.states)('$id has one mainland: no other part of it touches the land of a neighbour', ({ id, rings }) => {
    const borders = geometry.borders.filter(({ between }) => between.includes(id)).flatMap(({ runs }) => runs)
    const mainland = closed(rings[0]!)
    for (const run of borders) for (const spot of spotsOf(run)) expect(distanceTo([mainland], spot)).toBeLessThan(0.01)
  })

  it('cover the land and nothing else, each spot once', () => {
    for (const spot of everySpot(9)) {
      const owners = geometry.states.filter(({ rings }) => isInside(rings, spot)).map(({ id }) => id)
      expect(owners, `at ${spot.x}, ${spot.y}`).toHaveLength(isLand(spot) ? 1 : 0)
    }
  })

  it('border on those they should, in one line each', () => {
    const pairs = geometry.borders.map(({ between }) => between.join('-'))
    expect(pairs).toEqual(['NOR-BEL', 'NOR-COR', 'NOR-SAR', 'NOR-WES', 'BEL-COR', 'BEL-SAR', 'COR-SAR'])
    for (const { runs } of geometry.borders) expect(runs).toHaveLength(1)
  })

  it('keep Corvath away from the sea', () => {
    const coasts = geometry.land.filter((ring) => ringArea(ring) < 0).map(closed)
    const nearest = Math.min(...spotsOf(stateOf('COR').rings[0]!).map((spot) => distanceTo(coasts, spot)))
    expect(nearest).toBeGreaterThan(12)
  })

  it('make Norvane the largest and Dovrana the smallest', () => {
    const bySize = geometry.states.map(({ id, rings }) => ({ id, area: rings.reduce((sum, ring) => sum - ringArea(ring), 0) }))
    bySize.sort((a, b) => b.area - a.area)
    expect(bySize[0]!.id).toBe('NOR')
    expect(bySize.at(-1)!.id).toBe('DOV')
  })
})

describe('provinces', () => {
  const spots = everySpot(11)

  it.each(geometry.states)('$id has between 4 and 8', ({ id }) => {
    const own = geometry.provinces.filter(({ state }) => state === id)
    expect(own.length).toBeGreaterThanOrEqual(4)
    expect(own.length).toBeLessThanOrEqual(8)
    expect(own.map(({ name }) => name)).toEqual(input.states.find((state) => state.id === id)!.provinces.map(({ name }) => name))
  })

  it('never overlap and keep inside their state', () => {
    for (const spot of spots) {
      const here = geometry.provinces.filter(({ ring }) => isInside([ring], spot))
      expect(here.length).toBeLessThanOrEqual(1)
      if (here[0] !== undefined && isLand(spot)) expect(isInside(stateOf(here[0].state).rings, spot)).toBe(true)
    }
  })

  it('leave no gap on a mainland but its lakes', () => {
    for (const { id, rings } of geometry.states.filter((state) => state.id !== 'DOV')) {
      const own = geometry.provinces.filter(({ state }) => state === id)
      const mainland = spots.filter((spot) => isInside([rings[0]!], spot) && isLand(spot))
      for (const spot of mainland)
        expect(
          own.some(({ ring }) => isInside([ring], spot)),
          `${id} at ${spot.x}, ${spot.y}`,
        ).toBe(true)
    }
  })

  it('carry their names inside themselves', () => {
    for (const { ring, label } of geometry.provinces) expect(isInside([ring], label)).toBe(true)
  })
})

describe('the coast', () => {
  const mainland = closed(geometry.land[0]!)
  const lengthAt = (tolerance: number): number => lengthOf(simplifyRun(mainland, tolerance))

  it('has detail at three scales: crenellation, inlets and headlands, bays', () => {
    expect(lengthAt(0.1) / lengthAt(2)).toBeGreaterThan(1.07)
    expect(lengthAt(2) / lengthAt(8)).toBeGreaterThan(1.12)
    expect(lengthAt(8) / lengthAt(32)).toBeGreaterThan(1.15)
  })

  it('has islands and islets, but no speckle', () => {
    const areas = geometry.land.map((ring) => Math.abs(ringArea(ring)))
    expect(Math.min(...areas)).toBeGreaterThan(4)
    expect(areas.filter((area) => area < 60).length).toBeGreaterThanOrEqual(12)
    expect(areas.filter((area) => area > 300 && area < 8000).length).toBeGreaterThanOrEqual(10)
  })

  it('shows no straight artificial edge, and neither does a border', () => {
    const lines: readonly Run[] = [...geometry.land.map(closed), ...geometry.borders.flatMap(({ runs }) => runs)]
    for (const line of lines) {
      const spots = spotsOf(line)
      for (let i = 1; i < spots.length; i++) {
        const [from, to] = [spots[i - 1]!, spots[i]!]
        if (!isBeyond(from) && !isBeyond(to)) expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThan(15)
      }
    }
  })

  it('is much simpler at small scale', () => {
    const points = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.length / 2, 0)
    expect(points(geometry.landLow)).toBeLessThan(points(geometry.land) / 4)
    for (const state of geometry.states)
      expect(isInside(geometry.landLow, state.id === 'DOV' ? placesOf('cable')[0]! : state.label)).toBe(true)
  })

  it('goes over into four depth bands, each inside the next wider one', () => {
    expect(geometry.depth).toHaveLength(4)
    const bands = [...geometry.depth].reverse()
    for (const spot of everySpot(9)) {
      const first = isLand(spot) ? 0 : bands.findIndex((band) => isInside(band, spot))
      if (first >= 0) for (const band of bands.slice(first)) expect(isInside(band, spot), `at ${spot.x}, ${spot.y}`).toBe(true)
    }
  })
})

describe('the relief', () => {
  const { extent } = geometry
  const pixelAt = ({ x, y }: Spot): { readonly grey: number; readonly alpha: number } => {
    const column = Math.floor(((x - extent.x) / extent.width) * picture.width)
    const row = Math.floor(((y - extent.y) / extent.height) * picture.height)
    const i = 4 * (row * picture.width + column)
    return { grey: picture.data[i]!, alpha: picture.data[i + 3]! }
  }
  const strength = (centre: Spot, reach: number): number => {
    const spots = spotsAround(centre, reach)
    return spots.reduce((sum, spot) => sum + pixelAt(spot).alpha, 0) / spots.length
  }

  it('lies on the extent', () => {
    expect([picture.width, picture.height]).toEqual([geometry.shade.width, geometry.shade.height])
    expect(picture.width / picture.height).toBeCloseTo(extent.width / extent.height, 2)
  })

  it('is clear over the sea', () => {
    const seas = everySpot(23).filter((spot) => !spotsAround(spot, 6).some(isLand))
    expect(seas.filter((spot) => pixelAt(spot).alpha !== 0)).toEqual([])
  })

  it('is white where lit, black in shadow, nothing between', () => {
    const greys = new Set(everySpot(3).map((spot) => pixelAt(spot).grey))
    expect([...greys].sort((a, b) => a - b)).toEqual([0, 255])
  })

  it('is strong in the mountains of Corvath and faint in the delta', () => {
    expect(strength({ x: 690, y: 185 }, 40)).toBeGreaterThan(4 * strength({ x: 555, y: 650 }, 30))
  })
})
