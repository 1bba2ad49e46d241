import { describe, expect, it } from 'vitest'
import type { Activity } from '../../shared/noun/activity.ts'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Notice } from '../../shared/noun/notice.ts'
import type { RiskQuestion } from '../../shared/noun/risk-question.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, notified, one, seers } from './_world.ts'

const about = (p: Play, more: object = {}) => ({ of: 'ALD', subject: one<Notice>(p, 'notice').id, asks: ['purpose'], ...more })
const asked = () => {
  const p = notified()
  return p.order('BIR', 'request-risk', about(p)).accepted().to('debrief')
}

describe('request-risk', () => {
  itRefuses('request-risk', [
    ['unknown-id', 'there is no such state', (p) => ['BIR', about(p, { of: 'XYZ' })], notified],
    ['needs-evidence', 'there is no question', (p) => ['BIR', about(p, { asks: [] })], notified],
    ['unknown-id', 'nothing of the kind was seen', (p) => ['CED', about(p)], notified],
    ['unknown-id', 'it is of another state', (p) => ['BIR', about(p, { of: 'CED' })], notified],
    ['unknown-id', 'the activity itself is guessed at', (p) => ['BIR', about(p, { subject: one<Activity>(p, 'activity').id })], notified],
    ['duplicate', 'it was asked and is open', (p) => ['BIR', about(p)], () => asked().to('consultation', 3)],
  ])

  it('asks for an answer within 48 hours', () => {
    const p = asked()
    expect(one<RiskQuestion>(p, 'risk-question')).toMatchObject({ from: 'BIR', to: 'ALD', status: 'open', dueTurn: 6 })
    expect(one<Ask>(p, 'ask', (a) => a.seat === 'ALD' && a.dueTurn === 6).status).toBe('open')
    expect(deedOf(p, 'request-risk')).toMatchObject({ g: 0, toward: ['ALD'] })
  })

  it('is seen by both sides, control and evaluators', () => {
    const p = asked()
    expect(seers(p, one<RiskQuestion>(p, 'risk-question').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard by both sides', () => {
    expect(hearers(asked(), '{state} asks about unusual activity. Answer due T{turn}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('request-risk', [['a notice has come', 'BIR', notified]])
  itHelps('request-risk')
})
