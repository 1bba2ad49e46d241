import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength, compareText, hasControlCharacter } from '../../shared/lib/text.ts'

const text = fc.string({ unit: 'binary' })

describe('text', () => {
  it('is ordered by code point', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const bytes = Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'))
        expect(Math.sign(compareText(a, b))).toBe(bytes)
      }),
    )
  })

  it('orders private use characters before emoji, which plain comparison does not', () => {
    expect(compareText('\ue000', '😀')).toBeLessThan(0)
    expect(['b', 'a', 'B', 'ä', ''].sort(compareText)).toEqual(['', 'B', 'a', 'b', 'ä'])
  })

  it('is counted in code points', () => {
    expect(codePointLength('Ærø 😀')).toBe(5)
    fc.assert(
      fc.property(text, (some) => {
        expect(codePointLength(some)).toBe(Array.from(some).length)
      }),
    )
  })

  it.each([
    '\u0000',
    'a\tb',
    'a\nb',
    '\u007f',
    '\u0085',
    'soft\u00adhyphen',
    '\u200b',
    '\u202e',
    '\u2028',
    '\u2066',
    '\ufeff',
    '\ud800',
    '\u{e0041}',
  ])('refuses %j', (some) => {
    expect(hasControlCharacter(some)).toBe(true)
  })

  it.each(['', 'Ærø, 5 % – “no”', '日本語', 'नमस्ते', 'می‌خواهم', '👩‍🚒', 'مرحبا'])('accepts %j', (some) => {
    expect(hasControlCharacter(some)).toBe(false)
  })

  it('accepts line feeds where lines are asked for, and nothing more', () => {
    expect(hasControlCharacter('a\nb', 'lines')).toBe(false)
    expect(hasControlCharacter('a\r\nb', 'lines')).toBe(true)
  })
})
