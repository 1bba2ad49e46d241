import { describe, expect, it } from 'vitest'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Inspection } from '../../shared/noun/inspection.ts'
import type { Relation } from '../../shared/noun/relation.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const request = (p: Play) => one<Inspection>(p, 'inspection')
const asked = () =>
  start().order('BIR', 'request-inspection', { of: 'ALD', place: 'alder', form: 'inspection' }).accepted().to('consultation', 2)
const answered = (accept: boolean) => {
  const p = asked()
  return p.order('ALD', 'answer-inspection', { inspection: request(p).id, accept }).accepted()
}
const trust = (p: Play) => one<Relation>(p, 'relation', (r) => r.from === 'BIR' && r.to === 'ALD').trust
const legitimacy = (p: Play) => one<State>(p, 'state', (s) => s.state === 'ALD').legitimacy

describe('answer-inspection', () => {
  itRefuses('answer-inspection', [
    ['unknown-id', 'nobody asks', () => ['ALD', { inspection: 'inspection:none', accept: true }]],
    ['unknown-id', 'one asked it oneself', (p) => ['BIR', { inspection: request(p).id, accept: true }], asked],
    ['already-done', 'it is answered', (p) => ['ALD', { inspection: request(p).id, accept: true }], () => answered(true)],
  ])

  it('lets the team in as a verified deed', () => {
    const p = answered(true)
    expect(request(p).status).toBe('accepted')
    expect(one<Ask>(p, 'ask', (a) => a.about === request(p).id).status).toBe('answered')
    expect(deedOf(p, 'answer-inspection')).toMatchObject({ g: 5, grade: 'V' })
  })

  it('refused, costs four points of their trust and of legitimacy', () => {
    const [before, p] = [asked(), answered(false)]
    expect(request(p).status).toBe('refused')
    expect(trust(p)).toBeCloseTo(trust(before) - 4, 6)
    expect(legitimacy(p)).toBeCloseTo(legitimacy(before) - 4, 6)
  })

  it('is seen by both sides, control and evaluators', () => {
    const p = answered(true)
    expect(seers(p, request(p).id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard by both sides', () => {
    expect(hearers(answered(false), '{state} refuses the inspection.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    const say = '{state} lets your team in. It reports at the end of the turn.'
    expect(hearers(answered(true), say)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('answer-inspection', [['a request waits', 'ALD', asked]])
  itHelps('answer-inspection')
})
