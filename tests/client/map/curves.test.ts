import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arcShape, arcShapes } from '../../../client/map/arc-shape.ts'
import type { MapArc, MapPoint } from '../../../client/map/picture.ts'
import { measured, pointAlong, projected, spline } from '../../../client/map/spline.ts'

const point = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 700 }))
const arc = (id: string, from: MapPoint, to: MapPoint): MapArc => ({ id, from, to, style: 'line-good', mine: true, say: id })

describe('a curve through points', () => {
  it('passes through every point given', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 8 }), (points) => {
        const { run } = spline(points, 10)
        points.forEach(([x, y], i) => {
          expect(run[i * 20]).toBeCloseTo(x, 6)
          expect(run[i * 20 + 1]).toBeCloseTo(y, 6)
        })
      }),
    )
  })

  it('is nothing without points, and still with one', () => {
    expect(spline([])).toEqual({ run: [], at: [0], length: 0 })
    expect(spline([[3, 4]]).run).toEqual([3, 4])
  })
})

describe('a point along a curve', () => {
  it('lies at its distance and looks along its piece', () => {
    const line = measured([0, 0, 10, 0, 10, 10])
    expect(line.length).toBe(20)
    expect(pointAlong(line, 5)).toEqual({ x: 5, y: 0, angle: 0 })
    expect(pointAlong(line, 15)).toEqual({ x: 10, y: 5, angle: Math.PI / 2 })
  })

  it('stays between the ends', () => {
    const line = measured([0, 0, 10, 0])
    expect(pointAlong(line, -4).x).toBe(0)
    expect(pointAlong(line, 40).x).toBe(10)
  })

  it('is shifted and scaled with its run', () => {
    expect(projected([1, 2, 3, 4], { scale: 2, dx: 10, dy: 20 })).toEqual([12, 24, 16, 28])
  })
})

describe('an arc', () => {
  it('begins and ends at its two capitals and bends aside', () => {
    const { run } = arcShape([0, 0], [100, 0], 0.2)
    expect(run.slice(0, 2)).toEqual([0, 0])
    expect(run.slice(-2)).toEqual([100, 0])
    expect(Math.abs(run[25] ?? 0)).toBeGreaterThan(5)
  })

  it('passes clear of a capital that stands between', () => {
    const [shape] = arcShapes([arc('line:ab', [0, 0], [200, 0]), arc('line:ac', [0, 0], [100, 14])])
    const away = Math.min(
      ...(shape?.curve.run ?? []).flatMap((x, i, run) => (i % 2 === 0 ? [Math.hypot(x - 100, (run[i + 1] ?? 0) - 14)] : [])),
    )
    expect(away).toBeGreaterThan(24)
  })

  it('is the same whenever it is asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point), { maxLength: 6 }), (pairs) => {
        const arcs = pairs.map(([from, to], i) => arc(`line:${i}`, from, to))
        expect(arcShapes(arcs)).toEqual(arcShapes(arcs))
        expect(arcShapes(arcs).map((shape) => shape.id)).toEqual(arcs.map((it) => it.id))
      }),
    )
  })
})
