import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenInvariant } from '../../shared/lib/assert.ts'
import { base32 } from '../../shared/lib/base32.ts'
import { canonicalJson, sha256Base32, sha256Hex } from '../../shared/lib/canonical-json.ts'

const json = fc.jsonValue().filter((value) => !JSON.stringify(value, (_, v: unknown) => (Object.is(v, -0) ? '-0!' : v)).includes('-0!'))

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)]),
  )
}

describe('canonical JSON', () => {
  it('is JSON: reading it back gives the data', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value)
      }),
    )
  })

  it('does not depend on the order in which fields were written', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
      }),
    )
  })

  it('sorts keys and leaves absent fields out', () => {
    expect(canonicalJson({ b: [1, 'é', null, true], a: { z: undefined, y: 0.5 } })).toBe('{"a":{"y":0.5},"b":[1,"é",null,true]}')
  })

  it.each([
    ['NaN', { meter: Number.NaN }, 'NaN'],
    ['infinity', { meter: Number.POSITIVE_INFINITY }, 'Infinity'],
    ['minus zero', { meter: -0 }, '-0'],
    ['a function', { meter: () => 1 }, 'function'],
    ['undefined in a list', { meter: [undefined] }, 'undefined'],
    ['undefined itself', undefined, 'undefined'],
    ['a big integer', { meter: 1n }, 'bigint'],
    ['a symbol', { meter: Symbol('x') }, 'symbol'],
    ['a date', { meter: new Date(0) }, 'not plain'],
    ['a map', { meter: new Map() }, 'not plain'],
  ])('refuses %s', (_, value, said) => {
    expect(() => canonicalJson(value)).toThrow(BrokenInvariant)
    expect(() => canonicalJson(value)).toThrow(said)
  })

  it('says where it found what it refuses', () => {
    expect(() => canonicalJson({ states: [{ approval: Number.NaN }] })).toThrow('found at states.0.approval')
  })

  it('refuses a cycle instead of never ending', () => {
    const knot: Record<string, unknown> = {}
    knot.self = knot
    expect(() => canonicalJson(knot)).toThrow('cycle')
  })
})

describe('hashes', () => {
  it('are SHA-256 as node:crypto makes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hash = createHash('sha256').update(text, 'utf8')
        expect(sha256Hex(text)).toBe(hash.copy().digest('hex'))
        expect(sha256Base32(text)).toBe(base32(hash.digest(), 52))
      }),
    )
  })

  it('can be cut short, but not drawn out', () => {
    expect(sha256Base32('abc', 26)).toBe(sha256Base32('abc').slice(0, 26))
    expect(() => sha256Base32('abc', 53)).toThrow(BrokenInvariant)
  })
})
