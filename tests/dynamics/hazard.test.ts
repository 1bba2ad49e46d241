import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivesInTime, courierLatencyHours, lineLatencyHours, reliability } from '../../shared/dynamics/channel.ts'
import type { HazardZone } from '../../shared/dynamics/hazard.ts'
import { hazard, hazardChance, isIncident, patrolDensity } from '../../shared/dynamics/hazard.ts'
import { isRecent } from '../../shared/dynamics/recent.ts'
import { share } from './arbitraries.ts'

const zone: fc.Arbitrary<HazardZone> = fc.record({
  base: share,
  postures: fc.tuple(fc.nat(5), fc.nat(5)),
  density: fc.constantFrom(0.6, 1, 1.5),
  rules: fc.constantFrom(0.7, 1),
  compliance: share,
  notified: fc.boolean(),
  localProtocol: fc.option(fc.nat(3), { nil: undefined }),
  buffer: share,
})

describe('incident hazard (E5)', () => {
  it('22: no mitigation ever adds an incident under the same draw', () => {
    fc.assert(
      fc.property(zone, zone, share, fc.constantFrom(0.25, 0.5, 1, 30), (some, other, draw, days) => {
        const mitigated: HazardZone = {
          ...some,
          rules: Math.min(some.rules, other.rules),
          compliance: Math.max(some.compliance, other.compliance),
          notified: some.notified || other.notified,
          localProtocol: Math.max(some.localProtocol ?? 0, other.localProtocol ?? 0),
          buffer: Math.max(some.buffer, other.buffer),
        }
        const happens = (one: HazardZone) => isIncident(hazardChance(hazard(one).perDay, days), draw)
        if (happens(mitigated)) expect(happens(some)).toBe(true)
      }),
    )
  })

  it('is its base times its factors, and a chance of .9 at most', () => {
    fc.assert(
      fc.property(zone, (some) => {
        const { perDay, factors } = hazard(some)
        expect(Object.values(factors).reduce((product, factor) => product * factor, some.base)).toBeCloseTo(perDay, 9)
        expect(hazardChance(perDay, 30)).toBeLessThanOrEqual(0.9)
      }),
    )
  })

  it('grows with posture and with assertive patrols', () => {
    const quiet: HazardZone = {
      ...{ base: 0.2, postures: [1, 1], density: 1, rules: 1, compliance: 0, notified: false, localProtocol: undefined, buffer: 0 },
    }
    expect(hazard(quiet).perDay).toBeCloseTo(0.15, 9)
    expect(hazard({ ...quiet, postures: [3, 2] }).perDay).toBeCloseTo(0.3, 9)
    expect(hazard({ ...quiet, compliance: 1 }).perDay).toBeCloseTo(0.075, 9)
    expect(['cautious', 'normal', 'assertive'].map((rules) => patrolDensity(rules as 'normal'))).toEqual([0.6, 1, 1.5])
  })
})

describe('lines (E2b)', () => {
  it('connect the better the more protocol, testing and people they have', () => {
    const bare = { protocol: 0, tested: false, manned: false, degraded: false }
    expect(reliability(bare)).toBeCloseTo(0.45, 9)
    expect(reliability({ ...bare, tested: true, manned: true })).toBeCloseTo(0.7, 9)
    expect(reliability({ protocol: 3, tested: true, manned: true, degraded: false })).toBe(0.98)
    expect(reliability({ ...bare, degraded: true })).toBeCloseTo(0.2, 9)
  })

  it.each([
    [{ protocol: 0, tested: false, manned: false }, 2],
    [{ protocol: 2, tested: true, manned: true }, 0.5],
    [{ protocol: 3, tested: true, manned: true }, 0.1],
    [{ protocol: 3, tested: true, manned: false }, 0.5],
  ])('%j takes %d hours', (line, hours) => {
    expect(lineLatencyHours(line)).toBe(hours)
  })

  it('are of use only inside the window, where a cable comes too late', () => {
    expect([courierLatencyHours('note'), courierLatencyHours('cable'), courierLatencyHours('embassy')]).toEqual([12, 12, 6])
    expect(arrivesInTime(courierLatencyHours('cable'), 6)).toBe(false)
    expect(arrivesInTime(courierLatencyHours('embassy'), 6)).toBe(true)
  })

  it('were tested lately if this turn or in the four before', () => {
    expect([6, 5, 2, 1, 0].map((then) => isRecent(6, then))).toEqual([true, true, true, false, false])
    expect(isRecent(6, undefined)).toBe(false)
    expect(isRecent(2, 0)).toBe(false)
  })
})
