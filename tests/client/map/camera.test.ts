import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  boxAround,
  type Camera,
  easeInOut,
  fitCamera,
  flight,
  heldCamera,
  levelOf,
  levelStep,
  restCamera,
  scaleBar,
  scaleFor,
  scaleRange,
  toMap,
  toScreen,
  zoomAbout,
} from '../../../client/map/camera.ts'
import type { MapPoint } from '../../../client/map/picture.ts'

const size = { width: 792, height: 552 }
const extent = { x: -150, y: -120, width: 1300, height: 940 }
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const camera: fc.Arbitrary<Camera> = fc.record({ x: number(-200, 1200), y: number(-200, 900), scale: number(0.3, 8) })
const pixel = fc.tuple(number(0, 792), number(0, 552))

describe('the camera', () => {
  it('finds the same pixel on the way to the map and back', () => {
    fc.assert(
      fc.property(camera, pixel, (at, [x, y]) => {
        const back = toScreen(at, size, toMap(at, size, [x, y]))
        expect(back[0]).toBeCloseTo(x, 6)
        expect(back[1]).toBeCloseTo(y, 6)
      }),
    )
  })

  it('keeps the point under the pointer when it zooms', () => {
    fc.assert(
      fc.property(camera, pixel, number(0.3, 3), (from, at, factor) => {
        const under = toMap(from, size, at)
        const zoomed = zoomAbout(from, size, { at, factor, range: [0.3, 8] })
        const after = toScreen(zoomed, size, under)
        expect(after[0]).toBeCloseTo(at[0], 6)
        expect(after[1]).toBeCloseTo(at[1], 6)
      }),
    )
  })

  it('never zooms beyond its range', () => {
    fc.assert(
      fc.property(camera, number(0.001, 1000), (from, factor) => {
        const { scale } = zoomAbout(from, size, { at: [0, 0], factor, range: [0.5, 4] })
        expect(scale).toBeGreaterThanOrEqual(0.5)
        expect(scale).toBeLessThanOrEqual(4)
      }),
    )
  })

  it('fits the whole box inside the inset', () => {
    const box = { x: 100, y: 50, width: 760, height: 640 }
    const inset = { top: 40, right: 10, bottom: 60, left: 20 }
    const fitted = fitCamera(box, size, inset)
    const [left, top] = toScreen(fitted, size, [box.x, box.y])
    const [right, bottom] = toScreen(fitted, size, [box.x + box.width, box.y + box.height])
    expect(left).toBeGreaterThanOrEqual(20 - 1e-9)
    expect(top).toBeGreaterThanOrEqual(40 - 1e-9)
    expect(right).toBeLessThanOrEqual(782 + 1e-9)
    expect(bottom).toBeLessThanOrEqual(492 + 1e-9)
  })

  it('frames places with a margin, but nothing that is not drawn', () => {
    const points = [
      { x: 0, y: 100 },
      { x: 900, y: 800 },
    ]
    expect(boxAround(points, 60, extent)).toEqual({ x: -60, y: 40, width: 1020, height: 780 })
    expect(boxAround([], 60, extent)).toEqual(extent)
  })
})

describe('the edge of the region', () => {
  it('is never in view when the camera rests at an allowed scale', () => {
    fc.assert(
      fc.property(camera, (from) => {
        const [least] = scaleRange(extent, size)
        const still = restCamera({ ...from, scale: Math.max(from.scale, least) }, size, extent)
        const corners: readonly MapPoint[] = [toMap(still, size, [0, 0]), toMap(still, size, [size.width, size.height])]
        for (const [x, y] of corners) {
          expect(x).toBeGreaterThanOrEqual(extent.x - 1e-6)
          expect(x).toBeLessThanOrEqual(extent.x + extent.width + 1e-6)
          expect(y).toBeGreaterThanOrEqual(extent.y - 1e-6)
          expect(y).toBeLessThanOrEqual(extent.y + extent.height + 1e-6)
        }
      }),
    )
  })

  it('gives a little under the hand, and lets go of it', () => {
    const out = { x: 5000, y: 300, scale: 1 }
    const still = restCamera(out, size, extent)
    const held = heldCamera(out, size, extent)
    expect(held.x).toBeGreaterThan(still.x)
    expect(held.x).toBeLessThan(out.x)
    expect(restCamera(held, size, extent)).toEqual(still)
    expect(heldCamera(still, size, extent)).toEqual(still)
  })
})

describe('levels', () => {
  it('go region, theatre, incident with the scale', () => {
    expect([0.5, 0.72, 1, 1.76, 4].map(levelOf)).toEqual(['region', 'theatre', 'theatre', 'incident', 'incident'])
  })

  it('step one at a time and stop at the last', () => {
    expect(levelOf(levelStep(0.5, 1))).toBe('theatre')
    expect(levelOf(levelStep(1, 1))).toBe('incident')
    expect(levelStep(3, 1)).toBe(3)
    expect(levelOf(levelStep(1, -1))).toBe('region')
  })

  it('leave the scale alone when they are shown already', () => {
    expect(scaleFor('theatre', 0.9)).toBe(0.9)
    expect(levelOf(scaleFor('incident', 0.9))).toBe('incident')
  })
})

describe('a flight', () => {
  it('starts where it is and ends exactly where it goes', () => {
    fc.assert(
      fc.property(camera, camera, (from, to) => {
        const start = flight(from, to, 0)
        expect(start.x).toBeCloseTo(from.x, 6)
        expect(start.scale).toBeCloseTo(from.scale, 6)
        expect(flight(from, to, 1)).toEqual(to)
      }),
    )
  })

  it('eases from 0 to 1 without turning back', () => {
    const values = Array.from({ length: 21 }, (_, i) => easeInOut(i / 20))
    expect(values[0]).toBeCloseTo(0, 5)
    expect(values[20]).toBeCloseTo(1, 5)
    expect([...values].sort((a, b) => a - b)).toEqual(values)
  })
})

describe('the scale bar', () => {
  it('is a round number of miles between 48 and 96 pixels long at every scale', () => {
    fc.assert(
      fc.property(number(0.2, 8), (scale) => {
        const { miles, pixels } = scaleBar(scale)
        expect(pixels).toBeGreaterThanOrEqual(48)
        expect(pixels).toBeLessThanOrEqual(96 + 1e-9)
        expect(pixels).toBeCloseTo(miles * (1.852 / 1.5) * scale, 6)
      }),
    )
  })
})
