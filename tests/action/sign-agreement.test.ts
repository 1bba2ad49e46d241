import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Play } from '../play/play.ts'
import { bare, check, deedOf, drafted, hearers, itHelps, itHints, itRefuses, one, seers, signed, treaty } from './_world.ts'

const agreement = (p: Play) => one<Agreement>(p, 'agreement')
const hand = (p: Play, more: object = {}) => ({ agreement: agreement(p).id, ...more })
const half = () => {
  const p = drafted()
  return p.order('BIR', 'sign-agreement', hand(p)).accepted()
}

describe('sign-agreement', () => {
  itRefuses('sign-agreement', [
    ['unknown-id', 'it is between others', (p) => ['CED', hand(p)], () => drafted()],
    ['not-party', 'it is public, between others', (p) => ['CED', hand(p)], signed],
    ['not-open', 'all have signed', (p) => ['ALD', hand(p)], signed],
    ['already-done', 'one has signed this version', (p) => ['BIR', hand(p)], half],
    ['out-of-range', 'it was changed since it was read', (p) => ['BIR', hand(p, { version: 2 })], () => drafted()],
    [
      'bad-benchmark',
      'an article cannot be checked yet',
      (p) => ['ALD', hand(p)],
      () => {
        const p = bare()
        return p.order('BIR', 'amend-agreement', { agreement: agreement(p).id, blanks: { distance: '2' } }).accepted()
      },
    ],
    [
      'bad-benchmark',
      'a blank is open',
      (p) => ['ALD', hand(p)],
      () => {
        const p = bare()
        return p.order('BIR', 'amend-agreement', { agreement: agreement(p).id, benchmarks: [check()] }).accepted()
      },
    ],
  ])

  it('binds nobody until all have signed', () => {
    const p = half()
    expect(agreement(p)).toMatchObject({ signed: ['BIR'], status: 'draft', public: false, signedTurn: 0 })
    expect(deedOf(p, 'sign-agreement')).toMatchObject({ g: 8, grade: 'D', toward: ['ALD'] })
    expect(one<Ask>(p, 'ask', (a) => a.about === agreement(p).id).status).toBe('answered')
  })

  it('with the last hand is in force and public', () => {
    expect(agreement(signed())).toMatchObject({ signed: ['ALD', 'BIR'], status: 'inForce', public: true, signedTurn: 2 })
  })

  it('waits for ratification where inspectors come in', () => {
    expect(agreement(treaty())).toMatchObject({ status: 'signed', public: true })
  })

  it('grows stale from the turn after, until it is looked at again', () => {
    const p = signed().to('debrief')
    expect(agreement(p).stale).toBe(0)
    expect(agreement(p.to('debrief', 3)).stale).toBe(1)
  })

  it('is seen by its parties, by all once it is signed', () => {
    const [p, q] = [half(), signed()]
    expect(seers(p, agreement(p).id, 'signed')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(seers(q, agreement(q).id)).toHaveLength(7)
  })

  it('is heard by its parties, by all once it is signed', () => {
    expect(hearers(half(), '{state} signed {title}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(hearers(signed(), '{states}: {title} is signed and in force.')).toHaveLength(7)
    expect(hearers(treaty(), '{states}: {title} is signed, to be ratified.')).toHaveLength(7)
  })

  itHints('sign-agreement', [
    ['a draft is complete', 'BIR', () => drafted()],
    ['the others have signed', 'ALD', half],
  ])
  itHelps('sign-agreement')
})
