import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Play } from '../play/play.ts'
import { bare, change, check, deedOf, drafted, every, hearers, itHelps, itHints, itRefuses, one, seers, signed } from './_world.ts'

const agreement = (p: Play) => one<Agreement>(p, 'agreement')
const patch = (p: Play, more: object = {}) => ({ agreement: agreement(p).id, benchmarks: [check()], ...more })
const amended = () => {
  const p = bare()
  return p.order('ALD', 'amend-agreement', patch(p, { blanks: { distance: '5' } })).accepted()
}

describe('amend-agreement', () => {
  itRefuses('amend-agreement', [
    ['unknown-id', 'it is between others', (p) => ['CED', patch(p)], () => bare()],
    ['not-party', 'it is public, between others', (p) => ['CED', patch(p)], signed],
    ['already-done', 'it is signed', (p) => ['ALD', patch(p)], signed],
    [
      'unknown-id',
      'its template is gone',
      (p) => ['ALD', patch(p)],
      () => {
        const p = bare()
        return change<Agreement>(p, agreement(p).id, { template: 'template:none' })
      },
    ],
    ['needs-evidence', 'nothing is changed', (p) => ['ALD', { agreement: agreement(p).id }], () => bare()],
    ['bad-benchmark', 'a party verifies itself', (p) => ['ALD', patch(p, { benchmarks: [check({ verifier: 'ALD' })] })], () => bare()],
    ['text-empty', 'a blank is filled with nothing', (p) => ['ALD', patch(p, { blanks: { distance: '' } })], () => bare()],
  ])

  it('fills in what was open and raises the version', () => {
    const p = amended()
    expect(agreement(p)).toMatchObject({ version: 2, signed: [] })
    expect(agreement(p).articles[0]?.blanks).toEqual({ distance: '5' })
    expect(agreement(p).articles[1]?.benchmark?.verifier).toBe('CED')
    expect(deedOf(p, 'amend-agreement')).toMatchObject({ g: 0, toward: ['BIR'] })
  })

  it('keeps what it does not touch', () => {
    const p = amended()
    p.order('BIR', 'amend-agreement', { agreement: agreement(p).id, blanks: { distance: '1' } }).accepted()
    expect(agreement(p).articles[0]?.blanks).toEqual({ distance: '1' })
    expect(agreement(p).articles[1]?.benchmark?.metric).toBe('Tests held')
  })

  it('clears every signature, and asks those who had signed again', () => {
    const p = drafted()
    p.order('BIR', 'sign-agreement', { agreement: agreement(p).id }).accepted()
    expect(every<Ask>(p, 'ask').filter((a) => a.about === agreement(p).id && a.status === 'open')).toEqual([])
    p.order('ALD', 'amend-agreement', { agreement: agreement(p).id, blanks: { distance: '9' } }).accepted()
    expect(agreement(p).signed).toEqual([])
    expect(one<Ask>(p, 'ask', (a) => a.about === agreement(p).id && a.status === 'open').seat).toBe('BIR')
  })

  it('is seen by its parties, control and evaluators', () => {
    const p = amended()
    expect(seers(p, agreement(p).id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard by its parties', () => {
    const say = '{state} changed {title}. Version {version} waits for signatures.'
    expect(hearers(amended(), say)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('amend-agreement', [['a draft is not complete', 'BIR', () => bare()]])
  itHelps('amend-agreement')
})
