import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DiceKey } from '../../shared/lib/dice.ts'
import { diceFor, tri, u01 } from '../../shared/lib/dice.ts'

/** The definition of 2.12, written plainly over the bytes that TextEncoder makes. */
function plainU01(keys: readonly DiceKey[]): number {
  let h = 0x811c9dc5
  for (const byte of new TextEncoder().encode(keys.join('|'))) h = Math.imul(h ^ byte, 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}

const key = fc.oneof(fc.integer(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

describe('dice', () => {
  it('hashes the UTF-8 bytes of the joined keys, in every script', () => {
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        expect(u01(...keys)).toBe(plainU01(keys))
      }),
    )
  })

  it('counts half a surrogate pair as the replacement character, as every encoder does', () => {
    expect(u01('a\ud800b')).toBe(plainU01(['a\ufffdb']))
    expect(u01('a\udc00')).toBe(u01('a\ufffd'))
  })

  it('draws for a turn what the whole key draws', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.array(key), (secret, take, turn, subjects) => {
        const dice = diceFor(secret, take, turn)
        expect(dice.u01('haz', ...subjects)).toBe(u01(secret, take, turn, 'haz', ...subjects))
        expect(dice.tri('x', ...subjects)).toBe(tri(secret, take, turn, 'x', ...subjects))
      }),
    )
  })

  it('stays in range', () => {
    fc.assert(
      fc.property(fc.array(key), (keys) => {
        expect(u01(...keys)).toBeGreaterThanOrEqual(0)
        expect(u01(...keys)).toBeLessThan(1)
        expect(Math.abs(tri(...keys))).toBeLessThan(1)
      }),
    )
  })

  it('is even over turns: every tenth of the range comes up about as often', () => {
    const counts = Array.from({ length: 10 }, () => 0)
    for (let turn = 0; turn < 10_000; turn++) {
      const tenth = Math.floor(u01('0f1e2d', 0, turn, 'haz', 'zone:northbank') * 10)
      counts[tenth] = counts[tenth]! + 1
    }
    for (const count of counts) {
      expect(count).toBeGreaterThan(900)
      expect(count).toBeLessThan(1100)
    }
  })

  it('gives other dice to another take, turn, stream or subject', () => {
    const draws = [
      u01('k', 0, 1, 'a', 'x'),
      u01('k', 1, 1, 'a', 'x'),
      u01('k', 0, 2, 'a', 'x'),
      u01('k', 0, 1, 'b', 'x'),
      u01('k', 0, 1, 'a', 'y'),
    ]
    expect(new Set(draws).size).toBe(draws.length)
  })
})
