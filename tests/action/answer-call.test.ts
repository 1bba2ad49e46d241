import { describe, expect, it } from 'vitest'
import type { Incident } from '../../shared/noun/incident.ts'
import { callOf, deedOf, hearers, itHelps, itHints, itRefuses, one, ringing, seers, speaking } from './_world.ts'

const answered = (at: number) => {
  const p = ringing()
  return p.order('BIR', 'answer-call', { call: callOf(p).id }, { at }).accepted()
}

describe('answer-call', () => {
  itRefuses('answer-call', [
    ['no-call', 'nothing rings', () => ['BIR', { call: 'call:none' }]],
    ['no-call', 'it rings at the other end', (p) => ['ALD', { call: callOf(p).id }], () => ringing()],
    ['no-call', 'it is a call of others', (p) => ['CED', { call: callOf(p).id }], () => ringing()],
    ['not-open', 'it is answered already', (p) => ['BIR', { call: callOf(p).id }], () => speaking()],
  ])

  it('counts as contact inside the window of the incident', () => {
    const p = answered(100)
    expect(callOf(p)).toMatchObject({ status: 'open', answeredBy: 'person' })
    expect(one<Incident>(p, 'incident').contact).toBe(true)
    expect(deedOf(p, 'answer-call')).toMatchObject({ by: 'BIR', g: 1, grade: 'W' })
  })

  it('no longer does once the window has closed', () => {
    expect(one<Incident>(answered(6 * 60), 'incident').contact).toBe(true)
    expect(one<Incident>(answered(6 * 60 + 1), 'incident').contact).toBe(false)
  })

  it('is seen by both ends, control and evaluators', () => {
    const p = speaking()
    expect(seers(p, callOf(p).id, 'answeredBy')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard at both ends', () => {
    expect(hearers(speaking(), '{to} answers. The line is open.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('answer-call', [['a call rings', 'BIR', () => ringing()]])
  itHelps('answer-call')
})
