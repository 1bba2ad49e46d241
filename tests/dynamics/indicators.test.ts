import { describe, expect, it } from 'vitest'
import {
  asymmetryStrain,
  braid,
  commitmentDensity,
  estimateError,
  nextTransparency,
  normStrength,
  overlap,
  resilience,
  rigidityLoss,
  sayDo,
  shockFactor,
  skeptics,
  stalenessLoss,
  vulnerability,
} from '../../shared/dynamics/indicators.ts'

describe('derived indicators (E21)', () => {
  it('transparency grows with what is shown and fades by one a turn', () => {
    const after = nextTransparency({ transparency: 40, exchanges: 1, reports: 1, notices: 2, invitations: 0 })
    expect(after).toEqual({ transparency: 58, parts: { exchanges: 6, reports: 5, notices: 8, invitations: 0, fading: -1, limit: 0 } })
    expect(nextTransparency({ transparency: 0, exchanges: 0, reports: 0, notices: 0, invitations: 0 }).parts.limit).toBe(1)
  })

  it('estimates err by up to 20 percent, less about open states, more about unequal ones without audit', () => {
    const about = { quality: 0.5, transparency: 40, asymmetry: 0, auditLevel: 0 }
    expect(estimateError(about)).toBeCloseTo(0.1, 9)
    expect(estimateError({ ...about, transparency: 70 })).toBeCloseTo(0.075, 9)
    expect(estimateError({ ...about, asymmetry: 41 })).toBeCloseTo(0.13, 9)
    expect(asymmetryStrain(41, 0)).toEqual({ errorFactor: 1.3, trust: -1 })
    expect(asymmetryStrain(41, 1)).toEqual({ errorFactor: 1.15, trust: -0.5 })
    expect(asymmetryStrain(41, 2)).toEqual({ errorFactor: 1, trust: 0 })
    expect(asymmetryStrain(40, 0)).toEqual({ errorFactor: 1, trust: 0 })
  })

  it('the ledger of words kept is empty before the first promise', () => {
    expect(sayDo({ kept: 0, broken: 0, overdue: 0 })).toBeUndefined()
    expect(sayDo({ kept: 3, broken: 1, overdue: 0 })).toBe(0.75)
  })

  it('a web of commitments absorbs shocks', () => {
    expect(commitmentDensity(6, 6)).toBe(0.4)
    expect(commitmentDensity(1, 1)).toBe(0)
    const web = resilience({ layers: 5, density: 0.4, meanInst: 45 })
    expect(web).toBe(65)
    expect(shockFactor(web)).toBe(0.74)
    expect(resilience({ layers: 8, density: 1, meanInst: 100 })).toBe(100)
  })

  it('norms, doubts, frontiers and overlaps', () => {
    expect(normStrength({ strength: 10, kept: 3, breached: 1 })).toBe(10)
    expect(normStrength({ strength: 10, kept: 0, breached: 1 })).toBe(0)
    expect(skeptics({ auditLevel: 0, published: false, milestoneMissed: true })).toBeCloseTo(0.7, 9)
    expect(skeptics({ auditLevel: 2, published: true, milestoneMissed: false })).toBe(0)
    expect(vulnerability({ damage: 50, exposure: 40, ownerCapacity: 50 })).toBe(70)
    expect(overlap({ shared: 3, total: 10 })).toBe(0.3)
    expect(overlap({ shared: 0, total: 0 })).toBe(0)
  })

  it('what is not reviewed goes stale, what does not bend breaks', () => {
    expect([
      stalenessLoss(6, 'strategic'),
      stalenessLoss(7, 'strategic'),
      stalenessLoss(10, 'crisis'),
      stalenessLoss(11, 'crisis'),
    ]).toEqual([0, -1, 0, -1])
    expect(rigidityLoss({ review: true, forceMajeure: true, reshare: false, majorityAmendment: false })).toBe(-4)
    expect(rigidityLoss({ review: true, forceMajeure: true, reshare: true, majorityAmendment: true })).toBe(0)
  })

  it('deterrence, diplomacy and development in balance make a braid of 1', () => {
    expect(braid({ deterrence: 4, diplomacy: 4, development: 4 })).toBe(1)
    expect(braid({ deterrence: 4, diplomacy: 8, development: 0 })).toBe(0)
    expect(braid({ deterrence: 0, diplomacy: 0, development: 0 })).toBe(0)
  })
})
