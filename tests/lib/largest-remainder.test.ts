import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenInvariant } from '../../shared/lib/assert.ts'
import { largestRemainder } from '../../shared/lib/largest-remainder.ts'

const total = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const weight = fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e9, noNaN: true }))
const weights = fc.array(weight, { minLength: 1, maxLength: 20 })
const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0)

describe('largest remainder', () => {
  it('loses nothing and makes nothing, whole parts only', () => {
    fc.assert(
      fc.property(total, weights, (whole, by) => {
        const parts = largestRemainder(whole, by)
        expect(parts.every(Number.isInteger)).toBe(true)
        expect(parts.some((part) => Object.is(part, -0))).toBe(false)
        expect(sum(parts)).toBe(whole)
      }),
    )
  })

  it('gives each its quota, rounded down or up', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.nat(1_000_000), { minLength: 1 }), (whole, by) => {
        fc.pre(sum(by) > 0)
        for (const [k, part] of largestRemainder(whole, by).entries()) {
          const quota = (whole * by[k]!) / sum(by)
          expect(part).toBeGreaterThanOrEqual(Math.floor(quota - 1e-6))
          expect(part).toBeLessThanOrEqual(Math.ceil(quota + 1e-6))
        }
      }),
    )
  })

  it('never takes from a load more than there is of it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (load, part) => {
        const taken = Math.floor(sum(load) * part)
        fc.pre(sum(load) > 0)
        for (const [k, kg] of largestRemainder(taken, load).entries()) expect(kg).toBeLessThanOrEqual(load[k]!)
      }),
    )
  })

  it.each([
    [10, [1, 1, 1], [4, 3, 3]],
    [-10, [1, 1, 1], [-4, -3, -3]],
    [5, [1, 0, 1], [3, 0, 2]],
    [100, [0.5, 0.25, 0.25], [50, 25, 25]],
    [7, [0, 0], [4, 3]],
    [0, [], []],
    [1_000_000, [0.6, 0.3, 0.1], [600_000, 300_000, 100_000]],
  ])('%d by %j', (whole, by, parts) => {
    expect(largestRemainder(whole, by)).toEqual(parts)
  })

  it.each([
    [0.5, [1]],
    [1, []],
    [1, [-1, 2]],
    [1, [Number.NaN]],
  ])('refuses %d by %j', (whole, by) => {
    expect(() => largestRemainder(whole, by)).toThrow(BrokenInvariant)
  })
})
