import { describe, expect, it } from 'vitest'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Inspection } from '../../shared/noun/inspection.ts'
import type { Play } from '../play/play.ts'
import { deedOf, every, hearers, itHelps, itHints, itRefuses, notified, one, seers, start } from './_world.ts'

const wish = (more: object = {}) => ({ of: 'ALD', place: 'alder', form: 'inspection', ...more })
const asked = (p = start()) => p.order('BIR', 'request-inspection', wish()).accepted().to('debrief')

/** Three inspections, each asked and let in. */
const three = (): Play => {
  const p = start({ edit: (s) => ({ ...s, turns: 6 }) })
  for (let turn = 1; turn <= 3; turn++) {
    p.order('BIR', 'request-inspection', wish())
      .accepted()
      .to('consultation', turn + 1)
    const request = every<Inspection>(p, 'inspection').find((i) => i.status === 'asked')
    p.order('ALD', 'answer-inspection', { inspection: request?.id, accept: true }).accepted()
  }
  return p
}

describe('request-inspection', () => {
  itRefuses('request-inspection', [
    ['unknown-id', 'there is no such state', () => ['BIR', wish({ of: 'XYZ' })]],
    ['unknown-id', 'there is no such place', () => ['BIR', wish({ place: 'nowhere' })]],
    ['out-of-range', 'the place is not theirs', () => ['BIR', wish({ place: 'cedar' })]],
    ['duplicate', 'one has asked and waits', () => ['BIR', wish()], () => asked().to('consultation', 2)],
    ['too-many', 'the quota of three is used', () => ['BIR', wish()], three],
  ])

  it('asks the other side for an answer', () => {
    const p = asked()
    expect(one<Inspection>(p, 'inspection')).toMatchObject({ by: 'BIR', of: 'ALD', status: 'asked' })
    expect(one<Ask>(p, 'ask', (a) => a.seat === 'ALD')).toMatchObject({ dueTurn: 2 })
    expect(deedOf(p, 'request-inspection')).toMatchObject({ g: 0, grade: 'W' })
  })

  it('is seen by both sides, control and evaluators', () => {
    const p = asked()
    expect(seers(p, one<Inspection>(p, 'inspection').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard by both sides', () => {
    expect(hearers(asked(), '{state} asks to inspect {place}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('request-inspection', [['a notice has come', 'BIR', notified]])
  itHelps('request-inspection')
})
