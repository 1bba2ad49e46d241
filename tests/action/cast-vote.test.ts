import { describe, expect, it } from 'vitest'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Motion } from '../../shared/noun/motion.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, every, hearers, itHelps, itHints, itRefuses, one, seers, start, tabled, told, withTrust } from './_world.ts'

const motion = (p: Play) => one<Motion>(p, 'motion')
const ballot = (p: Play, vote: string, more: object = {}) => ({ motion: motion(p).id, vote, ...more })
const cast = (votes: Readonly<Record<string, string>>, p = tabled()) => {
  for (const [seat, vote] of Object.entries(votes)) p.order(seat, 'cast-vote', ballot(p, vote)).accepted()
  return p
}
const silent = () => tabled('declaration', ['BIR', 'CED'], { rule: 'silence' })
const verdict = (p: Play) => motion(p.to('debrief')).verdict

describe('cast-vote', () => {
  itRefuses('cast-vote', [
    ['unknown-id', 'there is no such motion', () => ['BIR', { motion: 'motion:none', vote: 'yes' }]],
    ['unknown-id', 'one is not in session', (p) => ['CED', ballot(p, 'yes')], () => tabled('declaration', ['BIR'])],
    ['not-open', 'the vote is closed', (p) => ['CED', ballot(p, 'yes')], () => cast({ BIR: 'yes' }).to('consultation', 2)],
    [
      'not-party',
      'it is adopted, and one sat elsewhere',
      (p) => ['CED', ballot(p, 'yes')],
      () => cast({ BIR: 'yes' }, tabled('declaration', ['BIR'])).to('consultation', 2),
    ],
    ['already-done', 'one has voted', (p) => ['BIR', ballot(p, 'no')], () => cast({ BIR: 'yes' })],
    ['out-of-range', 'silence knows no plain no', (p) => ['BIR', ballot(p, 'no')], silent],
    ['out-of-range', 'there is no silence to break', (p) => ['BIR', ballot(p, 'break_silence')], () => tabled()],
    ['not-allowed', 'a reservation goes with a yes', (p) => ['BIR', ballot(p, 'no', { reservation: 'Not so.' })], () => tabled()],
  ])

  it.each([
    ['consensus, nobody objects', { ALD: 'yes', BIR: 'abstain' }, 'adopted'],
    ['consensus, one no', { ALD: 'yes', BIR: 'no', CED: 'yes' }, 'rejected'],
    ['consensus, too few take part', {}, 'no-quorum'],
  ])('%s', (_when, votes, expected) => {
    expect(verdict(cast(votes))).toBe(expected)
  })

  it('adopts in silence unless somebody breaks it', () => {
    expect(verdict(silent())).toBe('adopted')
    expect(verdict(cast({ BIR: 'break_silence' }, silent()))).toBe('silence-broken')
  })

  it.each([
    ['yes', 0],
    ['abstain', 0],
    ['no', 1],
  ])('%s costs %i of political capital', (vote, price) => {
    const capital = (p: Play) => one<State>(p, 'state', (s) => s.state === 'BIR').politicalCapital
    expect(capital(tabled()) - capital(cast({ BIR: vote }))).toBe(price)
  })

  it('counts a veto against who cast it, once it is known', () => {
    const p = cast({ ALD: 'yes', BIR: 'no' })
    expect(deedOf(p, 'cast-vote')).toMatchObject({ g: 0, seenBy: [] })
    expect(deedOf(p.to('debrief'), 'block-motion')).toMatchObject({ by: 'BIR', toward: ['ALD'], g: -5, grade: 'D' })
  })

  it('settles what was asked of the voter', () => {
    const p = cast({ BIR: 'yes' })
    expect(one<Ask>(p, 'ask', (a) => a.about === motion(p).id && a.seat === 'BIR').status).toBe('answered')
    expect(one<Ask>(p, 'ask', (a) => a.about === motion(p).id && a.seat === 'CED').status).toBe('open')
  })

  it('shows the members who has voted, and how only after the close', () => {
    const p = cast({ BIR: 'yes', CED: 'no' })
    const { id } = motion(p)
    expect(p.seen('ALD', 'motion')[0]).toMatchObject({ voted: ['BIR', 'CED'] })
    expect(seers(p, id, 'votes')).toEqual(['control'])
    expect(p.bytes('ALD')).not.toContain('"CED":"no"')
    p.to('debrief')
    expect(seers(p, id, 'votes')).toEqual(['ALD', 'BIR', 'CED', 'control', 'evaluator'])
  })

  it('shows all what was adopted', () => {
    const p = cast({ ALD: 'yes', BIR: 'yes' }).to('debrief')
    expect(seers(p, motion(p).id)).toHaveLength(7)
    expect(hearers(p, 'Adopted by {council}.')).toHaveLength(7)
  })

  it('is heard as a vote by the others, and as this vote by the voter alone', () => {
    const p = cast({ BIR: 'yes' }, tabled('declaration', ['BIR']))
    expect(hearers(p, '{state} has voted.')).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, 'You voted: {vote}. The others learn it when the vote closes.')).toEqual(['BIR', 'control', 'evaluator'])
    expect(told(p, 'vote-cast')).toHaveLength(1)
  })

  itHints('cast-vote', [
    ['a motion waits', 'BIR', () => tabled()],
    ['one’s own motion waits', 'ALD', () => tabled()],
    ['a motion waits in silence', 'CED', silent],
  ])

  it('hints at a yes for a sponsor who is trusted, at no such thing for one who is not', () => {
    const hinted = (trust: number) => {
      const p = tabled('mandate', ['BIR', 'CED'], { edit: withTrust('BIR', 'ALD', trust) })
      p.bots('reply', ['BIR'])
      return motion(p).votes.BIR
    }
    expect(hinted(95)).toBe('yes')
    expect(hinted(5)).toBe('no')
    expect(every(start(), 'motion')).toEqual([])
  })

  itHelps('cast-vote')
})
