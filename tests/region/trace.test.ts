import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ringsOf, runsBetween } from '../../server/region/shapes.ts'
import { ringArea, simplifyRun } from '../../server/region/simplify.ts'
import type { Arc } from '../../server/region/trace.ts'
import { traceArcs } from '../../server/region/trace.ts'
import { closed, distanceTo, lengthOf, spotsOf } from './on-map.ts'

const SIDE = 12

/** Lattices of up to four labels with water (0) all around, and lines anywhere between two nodes. */
const mosaics = fc
  .tuple(fc.array(fc.nat(3), { minLength: SIDE * SIDE, maxLength: SIDE * SIDE }), fc.double({ min: 0.1, max: 0.9, noNaN: true }))
  .map(([inner, share]) => {
    const labels = Uint8Array.from(inner, (label, i) => {
      const column = i % SIDE
      const row = (i - column) / SIDE
      return column === 0 || row === 0 || column === SIDE - 1 || row === SIDE - 1 ? 0 : label
    })
    return { grid: { x0: 0, y0: 0, step: 1, columns: SIDE, rows: SIDE }, labels, cross: () => share }
  })

const areaOf = (arcs: readonly Arc[], inside: (label: number) => boolean): number =>
  ringsOf(arcs, inside).reduce((sum, ring) => sum - ringArea(ring), 0)

describe('traced labels', () => {
  it('fill the land without gap or overlap, however the labels lie', () => {
    fc.assert(
      fc.property(mosaics, (mosaic) => {
        const arcs = traceArcs(mosaic)
        const parts = [1, 2, 3].map((label) => areaOf(arcs, (other) => other === label))
        const land = areaOf(arcs, (label) => label > 0)
        expect(parts[0]! + parts[1]! + parts[2]!).toBeCloseTo(land, 6)
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('still fit together when their shared lines are simplified', () => {
    fc.assert(
      fc.property(mosaics, (mosaic) => {
        const arcs = traceArcs(mosaic).map((arc) => ({ ...arc, points: simplifyRun(arc.points, 0.7) }))
        const parts = [1, 2, 3].map((label) => areaOf(arcs, (other) => other === label))
        expect(parts[0]! + parts[1]! + parts[2]!).toBeCloseTo(
          areaOf(arcs, (label) => label > 0),
          6,
        )
      }),
    )
  })

  it('have borders whose length is the sum of their arcs, joined into fewer lines', () => {
    fc.assert(
      fc.property(mosaics, (mosaic) => {
        const arcs = traceArcs(mosaic)
        const between = arcs.filter(({ left, right }) => Math.min(left, right) === 1 && Math.max(left, right) === 2)
        const runs = runsBetween(
          arcs,
          (label) => label === 1,
          (label) => label === 2,
        )
        const total = (lines: readonly (readonly number[])[]): number => lines.reduce((sum, line) => sum + lengthOf(line), 0)
        expect(total(runs)).toBeCloseTo(total(between.map(({ points }) => points)), 6)
        expect(runs.length).toBeLessThanOrEqual(between.length)
      }),
    )
  })
})

describe('a simplified line', () => {
  const lines = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), { minLength: 3, maxLength: 40 })

  it('keeps its ends and stays within the tolerance of every point it drops', () => {
    fc.assert(
      fc.property(lines, fc.double({ min: 0.1, max: 9, noNaN: true }), (points, tolerance) => {
        const line = points.flat()
        const simple = simplifyRun(line, tolerance)
        expect(simple.slice(0, 2)).toEqual(line.slice(0, 2))
        expect(simple.slice(-2)).toEqual(line.slice(-2))
        for (const spot of spotsOf(line)) expect(distanceTo([simple], spot)).toBeLessThanOrEqual(tolerance + 1e-9)
      }),
    )
  })

  it('keeps a ring a ring', () => {
    const ring = closed([0, 0, 10, 0, 10, 10, 0, 10])
    expect(simplifyRun(ring, 1)).toEqual(ring)
  })
})
