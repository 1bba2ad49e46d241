import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceToRun, hitTest, inRings, type Target } from '../../../client/map/hit-test.ts'

const square = [0, 0, 10, 0, 10, 10, 0, 10]
const hole = [4, 4, 6, 4, 6, 6, 4, 6]

describe('a point in rings', () => {
  it('is inside the outline, not inside a hole, and inside an island in the hole', () => {
    expect(inRings([square], [5, 5])).toBe(true)
    expect(inRings([square, hole], [5, 5])).toBe(false)
    expect(inRings([square, hole, [4.5, 4.5, 5.5, 4.5, 5.5, 5.5, 4.5, 5.5]], [5, 5])).toBe(true)
    expect(inRings([square], [11, 5])).toBe(false)
    expect(inRings([], [0, 0])).toBe(false)
  })

  it('does not depend on which point a ring begins with', () => {
    const coordinate = fc.double({ min: -2, max: 12, noNaN: true })
    fc.assert(
      fc.property(coordinate, coordinate, fc.integer({ min: 0, max: 3 }), (x, y, turn) => {
        const turned = [...square.slice(turn * 2), ...square.slice(0, turn * 2)]
        expect(inRings([turned], [x, y])).toBe(inRings([square], [x, y]))
      }),
    )
  })
})

describe('the distance to a line', () => {
  it('is measured to the nearest piece, its ends included', () => {
    expect(distanceToRun([0, 0, 10, 0], [5, 3])).toBe(3)
    expect(distanceToRun([0, 0, 10, 0], [13, 4])).toBe(5)
    expect(distanceToRun([2, 2, 2, 2], [2, 5])).toBe(3)
    expect(distanceToRun([1, 1], [1, 1])).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('a hit', () => {
  const land: Target = { kind: 'area', id: 'NOR', rings: [[-100, -100, 100, -100, 100, 100, -100, 100]], rank: 10 }
  const lane: Target = { kind: 'path', id: 'flow:a', run: [-50, 0, 50, 0], reach: 8, rank: 40 }
  const need: Target = { kind: 'disc', id: 'need:a', x: 0, y: 0, radius: 30, rank: 30 }
  const ship: Target = { kind: 'spot', id: 'unit:a', x: 0, y: 0, reach: 12, rank: 80 }
  const twin: Target = { kind: 'spot', id: 'unit:b', x: 3, y: 0, reach: 12, rank: 80 }
  const all = [ship, twin, land, lane, need]

  it('goes to the highest rank, whatever the order', () => {
    expect(hitTest(all, [0, 0], 1)).toBe('unit:a')
    expect(hitTest([...all].reverse(), [0, 0], 1)).toBe('unit:a')
  })

  it('goes to the nearest of equal rank', () => {
    expect(hitTest(all, [2.9, 0], 1)).toBe('unit:b')
  })

  it('falls through to lane, need, land and nothing', () => {
    expect(hitTest(all, [40, 5], 1)).toBe('flow:a')
    expect(hitTest(all, [0, 25], 1)).toBe('need:a')
    expect(hitTest(all, [90, 90], 1)).toBe('NOR')
    expect(hitTest(all, [300, 0], 1)).toBeUndefined()
  })

  it('reaches the same number of pixels at every scale', () => {
    expect(hitTest([ship], [20, 0], 0.5)).toBe('unit:a')
    expect(hitTest([ship], [20, 0], 2)).toBeUndefined()
  })
})
