import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callStrength } from '../../shared/dynamics/belief.ts'
import { lieExposureChance, ownUp } from '../../shared/dynamics/owning-up.ts'
import type { DuelScript } from './duel.ts'
import { playDuel } from './duel.ts'

const accident: DuelScript = { seed: 4, theta: 0, trust: 30, tension: 35, severity: 6, quality: 0.5, answer: 'silence' }
const deliberate: DuelScript = { ...accident, theta: 1 }
const line = (protocol: number) => ({ line: { protocol, used: true } })
const seeds = Array.from({ length: 50 }, (_, k) => k)
const tensions = (script: DuelScript) => playDuel(script).map(({ tension }) => tension)
const last = (script: DuelScript) => tensions(script).at(-1)!
const mean = (script: DuelScript) => seeds.reduce((sum, seed) => sum + last({ ...script, seed }), 0) / seeds.length

const anyDuel = fc.record({
  seed: fc.nat(),
  trust: fc.double({ min: 0, max: 100, noNaN: true }),
  tension: fc.double({ min: 0, max: 80, noNaN: true }),
  severity: fc.integer({ min: 1, max: 10 }),
  quality: fc.double({ min: 0.2, max: 0.9, noNaN: true }),
  misled: fc.boolean(),
})
const protocol = fc.nat(3)
const RUNS = { numRuns: 3000 }

describe('two forgiving reciprocators after an accident (E4; prototype figures in brackets)', () => {
  it('without a channel stay above where they began (35 -> 50)', () => {
    expect(Math.max(...tensions(accident))).toBeGreaterThan(48)
    expect(mean(accident)).toBeGreaterThan(35)
  })

  it('with an untested line come down (18)', () => {
    expect(Math.abs(mean({ ...accident, ...line(0) }) - 18)).toBeLessThan(4)
  })

  it('with a manned line come down a little further (17)', () => {
    expect(Math.abs(mean({ ...accident, ...line(3) }) - 17)).toBeLessThan(4)
    expect(mean({ ...accident, ...line(3) })).toBeLessThan(mean({ ...accident, ...line(0) }))
  })

  it('with a mediator from turn 2, too (22)', () => {
    expect(mean({ ...accident, mediatorFromTurn: 2 })).toBeLessThan(30)
    expect(mean({ ...accident, mediatorFromTurn: 2 })).toBeGreaterThan(mean({ ...accident, ...line(0) }))
  })
})

describe('an attack that goes on', () => {
  it('ends at 100 with or without a line: a hotline does not wish it away', () => {
    for (const seed of seeds) {
      expect(last({ ...deliberate, seed, goesOn: true })).toBe(100)
      expect(last({ ...deliberate, seed, goesOn: true, ...line(3) })).toBe(100)
    }
  })
})

describe('a misread exercise at trust 15, tension 45', () => {
  const exercise = { ...accident, trust: 15, tension: 45 }
  it('unnotified runs to the top (100)', () => {
    expect(mean({ ...exercise, exercise: { level: 5, notice: 0, observed: false } })).toBeGreaterThan(95)
  })

  it('notified stays about where it was (49), observed it falls (40)', () => {
    const notified = mean({ ...exercise, exercise: { level: 5, notice: 1, observed: false } })
    const observed = mean({ ...exercise, exercise: { level: 5, notice: 1, observed: true } })
    expect(Math.abs(notified - 49)).toBeLessThan(8)
    expect(Math.abs(observed - 40)).toBeLessThan(6)
    expect(observed).toBeLessThan(45)
  })
})

describe('13: a channel', () => {
  it('that is not used changes nothing', () => {
    fc.assert(
      fc.property(anyDuel, fc.constantFrom(0, 1), protocol, (some, theta, step) => {
        const script: DuelScript = { ...some, theta, answer: 'silence' }
        expect(playDuel({ ...script, line: { protocol: step, used: false } })).toEqual(playDuel(script))
      }),
      { numRuns: 300 },
    )
  })

  it('used truthfully after an accident never increases misperception, nor tension at any turn', () => {
    fc.assert(
      fc.property(anyDuel, protocol, (some, step) => {
        const script: DuelScript = { ...some, theta: 0, answer: 'silence' }
        const without = playDuel(script)
        for (const [k, turn] of playDuel({ ...script, ...line(step) }).entries()) {
          expect(turn.misperception).toBeLessThanOrEqual(without[k]!.misperception + 1e-9)
          expect(turn.tension).toBeLessThanOrEqual(without[k]!.tension + 1e-9)
        }
      }),
      RUNS,
    )
  })

  it('used to admit a deliberate act with a stop and a remedy never ends higher than silence', () => {
    fc.assert(
      fc.property(anyDuel, protocol, (some, step) => {
        const script: DuelScript = { ...some, theta: 1, answer: 'silence' }
        expect(last({ ...script, answer: 'commit', ...line(step) })).toBeLessThanOrEqual(last(script) + 1e-9)
      }),
      RUNS,
    )
  })

  it('used for an admission alone may end higher: honesty without a remedy can trip retaliation', () => {
    const misled: DuelScript = { ...deliberate, trust: 60, misled: true }
    const worse = seeds.filter((seed) => last({ ...misled, seed, answer: 'admit', ...line(3) }) > last({ ...misled, seed }) + 5)
    expect(worse.length).toBeGreaterThan(0)
  })
})

describe('owning up (E4b; prototype 35 -> 43 -> 21 against 35 -> 100)', () => {
  it('with a remedy leads back down, silence leads up', () => {
    const silent = { ...deliberate, trust: 20 }
    const owned = tensions({ ...silent, answer: 'commit', ...line(2) })
    expect(Math.abs(owned[0]! - 43)).toBeLessThan(4)
    expect(owned.at(-1)).toBeLessThan(21)
    expect(Math.max(...seeds.map((seed) => last({ ...silent, seed })))).toBeGreaterThan(85)
  })

  it('halves the severity and the grievance and holds retaliation one turn', () => {
    expect(ownUp({ severity: 6, grievance: 3 })).toEqual({ severity: 3, grievance: 1.5, retaliationHeldTurns: 1 })
  })

  it('a lie is found out the sooner the better partners look together', () => {
    expect(lieExposureChance(0)).toBe(0.15)
    expect(lieExposureChance(0.9)).toBeCloseTo(0.6, 9)
    expect(callStrength({ protocol: 2, readBack: false, credibility: 0 })).toBeCloseTo(0.28, 9)
  })
})
