import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newRally, nextApproval } from '../../shared/dynamics/approval.ts'
import { burdenEffect, fairness, fairnessSeen, fairShare, nextRho, perceivedRho } from '../../shared/dynamics/burden.ts'
import { audienceCost, settleCredibility, threatSupportCost } from '../../shared/dynamics/credibility.ts'
import { settleLegitimacy } from '../../shared/dynamics/legitimacy.ts'
import { feltBenefit, nextSupport } from '../../shared/dynamics/support.ts'
import { meter, share } from './arbitraries.ts'

const sum = (parts: Readonly<Record<string, number>>) => Object.values(parts).reduce((all, part) => all + part, 0)
const supportTurn = fc.record({
  support: meter,
  benefit: share,
  legitimacy: meter,
  fair: share,
  rumour: share,
  sovereigntyCost: share,
  outreach: fc.nat(4),
  reach: share,
  skeptics: share,
})
const exit = fc.constantFrom('back-down', 'lesser-measure', 'new-facts', 'formula')

describe('credibility (E6)', () => {
  it('1: stays in range, and its parts sum to the change', () => {
    const event = fc.constantFrom('promise-kept', 'promise-broken', 'threat-met', 'lie-exposed', 'commitment-failed', 'breach-found')
    fc.assert(
      fc.property(meter, fc.array(event, { maxLength: 12 }), (before, events) => {
        const { credibility, parts } = settleCredibility(before, events)
        expect(credibility).toBeGreaterThanOrEqual(0)
        expect(credibility).toBeLessThanOrEqual(100)
        expect(sum(parts)).toBeCloseTo(credibility - before, 9)
      }),
    )
  })

  it('rises by 2 for a promise kept, falls by 6 for one broken', () => {
    expect(settleCredibility(55, ['promise-kept', 'promise-kept', 'promise-broken']).parts).toMatchObject({
      'promise-kept': 4,
      'promise-broken': -6,
      limit: 0,
    })
  })

  it('29: a less sensitive audience never makes backing down dearer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), share, share, exit, (level, a, b, how) => {
        const calm = audienceCost({ level, sensitivity: Math.min(a, b), exit: how })
        const keen = audienceCost({ level, sensitivity: Math.max(a, b), exit: how })
        expect(calm.approval).toBeGreaterThanOrEqual(keen.approval)
        expect(calm.credibility).toBe(keen.credibility)
      }),
    )
  })

  it('backing down from the highest threat costs a democracy 15 points; a formula or new facts soften it', () => {
    const threat = { level: 3, sensitivity: 1 }
    expect(audienceCost({ ...threat, exit: 'back-down' })).toEqual({ approval: -15, credibility: -18 })
    expect(audienceCost({ ...threat, exit: 'lesser-measure' }).approval).toBe(-7.5)
    expect(audienceCost({ ...threat, exit: 'new-facts' }).approval).toBe(-9)
    expect(audienceCost({ ...threat, exit: 'formula' }).approval).toBe(-6)
    expect(threatSupportCost(3)).toBe(-3)
  })
})

describe('approval (E7)', () => {
  const turn = fc.record({
    base: meter,
    rally: fc.double({ min: 0, max: 15, noNaN: true }),
    coopSupport: meter,
    reliefPerf: share,
    safety: share,
  })

  it('1: stays in range, and its parts sum to the change of what is shown', () => {
    fc.assert(
      fc.property(turn, fc.option(fc.record({ headline: share, opposition: share }), { nil: undefined }), (some, trigger) => {
        const { approval, parts } = nextApproval(trigger ? { ...some, trigger } : some)
        expect(approval).toBeGreaterThanOrEqual(0)
        expect(approval).toBeLessThanOrEqual(100)
        expect(sum(parts)).toBeCloseTo(approval - Math.min(100, some.base + some.rally), 9)
      }),
    )
  })

  it('settles where performance puts it, a twentieth of the way each turn', () => {
    const settled = nextApproval({ base: 40, rally: 0, coopSupport: 60, reliefPerf: 0.5, safety: 0.8 })
    expect(settled.base).toBeCloseTo(40 + 0.05 * (35 + 15 + 10 + 8 - 40), 9)
    expect(settled.parts.support).toBeCloseTo(0.125, 9)
  })

  it('rallies are small, unless headlined and unopposed, and fade by a quarter', () => {
    expect(newRally({ headline: 0, opposition: 0 })).toBe(1.5)
    expect(newRally({ headline: 1, opposition: 1 })).toBe(8)
    const rallied = nextApproval({
      base: 62.5,
      rally: 4,
      coopSupport: 50,
      reliefPerf: 0.5,
      safety: 0.5,
      trigger: { headline: 1, opposition: 0 },
    })
    expect(rallied.rally).toBe(7.5)
    expect(rallied.approval).toBe(70)
    expect(rallied.parts).toMatchObject({ rally: 4.5, rallyFades: -1 })
  })
})

describe('support for co-operation (E8)', () => {
  it('1: stays in range, and its parts sum to the change', () => {
    fc.assert(
      fc.property(supportTurn, (turn) => {
        const { support, parts } = nextSupport(turn)
        expect(support).toBeGreaterThanOrEqual(0)
        expect(support).toBeLessThanOrEqual(100)
        expect(sum(parts)).toBeCloseTo(support - turn.support, 9)
      }),
    )
  })

  it('moves a tenth of the way to Q, and by outreach while people listen', () => {
    const turn = {
      ...{ support: 50, benefit: 0.4, legitimacy: 60, fair: 1, rumour: 0.2, sovereigntyCost: 0.1 },
      ...{ outreach: 3, reach: 1, skeptics: 0 },
    }
    const q = 40 + 10 + 9 + 15 - 7 - 1
    expect(nextSupport(turn).support).toBeCloseTo(50 + 0.1 * (q - 50) + 2 * 3 * 0.8 * 0.5, 9)
    expect(nextSupport({ ...turn, reach: 0 }).parts.outreach).toBeCloseTo(0.6 * 2.4, 9)
    expect(nextSupport({ ...turn, skeptics: 0.5 }).parts.skeptics).toBeCloseTo(-0.5, 9)
  })

  it('feels relief more where a dialogue was under way', () => {
    expect([feltBenefit(0.4, 1), feltBenefit(0.4, 2), feltBenefit(0.9, 5)].map((x) => Math.round(x * 1000) / 1000)).toEqual([0.4, 0.6, 1])
  })
})

describe('legitimacy (E9)', () => {
  it('adds what was done, and counts three consultations a turn at most', () => {
    const { legitimacy, parts } = settleLegitimacy(55, ['report', 'consult', 'consult', 'consult', 'consult', 'coercion-without-mandate'])
    expect(legitimacy).toBe(53)
    expect(parts).toMatchObject({ report: 1, consult: 3, 'coercion-without-mandate': -6, inquiry: 0, limit: 0 })
  })

  it('1: does not fall below 0, and says what the limit held', () => {
    const { legitimacy, parts } = settleLegitimacy(5, ['force-without-mandate'])
    expect(legitimacy).toBe(0)
    expect(parts.limit).toBe(7)
    expect(sum(parts)).toBe(-5)
  })
})

describe('burden (E16)', () => {
  const effort = fc.double({ min: 0, max: 2, noNaN: true })
  const noise = fc.double({ min: -1, max: 1, noNaN: true })

  it('26: publishing accounts never lowers the support of a state that pays its share', () => {
    const others = fc.array(fc.tuple(effort, noise), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(supportTurn, fc.double({ min: 1, max: 2, noNaN: true }), others, (turn, own, rest) => {
        const seen = { own, others: rest.map(([rho]) => rho), noises: rest.map(([, one]) => one) }
        const hidden = nextSupport({ ...turn, fair: fairnessSeen({ ...seen, published: false }) }).support
        const published = nextSupport({ ...turn, fair: fairnessSeen({ ...seen, published: true }) }).support
        expect(published).toBeGreaterThanOrEqual(hidden)
      }),
    )
  })

  it('hidden accounts always look worse than they are', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 2, noNaN: true }), noise, (rho, one) => {
        expect(perceivedRho({ rho, published: false }, one)).toBeLessThan(rho)
        expect(perceivedRho({ rho, published: true }, one)).toBe(rho)
      }),
    )
  })

  it('shares costs half by head and half by income', () => {
    expect([0.4, 0.3, 0.2, 0.1].map((income) => fairShare(4, income))).toEqual([0.325, 0.275, 0.225, 0.175])
  })

  it('rewards and punishes only what is seen', () => {
    expect(burdenEffect({ rho: 0.5, published: true })).toEqual({ legitimacy: -2, peersTrust: -1 })
    expect(burdenEffect({ rho: 0.8, published: true })).toEqual({ legitimacy: 0, peersTrust: 0 })
    expect(burdenEffect({ rho: 1, published: true })).toEqual({ legitimacy: 0, peersTrust: 1 })
    expect(burdenEffect({ rho: 0.1, published: false })).toEqual({ legitimacy: 0, peersTrust: 0 })
    expect([fairness(0.4), fairness(1), fairness(1.6), fairness(-1)]).toEqual([0.4, 1, 1, 0])
  })

  it('published accounts make members pay more: after 12 turns far more than hidden ones', () => {
    const rhoAfter = (published: boolean) => {
      let rho = 1
      for (let turn = 0; turn < 12; turn++) rho = nextRho({ rho, published, solidarity: 0.6, small: true })
      return rho
    }
    expect(rhoAfter(false)).toBeCloseTo(0.48, 1)
    expect(rhoAfter(true)).toBeGreaterThan(0.85)
  })
})
