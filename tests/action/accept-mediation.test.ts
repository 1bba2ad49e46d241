import { describe, expect, it } from 'vitest'
import type { Mediation } from '../../shared/noun/mediation.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, mediated, one, proposed, seers, start } from './_world.ts'

const agree = (p: Play) => ({ mediation: one<Mediation>(p, 'mediation').id })
const half = (): Play => {
  const p = proposed()
  return p.order('BIR', 'accept-mediation', agree(p)).accepted()
}

describe('accept-mediation', () => {
  itRefuses('accept-mediation', [
    ['unknown-id', 'there is no such mediation', () => ['ALD', { mediation: 'mediation:none' }]],
    ['not-open', 'the proposal has lapsed', (p) => ['BIR', agree(p)], () => proposed().to('consultation', 4)],
    ['already-done', 'one has agreed', (p) => ['ALD', agree(p)], proposed],
  ])

  it('waits for the third', () => {
    expect(one<Mediation>(half(), 'mediation')).toMatchObject({ status: 'proposed', agreed: ['ALD', 'BIR'] })
    expect(deedOf(half(), 'accept-mediation')).toMatchObject({ grade: 'W' })
  })

  it('begins with the last, for four turns', () => {
    expect(one<Mediation>(mediated(), 'mediation')).toMatchObject({ status: 'active', untilTurn: 5 })
    expect(deedOf(mediated(), 'accept-mediation')).toMatchObject({ grade: 'D', by: 'CED' })
  })

  it('is seen and heard by the three', () => {
    const p = half()
    expect(seers(p, agree(p).mediation)).toEqual(['ALD', 'BIR', 'CED', 'control', 'evaluator'])
    expect(hearers(p, '{state} agrees that {mediator} mediates.')).toEqual(['ALD', 'BIR', 'CED', 'control', 'evaluator'])
    expect(hearers(mediated(), 'All three agree: {mediator} mediates.')).toHaveLength(5)
  })

  itHints('accept-mediation', [
    ['it is asked for', 'CED', proposed],
    ['the other side wants it', 'BIR', () => proposed(start())],
  ])
  itHelps('accept-mediation')
})
