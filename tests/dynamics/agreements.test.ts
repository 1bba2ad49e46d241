import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BreachHandling } from '../../shared/dynamics/breach.ts'
import { breachLoss, repaired, settleBreach } from '../../shared/dynamics/breach.ts'
import { detectionChance, falseAlarmChance } from '../../shared/dynamics/compliance.ts'
import type { Interop } from '../../shared/dynamics/interoperability.ts'
import { capacityAsymmetry, fadedProgress, interopDelayHours, interopLevel, programmeGain } from '../../shared/dynamics/interoperability.ts'
import {
  agreementFate,
  INST_POINTS,
  institutionalisation,
  rapportAfterTransition,
  stayChance,
  trustAfterTransition,
} from '../../shared/dynamics/transition.ts'
import { meter, share } from './arbitraries.ts'

const interop: fc.Arbitrary<Interop> = fc.record({ comms: meter, procedures: meter, training: meter, logistics: meter })
const transition = fc.record({
  inst: meter,
  coopSupport: meter,
  regime: fc.constantFrom('dem', 'hybrid', 'autoc'),
  coalitionShift: share,
})

describe('verification (E13)', () => {
  it('19: a higher level never lowers the chance of detection', () => {
    fc.assert(
      fc.property(fc.nat(3), share, share, (level, access, evasion) => {
        const lower = detectionChance({ level, access, evasion })
        const higher = detectionChance({ level: level + 1, access, evasion })
        expect(higher).toBeGreaterThanOrEqual(lower)
        expect(higher).toBeLessThanOrEqual(1)
        expect(falseAlarmChance(level + 1)).toBeLessThan(falseAlarmChance(level))
      }),
    )
  })

  it('needs access, suffers from evasion, gains from a lesson', () => {
    const full = { level: 3, access: 1, evasion: 0 }
    expect(detectionChance(full)).toBe(0.8)
    expect(detectionChance({ ...full, evasion: 1 })).toBe(0.4)
    expect(detectionChance({ ...full, access: 0 })).toBe(0)
    expect(detectionChance({ ...full, lesson: true })).toBeCloseTo(0.85, 9)
    expect(falseAlarmChance(0)).toBe(0.05)
  })
})

describe('breach (E14)', () => {
  const losses = (handling: BreachHandling, severity: number, clarity: number) => breachLoss({ severity, clarity, handling })

  it('27: following the ladder never costs more than retaliating first', () => {
    fc.assert(
      fc.property(share, share, fc.constantFrom('ladder', 'ladder-remedied'), (severity, clarity, handling) => {
        const ladder = losses(handling, severity, clarity)
        const retaliated = losses('retaliated-first', severity, clarity)
        expect(ladder.trust).toBeGreaterThanOrEqual(retaliated.trust)
        expect(ladder.credibility).toBeGreaterThanOrEqual(retaliated.credibility)
        expect(ladder.legitimacy).toBeGreaterThanOrEqual(retaliated.legitimacy)
        expect(ladder.retaliatorLegitimacy).toBeGreaterThan(retaliated.retaliatorLegitimacy)
      }),
    )
  })

  it('costs 6 to 14 points of trust before handling, the more the vaguer the article', () => {
    expect(losses('none', 0, 1).trust).toBe(-6)
    expect(losses('none', 1, 1).trust).toBeCloseTo(-12.4, 9)
    expect(losses('none', 1, 0).trust).toBe(-14)
    expect(losses('ladder', 1, 0)).toEqual({ trust: -8.4, credibility: -3.5999999999999996, legitimacy: -4.8, retaliatorLegitimacy: 0 })
  })

  it.each([
    ['competence-compensated', 4],
    ['integrity-acknowledged', 1.5],
    ['integrity-corrected', 3.5],
    ['denial-disproved', -5],
    ['denial-confirmed', 10],
  ] as const)('of ten points lost, %s brings back %d', (repair, points) => {
    const back = [-1, 0, 1, 2, 3].map((turnsSince) => repaired(repair, { loss: 10, turnsSince }))
    expect(back.reduce((sum, one) => sum + one, 0)).toBeCloseTo(points, 9)
    expect(back[0]).toBe(0)
    expect(back[4]).toBe(0)
  })

  it('is held inside the meter, and says so', () => {
    expect(settleBreach(4, -14)).toEqual({ after: 0, parts: { breach: -14, limit: 10 } })
  })
})

describe('change of leadership (E15)', () => {
  it('24: more institutionalisation never lowers the chance that an agreement stays', () => {
    fc.assert(
      fc.property(transition, meter, (some, inst) => {
        const more = { ...some, inst: Math.max(inst, some.inst) }
        expect(stayChance(more)).toBeGreaterThanOrEqual(stayChance(some))
        expect(stayChance(some)).toBeGreaterThanOrEqual(0.05)
        expect(stayChance(more)).toBeLessThanOrEqual(0.97)
      }),
    )
  })

  it('adds up to 100 points, each component once', () => {
    const all = Object.keys(INST_POINTS) as (keyof typeof INST_POINTS)[]
    expect(institutionalisation(all)).toBe(100)
    expect(institutionalisation([...all, ...all], 12)).toBe(100)
    expect(institutionalisation(['ratified', 'ratified', 'documentation'])).toBe(20)
    expect(institutionalisation([])).toBe(0)
  })

  it('renegotiates half of what does not stay, where there is something to read', () => {
    const documented = { stayChance: 0.5, documented: true, memory: 0 }
    const remembered = { stayChance: 0.5, documented: false, memory: 50 }
    const forgotten = { stayChance: 0.5, documented: false, memory: 49 }
    expect([0.49, 0.5, 0.74, 0.75].map((draw) => agreementFate(draw, documented))).toEqual([
      'stays',
      'renegotiate',
      'renegotiate',
      'suspended',
    ])
    expect(agreementFate(0.6, remembered)).toBe('renegotiate')
    expect(agreementFate(0.6, forgotten)).toBe('suspended')
  })

  it('keeps what was built between institutions, and rapport only by half with a handover', () => {
    expect(trustAfterTransition({ trust: 62, base: 40, inst: 0 })).toBeCloseTo(47.7, 9)
    expect(trustAfterTransition({ trust: 62, base: 40, inst: 100 })).toBeCloseTo(60.9, 9)
    expect([rapportAfterTransition(12, true), rapportAfterTransition(12, false)]).toEqual([6, 0])
  })
})

describe('interoperability (E11)', () => {
  it('25: progress never raises delay', () => {
    fc.assert(
      fc.property(interop, fc.constantFrom('comms', 'procedures', 'training', 'logistics'), meter, (some, domain, progress) => {
        const more = { ...some, [domain]: Math.max(progress, some[domain]) }
        expect(interopDelayHours(more)).toBeLessThanOrEqual(interopDelayHours(some))
      }),
    )
  })

  it.each([
    [0, 48],
    [25, 40.8],
    [50, 33.6],
    [75, 26.4],
    [95, 19.2],
  ])('progress %d everywhere: %d hours', (progress, hours) => {
    expect(interopDelayHours({ comms: progress, procedures: progress, training: progress, logistics: progress })).toBeCloseTo(hours, 9)
  })

  it('has levels at 25, 50, 75 and 95', () => {
    expect([24.9, 25, 49.9, 50, 74.9, 75, 94.9, 95].map(interopLevel)).toEqual([0, 1, 1, 2, 2, 3, 3, 4])
  })

  it('grows by programmes, more between friends, never past 100, and fades without exercise', () => {
    expect(programmeGain({ progress: 0, trust: 50 })).toBe(8)
    expect(programmeGain({ progress: 60, trust: 0 })).toBe(2)
    expect(programmeGain({ progress: 0, trust: 50, tempo: 'strategic' })).toBe(16)
    expect(programmeGain({ progress: 99.5, trust: 100 })).toBe(0.5)
    expect([fadedProgress(30), fadedProgress(0.2)]).toEqual([29.5, 0])
  })

  it('measures asymmetry as the mean gap in capacity', () => {
    expect(capacityAsymmetry([80, 40, 60], [20, 40, 90])).toBe(30)
    expect(capacityAsymmetry([], [])).toBe(0)
  })
})
