import { describe, expect, it } from 'vitest'
import type { Mediation } from '../../shared/noun/mediation.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start, tense } from './_world.ts'

const offer = (more: object = {}) => ({ one: 'ALD', other: 'BIR', style: 'facilitate', ...more })
const offered = () => start().order('CED', 'offer-mediation', offer()).accepted()

describe('offer-mediation', () => {
  itRefuses('offer-mediation', [
    ['out-of-range', 'both are the same', () => ['CED', offer({ other: 'ALD' })]],
    ['not-party', 'the mediator is one of them', () => ['ALD', offer()]],
    ['already-done', 'its offer stands', () => ['CED', offer()], offered],
  ])

  it('proposes itself between two others', () => {
    const p = offered()
    expect(one<Mediation>(p, 'mediation')).toMatchObject({ between: ['ALD', 'BIR'], mediator: 'CED', agreed: ['CED'], style: 'facilitate' })
    expect(deedOf(p, 'offer-mediation')).toMatchObject({ g: 5, grade: 'W', toward: ['ALD', 'BIR'] })
  })

  it('is seen and heard by the three', () => {
    const p = offered()
    expect(seers(p, one<Mediation>(p, 'mediation').id)).toEqual(['ALD', 'BIR', 'CED', 'control', 'evaluator'])
    expect(hearers(p, '{mediator} offers to mediate between {a} and {b}.')).toEqual(['ALD', 'BIR', 'CED', 'control', 'evaluator'])
  })

  itHints('offer-mediation', [['two others are tense', 'CED', tense]])
  itHelps('offer-mediation')
})
