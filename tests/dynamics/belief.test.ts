import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evidence, Prior, Theta } from '../../shared/dynamics/belief.ts'
import {
  believe,
  callStrength,
  intelSays,
  intelWeight,
  leaning,
  likelihoodRatio,
  misperception,
  priorBelief,
  suggestedBand,
} from '../../shared/dynamics/belief.ts'
import { evidenceOf, meter, notice, prior, share, theta } from './arbitraries.ts'

type Known = { readonly prior: Prior; readonly evidence: readonly Evidence[]; readonly theta: Theta }

const known: fc.Arbitrary<Known> = theta.chain((truth) =>
  fc.record({ prior, evidence: fc.array(evidenceOf(truth), { maxLength: 6 }), theta: fc.constant(truth) }),
)
const accident = known.map((some): Known => ({ ...some, theta: 0 }))

function withEvidence(some: Known, ...more: readonly Evidence[]): number {
  return believe({ ...some, evidence: [...some.evidence, ...more] }).b
}

describe('belief', () => {
  it('is a probability, and the prior stays inside .05 to .92', () => {
    fc.assert(
      fc.property(known, (some) => {
        const { b, prior: p0 } = believe(some)
        expect(b).toBeGreaterThanOrEqual(0)
        expect(b).toBeLessThanOrEqual(1)
        expect(p0).toBeGreaterThanOrEqual(0.05)
        expect(p0).toBeLessThanOrEqual(0.92)
      }),
    )
  })

  it('does not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(known, (some) => {
        const reversed = believe({ ...some, evidence: some.evidence.toReversed() })
        expect(reversed.b).toBeCloseTo(believe(some).b, 9)
      }),
    )
  })

  it('is the prior moved by one ratio for each piece of evidence', () => {
    fc.assert(
      fc.property(known, (some) => {
        const { b, prior: p0, ratios } = believe(some)
        expect(ratios).toEqual(some.evidence.map((one) => likelihoodRatio(one, some.theta)))
        const odds = ratios.reduce((product, ratio) => product * ratio, p0 / (1 - p0))
        expect(b).toBeCloseTo(odds / (1 + odds), 9)
      }),
    )
  })

  it('12: a truthful answered call never increases misperception', () => {
    fc.assert(
      fc.property(known, share, (some, strength) => {
        const called = withEvidence(some, { kind: 'call', says: some.theta, strength })
        expect(misperception(called, some.theta)).toBeLessThanOrEqual(misperception(believe(some).b, some.theta))
      }),
    )
  })

  it('13: evidence that nobody holds changes nothing, whatever line there is', () => {
    fc.assert(
      fc.property(known, (some) => {
        expect(believe({ ...some, evidence: [...some.evidence] })).toEqual(believe(some))
      }),
    )
  })

  it('a joint inquiry never increases misperception either', () => {
    fc.assert(
      fc.property(known, share, (some, joint) => {
        const found = withEvidence(some, { kind: 'inquiry', finds: some.theta, joint })
        expect(misperception(found, some.theta)).toBeLessThanOrEqual(misperception(believe(some).b, some.theta))
      }),
    )
  })

  it('a lie convinces less than the same words said truly', () => {
    fc.assert(
      fc.property(theta, fc.double({ min: 0.01, max: 1, noNaN: true }), (says, strength) => {
        const call: Evidence = { kind: 'call', says, strength }
        const truth = likelihoodRatio(call, says)
        const lie = likelihoodRatio(call, says === 1 ? 0 : 1)
        expect(Math.max(truth, 1 / truth)).toBeGreaterThan(Math.max(lie, 1 / lie))
      }),
    )
  })

  it('14: notice of an accidental activity never increases the belief that it was deliberate', () => {
    fc.assert(
      fc.property(accident, notice, (some, level) => {
        expect(withEvidence(some, { kind: 'notice', level })).toBeLessThanOrEqual(believe(some).b)
      }),
    )
  })

  it('15: neither do observers', () => {
    fc.assert(
      fc.property(accident, (some) => {
        expect(withEvidence(some, { kind: 'observers' })).toBeLessThanOrEqual(believe(some).b)
      }),
    )
  })

  it('16: higher trust never increases it', () => {
    fc.assert(
      fc.property(known, meter, (some, trust) => {
        const higher = { ...some, prior: { ...some.prior, trust: Math.max(trust, some.prior.trust) } }
        expect(believe(higher).b).toBeLessThanOrEqual(believe(some).b)
      }),
    )
  })
})

describe('what a side is told of its evidence', () => {
  it('takes what was said at its word, whether it is true or not', () => {
    fc.assert(
      fc.property(theta, fc.double({ min: 0.01, max: 1, noNaN: true }), (says, strength) => {
        const told = leaning({ kind: 'call', says, strength })
        expect(told?.leans).toBe(says === 1 ? 'deliberate' : 'accident')
      }),
    )
  })

  it.each([
    [
      { kind: 'intel', says: 1, quality: 0.5, k: 1 },
      { leans: 'deliberate', strength: 'weak' },
    ],
    [
      { kind: 'intel', says: 0, quality: 0.5, k: 3 },
      { leans: 'accident', strength: 'fair' },
    ],
    [
      { kind: 'notice', level: 1 },
      { leans: 'accident', strength: 'fair' },
    ],
    [{ kind: 'observers' }, { leans: 'accident', strength: 'strong' }],
    [{ kind: 'outside' }, { leans: 'deliberate', strength: 'weak' }],
    [
      { kind: 'visit', reassuring: true },
      { leans: 'accident', strength: 'fair' },
    ],
    [{ kind: 'visit', reassuring: false }, undefined],
    [{ kind: 'notice', level: 0 }, undefined],
  ] as const)('%j reads as %j', (evidence, told) => {
    expect(leaning(evidence)).toEqual(told)
  })

  it('is a band .2 wide that holds b, but for the edge of its rounding', () => {
    fc.assert(
      fc.property(share, (b) => {
        const { low, high } = suggestedBand(b)
        expect(high - low).toBeCloseTo(0.2, 9)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(b).toBeGreaterThanOrEqual(low - 1e-9)
        expect(b).toBeLessThanOrEqual(high + 1e-9)
      }),
    )
  })

  it.each([
    [0, 0, 0.2],
    [0.529, 0.45, 0.65],
    [1, 0.8, 1],
  ])('for b = %d from %d to %d', (b, low, high) => {
    expect(suggestedBand(b)).toEqual({ low, high })
  })
})

describe('what goes into a belief', () => {
  it.each([
    [{ trust: 0, tension: 100, rumour: 1 }, 0.92],
    [{ trust: 100, tension: 0, rumour: 0 }, 0.105],
    [{ trust: 30, tension: 30, rumour: 0 }, 0.605],
  ])('the prior of %j is %d', (some, p0) => {
    expect(priorBelief(some)).toBeCloseTo(p0, 9)
  })

  it('a correct read-back is worth one protocol step, up to the highest', () => {
    const call = { protocol: 1, readBack: false, credibility: 55 }
    expect(callStrength({ ...call, readBack: true })).toBe(callStrength({ ...call, protocol: 2 }))
    expect(callStrength({ ...call, protocol: 3, readBack: true })).toBe(callStrength({ ...call, protocol: 3 }))
    expect(callStrength({ ...call, protocol: 3 })).toBeCloseTo(0.7075, 9)
  })

  it('better intelligence is wrong less often', () => {
    expect(intelSays({ theta: 0, quality: 0.5, draw: 0.149 })).toBe(1)
    expect(intelSays({ theta: 0, quality: 0.5, draw: 0.15 })).toBe(0)
    expect(intelSays({ theta: 1, quality: 0.9, draw: 0.029 })).toBe(0)
    expect(intelSays({ theta: 1, quality: 0.9, draw: 0.031 })).toBe(1)
    expect([intelWeight(0), intelWeight(1), intelWeight(4)]).toEqual([1, 3, 3])
  })
})
