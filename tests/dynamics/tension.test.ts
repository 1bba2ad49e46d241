import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextRung, RUNG_THRESHOLDS } from '../../shared/dynamics/rung.ts'
import { incidentWeight, isCounted, nextTension, tensionBand, unexplainedPosture } from '../../shared/dynamics/tension.ts'
import { meter, share, tensionTurn } from './arbitraries.ts'

describe('tension', () => {
  it('1: stays in range, and its parts sum to the change', () => {
    fc.assert(
      fc.property(tensionTurn, (turn) => {
        const { tension, parts } = nextTension(turn)
        expect(tension).toBeGreaterThanOrEqual(0)
        expect(tension).toBeLessThanOrEqual(100)
        const sum = Object.values(parts).reduce((all, part) => all + part, 0)
        expect(sum).toBeCloseTo(tension - turn.tension, 9)
      }),
    )
  })

  it('has no part that is minus zero', () => {
    fc.assert(
      fc.property(tensionTurn, (turn) => {
        const still = { ...turn, positive: 0, negative: 0, base: turn.tension, noise: -0 }
        expect(Object.values(nextTension(still).parts).some((part) => Object.is(part, -0))).toBe(false)
      }),
    )
  })

  it('is eased by 15 a turn at most; what exceeds it stands in "limit"', () => {
    const quiet = { tension: 60, base: 60, negative: 0, incidents: [], postures: [], rumour: 0, noise: 0 }
    const talks = { ...quiet, positive: 40, answeredCall: true, standDown: true }
    const formulated = nextTension({ ...talks, mediation: 'formulate' })
    expect(formulated.tension).toBe(45.5)
    expect(formulated.parts.limit).toBe(0)
    const manipulated = nextTension({ ...talks, mediation: 'manipulate' })
    expect(manipulated.tension).toBe(45)
    expect(manipulated.parts.limit).toBe(0.5)
  })

  it('counts unexplained posture alone', () => {
    const level = 3
    expect(unexplainedPosture([{ level, notice: 0, observed: false }])).toBe(2)
    expect(unexplainedPosture([{ level, notice: 1, observed: false }])).toBeCloseTo(0.8, 9)
    expect(unexplainedPosture([{ level, notice: 1, observed: true }])).toBeCloseTo(0.4, 9)
    expect(unexplainedPosture([{ level: 1, notice: 0, observed: false }])).toBe(0)
    expect(unexplainedPosture([{ level: 0, notice: 0, observed: false }])).toBe(0)
  })

  it('counts an incident once, and again only when belief has moved by .2', () => {
    expect(isCounted({ b: 0.3, countedAt: undefined })).toBe(true)
    expect(isCounted({ b: 0.3, countedAt: 0.3 })).toBe(false)
    expect(isCounted({ b: 0.3, countedAt: 0.499 })).toBe(false)
    expect(isCounted({ b: 0.3, countedAt: 0.5 })).toBe(true)
    expect(isCounted({ b: 0.7, countedAt: 0.5 })).toBe(true)
  })

  it('after any number of counts holds what one count of the last belief would have added', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.array(share, { minLength: 1, maxLength: 6 }), (severity, beliefs) => {
        const added = beliefs.map((b, k) => incidentWeight({ severity, b, countedAt: beliefs[k - 1] }))
        const sum = added.reduce((all, one) => all + one, 0)
        expect(sum).toBeCloseTo(incidentWeight({ severity, b: beliefs.at(-1)! }), 9)
      }),
    )
  })

  it('has five words', () => {
    expect([0, 16, 32, 48, 72, 100].map(tensionBand)).toEqual(['calm', 'uneasy', 'strained', 'dangerous', 'critical', 'critical'])
  })
})

describe('rung', () => {
  const rung = fc.nat(12)

  it('28: never exceeds 7 without violence, nor 10 without force', () => {
    fc.assert(
      fc.property(meter, rung, fc.boolean(), fc.boolean(), (tension, now, violent, force) => {
        const next = nextRung({ tension, rung: now, violent, force })
        expect(next).toBeGreaterThanOrEqual(0)
        expect(next).toBeLessThanOrEqual(violent ? (force ? 12 : 10) : 7)
      }),
    )
  })

  it('rises at its threshold and falls four below it', () => {
    const at = (tension: number, now: number) => nextRung({ tension, rung: now, violent: true, force: true })
    for (const [k, threshold] of RUNG_THRESHOLDS.entries()) {
      expect(at(threshold - 0.001, k)).toBe(k)
      expect(at(threshold, k)).toBe(k + 1)
      expect(at(threshold - 3.999, k + 1)).toBe(k + 1)
      expect(at(threshold - 4, k + 1)).toBe(k)
    }
  })

  it('never falls while tension rises, but for the caps', () => {
    fc.assert(
      fc.property(meter, meter, (a, b) => {
        const free = { rung: 0, violent: true, force: true }
        const first = nextRung({ ...free, tension: Math.min(a, b) })
        expect(nextRung({ ...free, rung: first, tension: Math.max(a, b) })).toBeGreaterThanOrEqual(first)
      }),
    )
  })

  it('falls to 7 when violence is more than five turns old', () => {
    expect(nextRung({ tension: 90, rung: 10, violent: false, force: true })).toBe(7)
  })
})
