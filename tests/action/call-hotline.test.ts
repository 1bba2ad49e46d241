import { describe, expect, it } from 'vitest'
import type { Call } from '../../shared/noun/call.ts'
import {
  callOf,
  deedOf,
  every,
  failed,
  hearers,
  itHelps,
  itHints,
  itRefuses,
  lineId,
  ringing,
  seers,
  start,
  startWhere,
  withLine,
} from './_world.ts'

const call = (line: string, more: object = {}) => ({ line, purpose: 'clarify', ...more })

const threeFailed = () =>
  startWhere(
    (p) => every<Call>(p, 'call').every((c) => c.status === 'failed'),
    (seed) => {
      const p = start({ seed, edit: withLine({ status: 'degraded', manned: false }) })
      for (let n = 0; n < 3; n++) p.order('ALD', 'call-hotline', call(lineId(p)))
      return p
    },
  )

describe('call-hotline', () => {
  itRefuses('call-hotline', [
    ['no-line', 'there is no such line', () => ['ALD', call('line:none')]],
    ['no-line', 'it is a line of others', (p) => ['CED', call(lineId(p))]],
    ['line-cut', 'the line is cut', (p) => ['ALD', call(lineId(p))], { edit: withLine({ status: 'cut' }) }],
    ['line-busy', 'there is a call on it', (p) => ['BIR', call(lineId(p))], () => ringing()],
    ['too-many', 'three calls have failed this turn', (p) => ['ALD', call(lineId(p))], threeFailed],
    ['unknown-id', 'the incident is not known', (p) => ['ALD', call(lineId(p), { about: 'incident:none' })]],
    ['over-cost', 'no action point is left', (p) => ['ALD', call(lineId(p))], { edit: (s) => ({ ...s, actionPoints: 0 }) }],
    ['wrong-phase', 'it is Briefing', (p) => ['ALD', call(lineId(p))], { phase: 'briefing' }],
  ])

  it('rings when the die is with the line', () => {
    const p = ringing()
    expect(callOf(p)).toMatchObject({ from: 'ALD', to: 'BIR', status: 'ringing' })
    expect(deedOf(p, 'call-hotline')).toMatchObject({ seenBy: ['BIR'] })
  })

  it('fails when it is not, says why, and leaves the other end in the dark', () => {
    const p = failed()
    expect(callOf(p).trouble?.say).toMatch(/^No connection: nobody has tested this line/)
    expect(deedOf(p, 'call-hotline')).toMatchObject({ seenBy: [] })
    expect(p.seen('BIR', 'call')).toEqual([])
  })

  it('names the worst cause of a failure', () => {
    expect(callOf(failed(withLine({ status: 'degraded' }))).trouble?.say).toMatch(/faulty/)
    expect(callOf(failed(withLine({ tested: true }))).trouble?.say).toMatch(/no fixed procedure/)
    expect(callOf(failed(withLine({ tested: true, protocol: 1 }))).trouble?.say).toBe('No connection this time. Try again.')
  })

  it('connects on the same draw whatever else was ordered before', () => {
    const p = start({ seed: 'order' })
    const q = start({ seed: 'order' }).order('CED', 'make-statement', { tone: 'neutral', targets: ['ALD'], text: 'Good morning.' })
    for (const g of [p, q]) g.order('ALD', 'call-hotline', call(lineId(g)))
    expect(callOf(p).status).toBe(callOf(q).status)
  })

  it('is seen by both ends once it rings, by the caller alone when it fails', () => {
    const [rang, not] = [ringing(), failed()]
    expect(seers(rang, callOf(rang).id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(seers(not, callOf(not).id)).toEqual(['ALD', 'control', 'evaluator'])
  })

  it('is heard at both ends once it rings', () => {
    expect(hearers(ringing(), '{from} calls {to}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    const not = failed()
    expect(hearers(not, callOf(not).trouble?.say ?? '')).toEqual(['ALD', 'control', 'evaluator'])
  })

  itHints('call-hotline', [
    ['nobody has spoken about an open incident', 'ALD', () => start()],
    ['nothing is urgent', 'BIR', () => start({ edit: (s) => ({ ...s, injects: [] }) })],
  ])
  itHelps('call-hotline')
})
