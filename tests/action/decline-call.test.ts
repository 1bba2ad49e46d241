import { describe, expect, it } from 'vitest'
import type { Incident } from '../../shared/noun/incident.ts'
import { callOf, deedOf, hearers, itHelps, itHints, itRefuses, one, ringing, seers, speaking } from './_world.ts'

const declined = () => {
  const p = ringing()
  return p.order('BIR', 'decline-call', { call: callOf(p).id }).accepted()
}

describe('decline-call', () => {
  itRefuses('decline-call', [
    ['no-call', 'nothing rings', () => ['BIR', { call: 'call:none' }]],
    ['no-call', 'it is the caller', (p) => ['ALD', { call: callOf(p).id }], () => ringing()],
    ['not-open', 'it is answered already', (p) => ['BIR', { call: callOf(p).id }], () => speaking()],
  ])

  it('ends the ringing, counts against who declined, and is no contact', () => {
    const p = declined()
    expect(callOf(p).status).toBe('declined')
    expect(deedOf(p, 'decline-call')).toMatchObject({ by: 'BIR', toward: ['ALD'], g: -2, grade: 'W' })
    expect(one<Incident>(p, 'incident').contact).toBe(false)
  })

  it('leaves the line free for another call', () => {
    const p = declined()
    p.order('ALD', 'call-hotline', { line: callOf(p).line, purpose: 'warn' }).accepted()
  })

  it('is seen by both ends, control and evaluators', () => {
    const p = declined()
    expect(seers(p, callOf(p).id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard at both ends', () => {
    expect(hearers(declined(), '{to} did not take the call.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('decline-call', [['a call rings', 'BIR', () => ringing()]])
  itHelps('decline-call')
})
