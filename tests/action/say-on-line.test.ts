import { describe, expect, it } from 'vitest'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Evidence } from '../../shared/noun/evidence.ts'
import type { Incident } from '../../shared/noun/incident.ts'
import type { Message } from '../../shared/noun/message.ts'
import type { Promise as Undertaking } from '../../shared/noun/promise.ts'
import type { Play } from '../play/play.ts'
import {
  arrive,
  deedOf,
  every,
  hearers,
  itHelps,
  itHints,
  itRefuses,
  lineId,
  one,
  seers,
  speaking,
  start,
  startWhere,
  withLine,
} from './_world.ts'

const happened = (p: Play) => one<Incident>(p, 'incident').id
const notify = (p: Play, says = 'accident') => ({ line: lineId(p), verb: 'notify', subject: happened(p), says })
const assure = (p: Play, more: object = {}) => ({
  line: lineId(p),
  verb: 'assure',
  who: 'Our boats',
  will: 'keep clear',
  untilTurn: 2,
  ...more,
})
const query = (p: Play) => ({ line: lineId(p), verb: 'query', subject: happened(p), answerByHours: 6 })
const last = (p: Play) => every<Message>(p, 'message').reduce((a, b) => (b.turn * 1e6 + b.at >= a.turn * 1e6 + a.at ? b : a))
const say = (p: Play, seat: string, params: Record<string, unknown>) => p.order(seat, 'say-on-line', params).accepted()

const twelve = () => {
  const p = speaking()
  for (let n = 0; n < 12; n++) say(p, 'ALD', { line: lineId(p), verb: 'acknowledge' })
  return p
}
const promised = () => {
  const p = speaking()
  return say(p, 'ALD', assure(p))
}
const readBack = (p: Play, more: object = {}) => {
  const { id, line } = last(p)
  return { line, verb: 'read-back', subject: id, who: 'Our boats', will: 'keep clear', untilTurn: 2, ...more }
}

describe('say-on-line', () => {
  itRefuses('say-on-line', [
    ['no-line', 'it is a line of others', (p) => ['CED', { line: lineId(p), verb: 'acknowledge' }]],
    ['line-cut', 'the line is cut', (p) => ['ALD', { line: lineId(p), verb: 'acknowledge' }], { edit: withLine({ status: 'cut' }) }],
    ['too-many', 'twelve were sent this turn', (p) => ['ALD', { line: lineId(p), verb: 'acknowledge' }], twelve],
    ['text-empty', 'the words are blank', (p) => ['ALD', { line: lineId(p), verb: 'acknowledge', text: ' ' }]],
    ['text-too-long', 'there are too many words', (p) => ['ALD', { line: lineId(p), verb: 'acknowledge', text: 'a'.repeat(1001) }]],
    [
      'unknown-id',
      'the subject is not known',
      (p) => ['ALD', { line: lineId(p), verb: 'notify', subject: 'incident:none', says: 'unknown' }],
    ],
    ['needs-evidence', 'a notify names nothing', (p) => ['ALD', { line: lineId(p), verb: 'notify' }]],
    ['needs-evidence', 'a notify of an incident says nothing', (p) => ['ALD', { line: lineId(p), verb: 'notify', subject: happened(p) }]],
    ['needs-evidence', 'the evidence is not held', (p) => ['ALD', { ...notify(p), evidence: ['evidence:none'] }]],
    ['needs-evidence', 'a query has no time', (p) => ['ALD', { line: lineId(p), verb: 'query' }]],
    ['needs-evidence', 'an assurance is not complete', (p) => ['ALD', { line: lineId(p), verb: 'assure', who: 'Our boats' }]],
    ['in-the-past', 'an assurance ends before this turn', (p) => ['ALD', assure(p, { untilTurn: 1 })], () => start({ turn: 2 })],
    ['needs-evidence', 'a proposal has no terms', (p) => ['ALD', { line: lineId(p), verb: 'propose' }]],
    ['unknown-id', 'one reads back one’s own message', (p) => ['ALD', readBack(p)], promised],
    [
      'already-done',
      'it was read back',
      (p) => ['BIR', readBack(p)],
      () => {
        const p = promised()
        const { id } = last(p)
        return say(p, 'BIR', { ...readBack(p), subject: id }).to('consultation')
      },
    ],
  ])

  it('arrives at once on an open call, and is weighed against the truth', () => {
    const p = speaking()
    say(p, 'BIR', notify(p))
    expect(last(p)).toMatchObject({ arrived: true, verb: 'notify' })
    expect(one<Evidence>(p, 'evidence', (e) => e.by === 'call')).toMatchObject({ seat: 'ALD', leans: 'accident' })
  })

  it('takes its time without a call, and is not weighed before it arrives', () => {
    const p = start()
    say(p, 'BIR', notify(p))
    expect(last(p)).toMatchObject({ arrived: false, arrivesTurn: 1 })
    expect(every<Evidence>(p, 'evidence').filter((e) => e.by === 'call')).toEqual([])
  })

  it('weighs a lie less than it seems, and says nothing of it to anybody', () => {
    const [honest, lie] = [speaking(), speaking()]
    say(honest, 'BIR', notify(honest, 'accident'))
    say(lie, 'BIR', notify(lie, 'ours'))
    const ratio = (p: Play) => one<Evidence>(p, 'evidence', (e) => e.by === 'call').ratio
    expect(Math.abs(Math.log(ratio(honest)))).toBeGreaterThan(Math.abs(Math.log(ratio(lie))))
    expect(seers(lie, one<Evidence>(lie, 'evidence', (e) => e.by === 'call').id, 'ratio')).toEqual([])
  })

  it('makes a promise, clear once it is read back word for word', () => {
    const p = promised()
    expect(one<Undertaking>(p, 'promise')).toMatchObject({ by: 'ALD', clear: false })
    say(p, 'BIR', readBack(p))
    expect(one<Undertaking>(p, 'promise').clear).toBe(true)
    const q = promised()
    say(q, 'BIR', readBack(q, { untilTurn: 3 }))
    expect(one<Undertaking>(q, 'promise').clear).toBe(false)
  })

  it('asks something of the other side, which an answer settles', () => {
    const p = speaking()
    say(p, 'ALD', query(p))
    const asked = last(p)
    expect(one<Ask>(p, 'ask', (a) => a.about === asked.id)).toMatchObject({ seat: 'BIR', status: 'open' })
    say(p, 'BIR', { ...notify(p), answers: asked.id })
    expect((p.world.get(asked.id) as Message).answered).toBe(true)
  })

  it('loses fields on a faulty line, or not, as the die falls', () => {
    const sent = (seed: string) => {
      const p = start({ seed, edit: withLine({ status: 'degraded' }) })
      return say(p, 'ALD', assure(p))
    }
    const gap = startWhere((p) => last(p).lost.includes('will'), sent)
    const whole = startWhere((p) => last(p).lost.length === 0, sent)
    for (const p of [gap, whole]) arrive(p)
    const received = (p: Play) => p.seen('BIR', 'message')[0] as Message
    expect(received(gap).fields.will).toBeUndefined()
    expect(received(whole).fields.will).toBe('keep clear')
  })

  it('is seen by the sender, and by the other end once it has arrived', () => {
    const p = start()
    say(p, 'ALD', assure(p))
    const { id } = last(p)
    expect(seers(p, id)).toEqual(['ALD', 'control', 'evaluator'])
    arrive(p)
    expect(seers(p, id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard at each end in its own words', () => {
    const p = promised()
    expect(hearers(p, '{verb} to {state}')).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, '{verb} from {state}')).toEqual(['BIR', 'control', 'evaluator'])
    expect(deedOf(p, 'say-on-line')).toMatchObject({ g: 2, grade: 'W' })
  })

  itHints('say-on-line', [
    ['the line is open and nothing has been said', 'ALD', () => speaking()],
    ['a promise waits to be read back', 'BIR', promised],
    [
      'a question waits for an answer',
      'BIR',
      () => {
        const p = speaking()
        return say(p, 'ALD', query(p))
      },
    ],
  ])
  itHelps('say-on-line')
})
