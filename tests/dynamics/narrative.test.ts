import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Compartments, Correction, Spreading } from '../../shared/dynamics/narrative.ts'
import {
  correctionRate,
  fromPpm,
  infectionRate,
  prebunk,
  recoveryRate,
  seedNarrative,
  spreadNarrative,
  toPpm,
} from '../../shared/dynamics/narrative.ts'
import { meter, share } from './arbitraries.ts'

const compartments: fc.Arbitrary<Compartments> = fc.tuple(share, share).map(([i, r]) => {
  const infected = i * (1 - r)
  return { s: 1 - r - infected, i: infected, r }
})
const spreading = fc.record({ isFalse: fc.boolean(), mediaLiteracy: share, prebunk: share })
const correction = fc.record({ credibility: meter, polarised: fc.boolean(), turnsLate: fc.nat(6), joint: fc.boolean() })
const START: Compartments = { s: 0.97, i: 0.03, r: 0 }
const TURNS = 14

type Course = { readonly peak: number; readonly sum: number; readonly shares: readonly number[] }

/** A narrative over fourteen turns, corrected from the turn in which the correction comes. */
function course(spread: Spreading, rebuttal: Correction | undefined): Course {
  const shares: number[] = []
  let now = START
  for (let turn = 0; turn < TURNS; turn++) {
    const isCorrected = rebuttal !== undefined && turn >= rebuttal.turnsLate
    const gamma = recoveryRate(isCorrected ? { correction: rebuttal } : {})
    now = spreadNarrative(now, { beta: infectionRate(spread), gamma }).after
    shares.push(now.i)
  }
  return { peak: Math.max(...shares), sum: shares.reduce((all, i) => all + i, 0), shares }
}

describe('narrative', () => {
  it('8: shares stay shares and sum to 1', () => {
    fc.assert(
      fc.property(compartments, spreading, correction, (before, spread, rebuttal) => {
        const { after, parts } = spreadNarrative(before, { beta: infectionRate(spread), gamma: recoveryRate({ correction: rebuttal }) })
        expect(after.s + after.i + after.r).toBeCloseTo(1, 9)
        expect(Math.min(after.s, after.i, after.r)).toBeGreaterThanOrEqual(0)
        expect(parts.infected + parts.recovered).toBeCloseTo(after.i - before.i, 9)
      }),
    )
  })

  it('8: stored in parts per million they sum to a million exactly', () => {
    fc.assert(
      fc.property(compartments, (some) => {
        const stored = toPpm(some)
        expect(stored.s + stored.i + stored.r).toBe(1_000_000)
        expect(fromPpm(stored).i).toBeCloseTo(some.i, 5)
      }),
    )
  })

  it('23: an earlier correction never raises the peak or the sum; turn by turn it may, because more are left to convince', () => {
    fc.assert(
      fc.property(spreading, correction, fc.nat(6), (spread, rebuttal, turnsLate) => {
        const first = course(spread, { ...rebuttal, turnsLate: Math.min(turnsLate, rebuttal.turnsLate) })
        const second = course(spread, { ...rebuttal, turnsLate: Math.max(turnsLate, rebuttal.turnsLate) })
        expect(first.peak).toBeLessThanOrEqual(second.peak + 1e-12)
        expect(first.sum).toBeLessThanOrEqual(second.sum + 1e-12)
      }),
      { numRuns: 2000 },
    )
  })

  it('23: neither does a stronger one', () => {
    fc.assert(
      fc.property(spreading, correction, correction, (spread, a, b) => {
        const same = { ...b, turnsLate: a.turnsLate }
        const [weaker, stronger] = correctionRate(a) <= correctionRate(same) ? [a, same] : [same, a]
        expect(course(spread, stronger).peak).toBeLessThanOrEqual(course(spread, weaker).peak + 1e-12)
        expect(course(spread, stronger).sum).toBeLessThanOrEqual(course(spread, weaker).sum + 1e-12)
      }),
      { numRuns: 2000 },
    )
  })

  it('peaks as in the prototype: unrebutted .44, prompt less, prompt and joint less again, prebunked least', () => {
    const spread: Spreading = { isFalse: true, mediaLiteracy: 0.3, prebunk: 0 }
    const alone: Correction = { credibility: 60, polarised: true, turnsLate: 1, joint: false }
    const unrebutted = course(spread, undefined).peak
    const late = course(spread, { ...alone, credibility: 30, turnsLate: 4 }).peak
    const prompt = course(spread, alone).peak
    const joint = course(spread, { ...alone, joint: true }).peak
    const prebunked = course({ ...spread, prebunk: 0.5 }, { ...alone, joint: true }).peak
    expect(unrebutted).toBeCloseTo(0.44, 1)
    expect([unrebutted, late, prompt, joint, prebunked]).toEqual([unrebutted, late, prompt, joint, prebunked].sort((a, b) => b - a))
    expect(prebunked).toBeLessThan(0.16)
  })

  it('recovers at .12 a turn by itself, and never faster than .9', () => {
    expect(recoveryRate({})).toBe(0.12)
    expect(recoveryRate({ lesson: true })).toBeCloseTo(0.17, 9)
    fc.assert(
      fc.property(correction, (some) => {
        expect(recoveryRate({ correction: some, lesson: true })).toBeLessThanOrEqual(0.9)
      }),
    )
  })

  it('is prebunked from s to r and seeded from s to i, never by more than there is', () => {
    expect(prebunk(START, false)).toEqual({ s: 0.85, i: 0.03, r: 0.12 })
    expect(prebunk(START, true).r).toBeCloseTo(0.06, 9)
    expect(prebunk({ s: 0.05, i: 0.95, r: 0 }, false)).toEqual({ s: 0, i: 0.95, r: 0.05 })
    expect(toPpm(seedNarrative(START, 0.05))).toEqual({ s: 920_000, i: 80_000, r: 0 })
  })
})
