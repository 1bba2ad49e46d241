import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenInvariant } from '../../shared/lib/assert.ts'
import { base32 } from '../../shared/lib/base32.ts'
import { idKind, isId, makeId } from '../../shared/lib/ids.ts'

const KEY = '00112233445566778899aabbccddeeff'
const OTHER_KEY = 'ffeeddccbbaa99887766554433221100'
const from = { key: KEY, take: 0, cause: 'order:9f3k2m8qwz', n: 0 }

describe('ids', () => {
  it('are the kind and ten symbols of HMAC-SHA256, as node:crypto makes it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), fc.nat(), (take, cause, n) => {
        const digest = createHmac('sha256', Buffer.from(KEY, 'hex')).update(`call|${take}|${cause}|${n}`).digest()
        expect(makeId('call', { key: KEY, take, cause, n })).toBe(`call:${base32(digest, 10)}`)
      }),
    )
  })

  it('are well formed, with no letter that reads as another', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        const id = makeId('red-line', { ...from, n })
        expect(id).toMatch(/^red-line:[0-9a-hjkmnp-tv-z]{10}$/)
        expect(isId(id)).toBe(true)
        expect(idKind(id)).toBe('red-line')
      }),
    )
  })

  it('differ by kind, key, take, cause and count', () => {
    const ids = [
      makeId('call', from),
      makeId('line', from),
      makeId('call', { ...from, key: OTHER_KEY }),
      makeId('call', { ...from, take: 1 }),
      makeId('call', { ...from, cause: 'clock' }),
      makeId('call', { ...from, n: 1 }),
    ].map((id) => id.slice(id.indexOf(':')))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('do not depend on what was made before, nor on how many sessions are alive', () => {
    const first = makeId('call', from)
    for (let k = 0; k < 200; k++) makeId('call', { ...from, key: k.toString(16).padStart(32, '0') })
    expect(makeId('call', from)).toBe(first)
  })

  it('are made from whole numbers alone', () => {
    expect(() => makeId('call', { ...from, n: 0.5 })).toThrow(BrokenInvariant)
  })

  it.each(['', 'call', 'call:', 'call:ABCDEFGHJK', 'call:abcdefghil', 'call:abcdefghjkm', ':abcdefghjk', '1call:abcdefghjk'])(
    'does not take %j for an id',
    (text) => {
      expect(isId(text)).toBe(false)
    },
  )
})

describe('base32', () => {
  it.each([
    [[0], 2, '00'],
    [[0xff], 2, 'zw'],
    [[0b00001_000, 0b10_00011_0], 3, '123'],
    [[0x01], 4, '0400'],
  ])('of %j, %d symbols', (bytes, length, expected) => {
    expect(base32(Uint8Array.from(bytes), length)).toBe(expected)
  })
})
