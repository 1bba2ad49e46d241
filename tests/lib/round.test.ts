import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assert, assertNever, BrokenInvariant } from '../../shared/lib/assert.ts'
import { clamp, round3 } from '../../shared/lib/round.ts'

describe('rounding', () => {
  it.each([
    [1.23456, 1.235],
    [-0.0004, 0],
    [51.9599999, 51.96],
    [100, 100],
  ])('stores %d as %d', (x, stored) => {
    expect(Object.is(round3(x), stored)).toBe(true)
  })

  it('is stable: what is stored stays as it is', () => {
    fc.assert(
      fc.property(fc.double({ min: -1000, max: 1000, noNaN: true }), (x) => {
        expect(round3(round3(x))).toBe(round3(x))
      }),
    )
  })

  it('clamps to both ends', () => {
    expect([clamp(-1, 0, 100), clamp(101, 0, 100), clamp(50, 0, 100)]).toEqual([0, 100, 50])
  })
})

describe('assertions', () => {
  it('pass what holds', () => {
    expect(() => assert(true, 'One is one.')).not.toThrow()
  })

  it('throw BrokenInvariant with the sentence', () => {
    const fail = () => assert(false, 'A meter stays in range.')
    expect(fail).toThrow(BrokenInvariant)
    expect(fail).toThrow('A meter stays in range.')
    expect(new BrokenInvariant('x').name).toBe('BrokenInvariant')
  })

  it('end a switch that should have been complete', () => {
    expect(() => assertNever('surprise' as never)).toThrow('"surprise"')
  })
})
