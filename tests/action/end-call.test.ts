import { describe, expect, it } from 'vitest'
import { endCall } from '../../shared/action/hotline/end-call.ts'
import { viewOf } from '../../shared/game.ts'
import { seatViewer } from '../../shared/model/viewer.ts'
import type { Message } from '../../shared/noun/message.ts'
import type { Play } from '../play/play.ts'
import { callOf, deedOf, hearers, itHelps, itHints, itRefuses, lineId, one, ringing, seers, speaking } from './_world.ts'

const ended = (by: string) => {
  const p = speaking()
  return p.order(by, 'end-call', { call: callOf(p).id }).accepted()
}

describe('end-call', () => {
  itRefuses('end-call', [
    ['no-call', 'there is no call', () => ['ALD', { call: 'call:none' }]],
    ['no-call', 'it is a call of others', (p) => ['CED', { call: callOf(p).id }], () => speaking()],
    ['not-open', 'it rings here and waits for an answer', (p) => ['BIR', { call: callOf(p).id }], () => ringing()],
    ['not-open', 'it is over', (p) => ['BIR', { call: callOf(p).id }], () => ended('ALD')],
  ])

  it.each(['ALD', 'BIR'])('hangs up for %s', (by) => {
    const p = ended(by)
    expect(callOf(p)).toMatchObject({ status: 'ended', endedAt: p.clock.at })
    expect(deedOf(p, 'end-call')).toMatchObject({ by, g: 0, toward: [] })
  })

  it('stops the caller’s own ringing', () => {
    const p = ringing()
    p.order('ALD', 'end-call', { call: callOf(p).id }).accepted()
    expect(callOf(p).status).toBe('ended')
  })

  it('is seen by both ends, control and evaluators', () => {
    const p = ended('ALD')
    expect(seers(p, callOf(p).id, 'endedAt')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard at both ends', () => {
    expect(hearers(ended('BIR'), '{state} ended the call.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('end-call', [['a call is open', 'BIR', () => speaking()]])

  it('is advised once both have spoken, but not over a question that waits for its answer', () => {
    const score = (p: Play) => endCall.hint(viewOf(p.world, seatViewer('ALD')))[0]?.score ?? 0
    const p = speaking()
    const line = lineId(p)
    p.order('ALD', 'say-on-line', { line, verb: 'query', answerByHours: 6, text: 'What did you see?' }).accepted()
    p.order('BIR', 'say-on-line', { line, verb: 'acknowledge', text: 'Heard.' }).accepted()
    expect(score(p)).toBeLessThan(0.1)
    const asked = one<Message>(p, 'message', (m) => m.verb === 'query')
    p.order('BIR', 'say-on-line', { line, verb: 'acknowledge', text: 'Nothing.', answers: asked.id }).accepted()
    expect(score(p)).toBeGreaterThan(0.4)
  })
  itHelps('end-call')
})
