import { describe, expect, it } from 'vitest'
import { airfieldTonnesPerDay, effectiveBays, RELIEF_MIX, sortiesPerDay } from '../../shared/dynamics/airlift.ts'
import type { Evidence } from '../../shared/dynamics/belief.ts'
import { believe, callStrength } from '../../shared/dynamics/belief.ts'
import type { Act } from '../../shared/dynamics/conduct.ts'
import { conduct } from '../../shared/dynamics/conduct.ts'
import { interopDelayHours } from '../../shared/dynamics/interoperability.ts'
import { infectionRate, recoveryRate, spreadNarrative } from '../../shared/dynamics/narrative.ts'
import { nextRung } from '../../shared/dynamics/rung.ts'
import type { TensionTurn } from '../../shared/dynamics/tension.ts'
import { nextTension } from '../../shared/dynamics/tension.ts'
import { stayChance, trustAfterTransition } from '../../shared/dynamics/transition.ts'
import { nextTrust } from '../../shared/dynamics/trust.ts'
import { tri, u01 } from '../../shared/lib/dice.ts'

// game-model.md 2.12, checked before storing: four decimals, that is to 5e-5. Figures printed with fewer decimals, to those.

describe('dice', () => {
  it.each([
    [[42, 1, 'haz', 'northbank'], 0.768483137],
    [[42, 2, 'haz', 'northbank'], 0.01879584],
    [[7, 1, 'ans', 'c1'], 0.116856428],
  ] as const)('u01(%j) = %d', (keys, expected) => {
    expect(u01(...keys)).toBeCloseTo(expected, 9)
  })

  it('tri', () => {
    expect(tri(42, 1, 'x', 'NOR', 'COR')).toBeCloseTo(-0.08125947, 9)
  })
})

describe('trust', () => {
  const verified = (g: number): Act => ({ g, grade: 'V' })
  const words: Act = { g: 3, grade: 'W' }
  const costly: Act = { g: 9, grade: 'C' }
  it.each([
    [{ trust: 30, base: 30, memory: 40, streak: 0 }, [verified(5)], 31.7395],
    [{ trust: 60, base: 40, memory: 20, streak: 3 }, [verified(-9), words], 51.1828],
    [{ trust: 0, base: 50, memory: 100, streak: 9 }, [costly, costly], 9],
  ])('%j after %j is %d', (relation, acts, expected) => {
    expect(nextTrust({ ...relation, conduct: conduct(acts) }).trust).toBeCloseTo(expected, 4)
  })
})

describe('belief', () => {
  const prior = { trust: 30, tension: 35, rumour: 0.1 }
  const intel = (says: 0 | 1): Evidence => ({ kind: 'intel', says, quality: 0.5, k: 1 })
  const call: Evidence = { kind: 'call', says: 0, strength: callStrength({ protocol: 3, readBack: false, credibility: 55 }) }

  it.each([
    ['no call', { prior, theta: 0, evidence: [intel(0)] }, 0.529],
    ['truthful call', { prior, theta: 0, evidence: [intel(0), call] }, 0.1764],
    ['notified and observed', { prior, theta: 0, evidence: [intel(0), { kind: 'notice', level: 1 }, { kind: 'observers' }] }, 0.0856],
    ['deliberate', { prior, theta: 1, evidence: [intel(1)] }, 0.7165],
    ['accident, wrong intelligence', { prior, theta: 0, evidence: [intel(1)] }, 0.7165],
  ] as const)('%s', (_, known, expected) => {
    expect(believe(known).b).toBeCloseTo(expected, 4)
  })

  it('high trust, good intelligence a turn later', () => {
    const evidence: Evidence[] = [{ kind: 'intel', says: 0, quality: 0.8, k: 3 }]
    expect(believe({ prior: { trust: 70, tension: 10, rumour: 0 }, theta: 0, evidence }).b).toBeCloseTo(0.1191, 4)
  })
})

describe('tension, without noise', () => {
  const turn: TensionTurn = {
    tension: 35,
    base: 20,
    negative: 8,
    positive: 2.8,
    incidents: [{ severity: 6, b: 0.53 }],
    postures: [
      { level: 3, notice: 0, observed: false },
      { level: 1, notice: 0, observed: false },
    ],
    rumour: 0.1,
    answeredCall: false,
    standDown: false,
    mediation: 'none',
    noise: 0,
  }

  it('unexplained', () => {
    expect(nextTension(turn).tension).toBeCloseTo(51.96, 4)
  })

  it('believed an accident, notified, observed, with one call', () => {
    const explained = {
      ...turn,
      postures: [{ level: 3, notice: 1, observed: true }],
      incidents: [{ severity: 6, b: 0.18 }],
      answeredCall: true,
    }
    expect(nextTension(explained).tension).toBeCloseTo(41.51, 4)
  })
})

describe('narrative', () => {
  it('a false one, unrebutted', () => {
    const beta = infectionRate({ isFalse: true, mediaLiteracy: 0.3, prebunk: 0 })
    expect(beta).toBeCloseTo(0.50575, 6)
    const { after } = spreadNarrative({ s: 0.97, i: 0.03, r: 0 }, { beta, gamma: recoveryRate({}) })
    expect(after.s).toBeCloseTo(0.95325, 4)
    expect(after.i).toBeCloseTo(0.04264, 4)
    expect(after.r).toBeCloseTo(0.0041, 4)
  })

  it('prebunked, with a prompt joint correction', () => {
    const beta = infectionRate({ isFalse: true, mediaLiteracy: 0.3, prebunk: 0.5 })
    const gamma = recoveryRate({ correction: { credibility: 60, polarised: true, turnsLate: 1, joint: true } })
    expect(gamma).toBeCloseTo(0.26985, 6)
    const { after } = spreadNarrative({ s: 0.6, i: 0.3, r: 0.1 }, { beta, gamma })
    expect(after.s).toBeCloseTo(0.5426, 4)
    expect(after.i).toBeCloseTo(0.28086, 4)
    expect(after.r).toBeCloseTo(0.17654, 4)
  })
})

describe('logistics and interoperability', () => {
  it('an airfield of nine bays, C-130 alone', () => {
    expect(airfieldTonnesPerDay({ bays: 9, hours: 24, mix: [{ type: 'c130', share: 1 }], slotShare: 1 })).toBeCloseTo(1346.4, 4)
  })

  it('the relief mix, coordinated, with .4 of the slots', () => {
    const bays = effectiveBays(9, 'coordinated')
    expect(airfieldTonnesPerDay({ bays, hours: 24, mix: RELIEF_MIX, slotShare: 0.4 })).toBeCloseTo(722.04, 2)
  })

  it('A400M sorties a day at 900 km', () => {
    expect(sortiesPerDay('a400m', 900)).toBeCloseTo(2.0923, 4)
  })

  it.each([
    [{ comms: 30, procedures: 60, training: 80, logistics: 20 }, 43.68],
    [{ comms: 55, procedures: 55, training: 60, logistics: 74 }, 33.6],
  ])('delay of %j is %d hours', (interop, hours) => {
    expect(interopDelayHours(interop)).toBeCloseTo(hours, 4)
  })
})

describe('transition', () => {
  it.each([
    [{ inst: 25, coopSupport: 48, regime: 'dem', coalitionShift: 0 }, 0.446],
    [{ inst: 70, coopSupport: 60, regime: 'autoc', coalitionShift: 0.7 }, 0.565],
  ] as const)('chance that an agreement stays, %j', (transition, chance) => {
    expect(stayChance(transition)).toBeCloseTo(chance, 4)
  })

  it('trust after a transition', () => {
    expect(trustAfterTransition({ trust: 62, base: 40, inst: 70 })).toBeCloseTo(56.94, 4)
  })
})

describe('rung', () => {
  it.each([
    ['39.9', { tension: 39.9, rung: 0, violent: false, force: false }, 4],
    ['40', { tension: 40, rung: 0, violent: false, force: false }, 5],
    ['85 without violence', { tension: 85, rung: 0, violent: false, force: false }, 7],
    ['85 with violence', { tension: 85, rung: 0, violent: true, force: false }, 10],
    ['99 with force', { tension: 99, rung: 0, violent: true, force: true }, 12],
  ])('%s', (_, turn, expected) => {
    expect(nextRung(turn)).toBe(expected)
  })
})
