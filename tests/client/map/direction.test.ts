import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Direction, nextInDirection, type Spot, stepThrough } from '../../../client/map/direction.ts'

const spots: readonly Spot[] = [
  { id: 'unit:west', x: -50, y: 0 },
  { id: 'unit:here', x: 0, y: 0 },
  { id: 'unit:east', x: 40, y: 5 },
  { id: 'unit:far-east', x: 120, y: 0 },
  { id: 'unit:south', x: 4, y: 60 },
]

describe('the next object in a direction', () => {
  it('is the nearest one ahead', () => {
    expect(nextInDirection(spots, { x: 0, y: 0, id: 'unit:here' }, 'right')?.id).toBe('unit:east')
    expect(nextInDirection(spots, { x: 0, y: 0, id: 'unit:here' }, 'left')?.id).toBe('unit:west')
    expect(nextInDirection(spots, { x: 0, y: 0, id: 'unit:here' }, 'down')?.id).toBe('unit:south')
    expect(nextInDirection(spots, { x: 0, y: 0, id: 'unit:here' }, 'up')).toBeUndefined()
  })

  it('prefers what lies straight ahead to what is nearer aside', () => {
    const two: readonly Spot[] = [
      { id: 'a', x: 20, y: 30 },
      { id: 'b', x: 50, y: 0 },
    ]
    expect(nextInDirection(two, { x: 0, y: 0 }, 'right')?.id).toBe('b')
  })

  it('reaches objects at the very same place one after the other', () => {
    const same: readonly Spot[] = [
      { id: 'a', x: 0, y: 0 },
      { id: 'b', x: 0, y: 0 },
      { id: 'c', x: 0, y: 0 },
    ]
    expect(nextInDirection(same, { x: 0, y: 0, id: 'a' }, 'right')?.id).toBe('b')
    expect(nextInDirection(same, { x: 0, y: 0, id: 'b' }, 'right')?.id).toBe('c')
  })

  it('never stays and never goes the other way', () => {
    const at = fc.integer({ min: -100, max: 100 })
    const spot = fc.record({ x: at, y: at })
    fc.assert(
      fc.property(
        fc.array(spot, { maxLength: 20 }),
        spot,
        fc.constantFrom<Direction>('left', 'right', 'up', 'down'),
        (points, from, direction) => {
          const found = nextInDirection(
            points.map((p, i) => ({ id: `unit:${i}`, ...p })),
            from,
            direction,
          )
          if (!found) return
          const ahead = { left: from.x - found.x, right: found.x - from.x, up: from.y - found.y, down: found.y - from.y }[direction]
          expect(ahead).toBeGreaterThan(0)
        },
      ),
    )
  })
})

describe('stepping through a list', () => {
  it('goes round both ways and begins at an end', () => {
    const ids = ['a', 'b', 'c']
    expect(stepThrough(ids, undefined, 1)).toBe('a')
    expect(stepThrough(ids, undefined, -1)).toBe('c')
    expect(stepThrough(ids, 'c', 1)).toBe('a')
    expect(stepThrough(ids, 'a', -1)).toBe('c')
    expect(stepThrough(ids, 'not in it', 1)).toBe('a')
    expect(stepThrough([], 'a', 1)).toBeUndefined()
  })
})
