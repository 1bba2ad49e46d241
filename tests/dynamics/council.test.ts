import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohesion, deterrence, temptation } from '../../shared/dynamics/deterrence.ts'
import { nextFatigue } from '../../shared/dynamics/fatigue.ts'
import { jointQuality } from '../../shared/dynamics/joint-assessment.ts'
import type { Ballot, Division } from '../../shared/dynamics/vote.ts'
import { decideMotion, npcBallot, voteUtility } from '../../shared/dynamics/vote.ts'
import { meter, share } from './arbitraries.ts'

const MEMBERS = ['NOR', 'COR', 'BEL', 'DOV', 'SAR', 'WES']
const sum = (parts: Readonly<Record<string, number>>) => Object.values(parts).reduce((all, part) => all + part, 0)

function division(rule: Division['rule'], votes: string): Division {
  const words: Readonly<Record<string, Ballot>> = { y: 'yes', n: 'no', a: 'abstain', b: 'break_silence' }
  const ballots = votes.split('').flatMap((letter, k) => {
    const ballot = words[letter]
    return ballot ? [{ member: MEMBERS[k]!, ballot }] : []
  })
  return { rule, members: MEMBERS, present: MEMBERS.filter((_, k) => votes[k] !== '-'), ballots }
}

describe('council decision (E18)', () => {
  const ballots = fc.array(fc.constantFrom<Ballot>('yes', 'no', 'abstain', 'break_silence'), { minLength: 6, maxLength: 6 })
  const of = (rule: Division['rule'], cast: readonly Ballot[]) =>
    decideMotion({ rule, members: MEMBERS, present: MEMBERS, ballots: cast.map((ballot, k) => ({ member: MEMBERS[k]!, ballot })) })

  it('30: under consensus one no blocks, and nothing else does', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        expect(of('consensus', cast)).toBe(cast.includes('no') ? 'rejected' : 'adopted')
      }),
    )
  })

  it('30: under silence a motion is adopted unless it is broken', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        expect(of('silence', cast)).toBe(cast.includes('break_silence') ? 'silence-broken' : 'adopted')
      }),
    )
  })

  it.each([
    ['consensus', 'yyyyaa', 'adopted'],
    ['consensus', 'yyyyan', 'rejected'],
    ['consensus', 'yyy---', 'no-quorum'],
    ['consensus', 'yyyy--', 'adopted'],
    ['two_thirds', 'yyyynn', 'adopted'],
    ['two_thirds', 'yyynnn', 'rejected'],
    ['two_thirds', 'yyy a-', 'rejected'],
    ['two_thirds', 'yyya--', 'adopted'],
    ['two_thirds', 'yyy---', 'no-quorum'],
    ['silence', '------', 'adopted'],
    ['silence', '-----b', 'silence-broken'],
    ['minus_one', 'yyyyyn', 'rejected'],
  ] as const)('%s, %s: %s', (rule, votes, verdict) => {
    expect(decideMotion(division(rule, votes))).toBe(verdict)
  })

  it('minus-one leaves out the party of the breach, and no other', () => {
    expect(decideMotion({ ...division('minus_one', 'yyyyyn'), excluded: 'WES' })).toBe('adopted')
    expect(decideMotion({ ...division('minus_one', 'yyyynn'), excluded: 'WES' })).toBe('rejected')
    expect(decideMotion({ ...division('consensus', 'yyyyyn'), excluded: 'WES' })).toBe('rejected')
  })

  it('does not count who is no member', () => {
    const outsider = { ...division('consensus', 'yyyyyy'), ballots: [{ member: 'XXX', ballot: 'no' as const }] }
    expect(decideMotion(outsider)).toBe('adopted')
  })

  it('computer-played states weigh interest, the sponsor and the cost', () => {
    const given = { interest: 0.5, trust: 75, legitimacy: 50, costShare: 0.1, purpose: true, stale: false }
    const { value, parts } = voteUtility(given)
    expect(value).toBeCloseTo(0.2 + 0.15 + 0 - 0.1 + 0.05, 9)
    expect(sum(parts)).toBeCloseTo(value, 9)
    expect(npcBallot(value, 'consensus')).toBe('yes')
    expect([-0.21, -0.2, 0.1, 0.11].map((u) => npcBallot(u, 'consensus'))).toEqual(['no', 'abstain', 'abstain', 'yes'])
    expect([-0.36, -0.3].map((u) => npcBallot(u, 'silence'))).toEqual(['break_silence', 'yes'])
  })
})

describe('deterrence and temptation (E17)', () => {
  it('keeps to 0..100, and its parts sum to it', () => {
    fc.assert(
      fc.property(meter, meter, meter, (readiness, together, credibility) => {
        const { value, parts } = deterrence({ readiness, cohesion: together, credibility })
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(100.000001)
        expect(sum(parts)).toBeCloseTo(value, 9)
      }),
    )
  })

  it('needs partners who work together and stand together', () => {
    expect(cohesion([4, 4], 1)).toBe(100)
    expect(cohesion([4, 2], 0.5)).toBe(37.5)
    expect(cohesion([], 1)).toBe(0)
  })

  it('dialogue and deterrence both hold an opportunist back, grievance and weak frontiers draw it on', () => {
    const given = { grievance: 4, deterrence: 45, trust: 20, recentTalks: false, weakFrontier: false }
    expect(temptation(given).value).toBe(17)
    expect(temptation({ ...given, recentTalks: true }).value).toBe(7)
    expect(temptation({ ...given, deterrence: 70 }).value).toBe(-8)
    expect(temptation({ ...given, weakFrontier: true }).value).toBe(27)
    expect(sum(temptation(given).parts)).toBe(17)
  })
})

describe('institutions', () => {
  it('tire of exercises and sittings, rest when idle, wake with a new chair (E19)', () => {
    const turn = { fatigue: 20, fieldExercises: 0, sessions: 0, chairRotated: false }
    expect(nextFatigue(turn).fatigue).toBe(17)
    expect(nextFatigue({ ...turn, fieldExercises: 2, sessions: 5 }).fatigue).toBe(26)
    expect(nextFatigue({ ...turn, sessions: 4 }).fatigue).toBe(20)
    expect(nextFatigue({ ...turn, fatigue: 3, chairRotated: true })).toEqual({
      fatigue: 0,
      parts: { exercises: 0, sessions: 0, rest: -3, rotation: -5, limit: 5 },
    })
  })

  it('see more together, less through sanitised reports (E20)', () => {
    expect(jointQuality([])).toBe(0)
    expect(jointQuality([{ quality: 0.5, sanitised: false }])).toBe(0.5)
    expect(jointQuality([{ quality: 0.5, sanitised: true }])).toBeCloseTo(0.3, 9)
    fc.assert(
      fc.property(fc.array(fc.record({ quality: share, sanitised: fc.boolean() })), share, (all, quality) => {
        const joined = jointQuality([...all, { quality, sanitised: false }])
        expect(joined).toBeGreaterThanOrEqual(jointQuality(all))
        expect(joined).toBeLessThanOrEqual(0.95)
      }),
    )
  })
})
