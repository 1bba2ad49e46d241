import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Act } from '../../shared/dynamics/conduct.ts'
import { actWeight, conduct, initiativeGrade, isAnswer } from '../../shared/dynamics/conduct.ts'
import { nextTrust, trustBand, trustBase } from '../../shared/dynamics/trust.ts'
import { act, relation } from './arbitraries.ts'

const acts = fc.array(act, { maxLength: 8 })

describe('conduct', () => {
  it('stays inside 12 and 20, and its parts sum to it', () => {
    fc.assert(
      fc.property(acts, (some) => {
        const { positive, negative, each } = conduct(some)
        expect(positive).toBeGreaterThanOrEqual(0)
        expect(positive).toBeLessThanOrEqual(12)
        expect(negative).toBeGreaterThanOrEqual(0)
        expect(negative).toBeLessThanOrEqual(20)
        expect(each).toHaveLength(some.length)
        expect(each.reduce((sum, part) => sum + part, 0)).toBeCloseTo(positive - negative, 9)
      }),
    )
  })

  it.each([
    ['words count .35', { g: 3, grade: 'W' }, 1.05],
    ['a deed counts .7', { g: 3, grade: 'D' }, 2.1],
    ['a great deed at most 4', { g: 9, grade: 'D' }, 4],
    ['a verified deed in full', { g: 9, grade: 'V' }, 9],
    ['unless its kind is capped', { g: 9, grade: 'V', capped: true }, 4],
    ['a costly deed a quarter more', { g: 8, grade: 'C' }, 10],
    ['an answered initiative a quarter more again', { g: 8, grade: 'C', answered: true }, 12.5],
    ['a hostile deed has no single cap', { g: -9, grade: 'D' }, -6.3],
    ['an answer never makes hostility worse', { g: -9, grade: 'D', answered: true }, -6.3],
  ] satisfies readonly (readonly [string, Act, number])[])('%s', (_, one, weight) => {
    expect(actWeight(one)).toBeCloseTo(weight, 9)
  })

  it('counts an initiative as costly while it is announced, on time, open to check, and not three times ignored', () => {
    const initiative = { announced: true, onDate: true, checkable: true, unanswered: 0 }
    expect(initiativeGrade(initiative)).toBe('C')
    expect(initiativeGrade({ ...initiative, unanswered: 2 })).toBe('C')
    expect(initiativeGrade({ ...initiative, unanswered: 3 })).toBe('D')
    expect(initiativeGrade({ ...initiative, announced: false })).toBe('D')
    expect(initiativeGrade({ ...initiative, onDate: false })).toBe('D')
    expect(initiativeGrade({ ...initiative, checkable: false })).toBe('D')
    expect([isAnswer(2, 2), isAnswer(1.9, 1), isAnswer(5, 3)]).toEqual([true, false, false])
  })
})

describe('trust', () => {
  it('1: stays in range, and its parts sum to the change', () => {
    fc.assert(
      fc.property(relation, acts, fc.constantFrom('crisis', 'strategic'), (some, seen, tempo) => {
        const { trust, parts } = nextTrust({ ...some, conduct: conduct(seen), tempo })
        expect(trust).toBeGreaterThanOrEqual(0)
        expect(trust).toBeLessThanOrEqual(100)
        const { positive, negative, drift, limit } = parts
        expect(positive + negative + drift + limit).toBeCloseTo(trust - some.trust, 9)
      }),
    )
  })

  it('17: a verified act moves it at least as much as the same act unverified', () => {
    fc.assert(
      fc.property(relation, act, fc.constantFrom('W', 'D'), (some, one, unverified) => {
        const moved = (grade: Act['grade']) =>
          Math.abs(nextTrust({ ...some, base: some.trust, conduct: conduct([{ ...one, grade }]) }).trust - some.trust)
        expect(moved('V')).toBeGreaterThanOrEqual(moved(unverified) - 1e-9)
      }),
    )
  })

  it('18: a positive act never lowers it, a negative one never raises it', () => {
    fc.assert(
      fc.property(relation, acts, act, (some, before, one) => {
        const without = nextTrust({ ...some, conduct: conduct(before) }).trust
        const with_ = nextTrust({ ...some, conduct: conduct([...before, one]) }).trust
        if (one.g > 0) expect(with_).toBeGreaterThanOrEqual(without - 1e-9)
        else expect(with_).toBeLessThanOrEqual(without + 1e-9)
      }),
    )
  })

  it('climbs slowly and falls fast: eight verified acts give 46, one breach takes it to 38', () => {
    let relationNow = { trust: 30, streak: 0 }
    for (let turn = 0; turn < 8; turn++) {
      relationNow = nextTrust({ ...relationNow, base: 30, memory: 40, conduct: conduct([{ g: 5, grade: 'V' }]) })
    }
    expect(relationNow.streak).toBe(8)
    expect(relationNow.trust).toBeCloseTo(46, 0)
    expect(nextTrust({ ...relationNow, base: 30, memory: 40, conduct: conduct([{ g: -9, grade: 'V' }]) }).trust).toBeCloseTo(38, 0)
  })

  it('keeps a streak through verified consistency alone', () => {
    const some = { trust: 50, base: 50, memory: 40, streak: 3 }
    expect(nextTrust({ ...some, conduct: conduct([{ g: 3, grade: 'V' }]) }).streak).toBe(4)
    expect(nextTrust({ ...some, conduct: conduct([{ g: 2, grade: 'W' }]) }).streak).toBe(0)
    const mixed = conduct([
      { g: 8, grade: 'V' },
      { g: -1, grade: 'W' },
    ])
    expect(nextTrust({ ...some, conduct: mixed }).streak).toBe(0)
  })

  it('drifts to its base, more slowly the longer the institutions remember', () => {
    const idle = { trust: 80, base: 40, streak: 0, conduct: conduct([]) }
    expect(nextTrust({ ...idle, memory: 0 }).trust).toBeCloseTo(79.6, 9)
    expect(nextTrust({ ...idle, memory: 100 }).trust).toBe(80)
    expect(trustBase([2, 6])).toBe(26)
    expect(trustBase([])).toBe(50)
  })

  it('has five words', () => {
    expect([0, 19.9, 20, 55, 79, 80, 100].map(trustBand)).toEqual(['hostile', 'hostile', 'wary', 'neutral', 'confident', 'close', 'close'])
  })
})
