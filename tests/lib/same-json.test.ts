import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../shared/lib/canonical-json.ts'
import { sameJson } from '../../shared/lib/same-json.ts'

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.boolean(),
    fc.integer({ min: 0, max: 2 }),
    fc.constantFrom('', 'a'),
    fc.constant(null),
    fc.array(tie('any'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(tie('any'), fc.constant(undefined)), { noNullPrototype: true }),
  ),
})).any

describe('the same data', () => {
  test('is what has the same canonical JSON', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(sameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b))
        expect(sameJson(a, structuredClone(a))).toBe(true)
      }),
    )
  })

  test('has no absent field where the other has one', () => {
    expect(sameJson({ a: undefined }, {})).toBe(true)
    expect(sameJson({ a: 1 }, {})).toBe(false)
    expect(sameJson({}, { a: null })).toBe(false)
    expect(sameJson([], {})).toBe(false)
  })
})
