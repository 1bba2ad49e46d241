import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseThemeChoice, themeFor } from '../../../client/theme/theme.ts'
import { createAnnouncer } from '../../../client/ui/announcer.ts'
import { countdownMark } from '../../../client/ui/countdown-marks.ts'
import { formatJoinCode, JOIN_LENGTH, JOIN_SYMBOLS, joinCode } from '../../../client/ui/join-code.ts'
import { safeLink } from '../../../client/ui/safe-link.ts'
import { stateMark, stateMarks } from '../../../client/ui/state-marks.ts'
import { ladderWidth, tensionRungs } from '../../../client/ui/tension-rungs.ts'

describe('the join code', () => {
  it('takes what people type, paste and dictate', () => {
    expect(joinCode('h7k2-2qma').code).toBe('H7K22QMA')
    expect(joinCode(' H7K2 2QMA\n').code).toBe('H7K22QMA')
    expect(joinCode('H7K2–2QMA and more').code).toBe('H7K22QMA')
  })

  it('drops look-alikes and names each once', () => {
    expect(joinCode('O0l1H')).toEqual({ code: 'H', dropped: 'O, 0, L, 1' })
    expect(joinCode('--  ')).toEqual({ code: '', dropped: '' })
  })

  it('is always valid and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const { code } = joinCode(typed)
        expect(code.length).toBeLessThanOrEqual(JOIN_LENGTH)
        expect([...code].every((symbol) => JOIN_SYMBOLS.includes(symbol))).toBe(true)
        expect(joinCode(code)).toEqual({ code, dropped: '' })
        expect(joinCode(formatJoinCode(code)).code).toBe(code)
      }),
    )
  })
})

describe('the theme', () => {
  it('is dark in live play and light around it until someone chooses', () => {
    expect(themeFor({ choice: undefined, place: 'play', systemIsDark: false })).toBe('dark')
    for (const place of ['start', 'lobby', 'review'] as const) {
      expect(themeFor({ choice: undefined, place, systemIsDark: true })).toBe('light')
    }
  })

  it('follows the choice everywhere, and the system when asked to', () => {
    expect(themeFor({ choice: 'light', place: 'play', systemIsDark: true })).toBe('light')
    expect(themeFor({ choice: 'system', place: 'play', systemIsDark: false })).toBe('light')
    expect(themeFor({ choice: 'system', place: 'review', systemIsDark: true })).toBe('dark')
  })

  it('ignores a stored value that is none of ours', () => {
    expect(parseThemeChoice('sepia')).toBeUndefined()
    expect(parseThemeChoice(null)).toBeUndefined()
    expect(parseThemeChoice('system')).toBe('system')
  })
})

describe('the tension ladder', () => {
  const size = { rungWidth: 5, gap: 1, height: 16 }

  it('has twelve growing rungs, filled up to the value', () => {
    for (let value = 0; value <= 12; value += 1) {
      const rungs = tensionRungs(value, size)
      expect(rungs).toHaveLength(12)
      expect(rungs.filter((rung) => rung.filled)).toHaveLength(value)
      expect(rungs.every((rung, i) => i === 0 || rung.height > (rungs[i - 1]?.height ?? 0))).toBe(true)
      expect(rungs.every((rung) => rung.y + rung.height === size.height)).toBe(true)
    }
  })

  it('ends where its last rung ends', () => {
    expect(ladderWidth(size)).toBe((tensionRungs(0, size).at(-1)?.x ?? 0) + size.rungWidth)
  })
})

describe('the countdown', () => {
  it('is announced when a mark is crossed, not each second', () => {
    expect(countdownMark(300_500, 299_900)).toBe(300_000)
    expect(countdownMark(299_900, 298_900)).toBeUndefined()
    expect(countdownMark(60_001, 60_000)).toBe(60_000)
  })

  it('says only the last mark after a gap, and nothing when time is added', () => {
    expect(countdownMark(400_000, 15_000)).toBe(20_000)
    expect(countdownMark(15_000, 135_000)).toBeUndefined()
  })
})

describe('links in texts of a scenario', () => {
  it('stay within the app', () => {
    for (const link of ['#e-12', '/review', './x', '../x', '?tab=1']) expect(safeLink(link)).toBe(link)
  })

  it('are dropped when they lead out or run code', () => {
    for (const link of [
      'https://example.com',
      '//example.com',
      '/\\example.com',
      'javascript:alert(1)',
      'data:text/html,x',
      'mailto:a@b',
    ]) {
      expect(safeLink(link)).toBeUndefined()
    }
  })
})

describe('state marks', () => {
  it('give each slot its own shape and pattern', () => {
    expect(new Set(stateMarks.map((mark) => mark.shape)).size).toBe(8)
    expect(new Set(stateMarks.map((mark) => mark.path)).size).toBe(8)
    expect(new Set(stateMarks.map((mark) => mark.pattern)).size).toBe(8)
    expect(stateMark(4).shape).toBe('shield')
  })
})

describe('the announcer', () => {
  it('says the same words twice as two announcements and keeps few', () => {
    const announcer = createAnnouncer()
    let heard = 0
    const stop = announcer.subscribe(() => {
      heard += 1
    })
    for (let i = 0; i < 5; i += 1) announcer.say('Dovrin proposes, line 2')
    announcer.say('Clock paused', 'assertive')
    stop()
    announcer.say('not heard')
    expect(heard).toBe(6)
    expect(announcer.read().polite).toHaveLength(3)
    expect(new Set(announcer.read().polite.map((line) => line.id)).size).toBe(3)
    expect(announcer.read().assertive.map((line) => line.text)).toEqual(['Clock paused'])
  })
})
