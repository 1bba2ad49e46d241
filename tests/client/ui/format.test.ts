import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCountdown, formatDuration, formatNumber, formatSigned } from '../../../client/ui/format.ts'
import { sayRange } from '../../../client/ui/say-range.ts'

describe('numbers', () => {
  it('use a true minus sign', () => {
    expect(formatNumber(-5)).toBe('\u22125')
    expect(formatNumber(-0.04)).toBe('0')
  })

  it('have no thousands separator under 10 000 and a thin space above', () => {
    expect(formatNumber(9999)).toBe('9999')
    expect(formatNumber(10_000)).toBe('10\u2009000')
    expect(formatNumber(-1_234_567)).toBe('\u22121\u2009234\u2009567')
  })

  it('keep the decimals asked for and drop trailing zeros', () => {
    expect(formatNumber(6.25)).toBe('6.3')
    expect(formatNumber(6, { digits: 1 })).toBe('6')
    expect(formatNumber(42.812, { digits: 2, language: 'de' })).toBe('42,81')
  })

  it('never contain a hyphen-minus, whatever the value', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), (value) => {
        expect(formatNumber(value)).not.toContain('-')
        expect(formatNumber(value)).not.toContain(',')
      }),
    )
  })
})

describe('changes and ranges', () => {
  it('carry a sign, except zero', () => {
    expect(formatSigned(3)).toBe('+3')
    expect(formatSigned(-2)).toBe('\u22122')
    expect(formatSigned(0)).toBe('0')
    expect(formatSigned(0.01)).toBe('0')
  })

  it('name both ends, or one when they read the same', () => {
    expect(sayRange(5, 6)).toBe('5 to 6')
    expect(sayRange(-1, 0)).toBe('\u22121 to 0')
    expect(sayRange(5.01, 5.02)).toBe('5')
  })
})

describe('time left', () => {
  it('reads as digits', () => {
    expect(formatCountdown(462_000)).toBe('07:42')
    expect(formatCountdown(461_001)).toBe('07:42')
    expect(formatCountdown(3_900_000)).toBe('1:05:00')
    expect(formatCountdown(-5)).toBe('00:00')
  })

  it('reads as words', () => {
    expect(formatDuration(4_680_000)).toBe('1 h 18')
    expect(formatDuration(3_600_000)).toBe('1 h')
    expect(formatDuration(1_080_000)).toBe('18 min')
    expect(formatDuration(40_000)).toBe('40 s')
  })
})
