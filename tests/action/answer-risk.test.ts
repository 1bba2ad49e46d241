import { describe, expect, it } from 'vitest'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Notice } from '../../shared/noun/notice.ts'
import type { RiskQuestion } from '../../shared/noun/risk-question.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, notified, one, seers } from './_world.ts'

const asked = () => {
  const p = notified()
  const params = { of: 'ALD', subject: one<Notice>(p, 'notice').id, asks: ['purpose'] }
  return p.order('BIR', 'request-risk', params).accepted().to('consultation', 3)
}
const question = (p: Play) => one<RiskQuestion>(p, 'risk-question')
const answered = () => {
  const p = asked()
  return p.order('ALD', 'answer-risk', { question: question(p).id, answer: 'drill', text: 'A harbour drill.' }).accepted()
}

describe('answer-risk', () => {
  itRefuses('answer-risk', [
    ['unknown-id', 'there is no such question', () => ['ALD', { question: 'risk-question:none', answer: 'drill' }]],
    ['unknown-id', 'one asked it oneself', (p) => ['BIR', { question: question(p).id, answer: 'drill' }], asked],
    ['already-done', 'it is answered', (p) => ['ALD', { question: question(p).id, answer: 'drill' }], answered],
  ])

  it('settles the question as a deed', () => {
    const p = answered()
    expect(question(p)).toMatchObject({ status: 'answered', answer: 'drill' })
    expect(one<Ask>(p, 'ask', (a) => a.about === question(p).id).status).toBe('answered')
    expect(deedOf(p, 'answer-risk')).toMatchObject({ g: 2, grade: 'D', toward: ['BIR'] })
  })

  it('is seen by both sides, control and evaluators', () => {
    const p = answered()
    expect(seers(p, question(p).id, 'answer')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard by both sides', () => {
    expect(hearers(answered(), '{state} answers: {answer}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('answer-risk', [['a question waits', 'ALD', asked]])
  itHelps('answer-risk')
})
