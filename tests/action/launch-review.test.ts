import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../shared/noun/agreement.ts'
import type { Evidence } from '../../shared/noun/evidence.ts'
import type { Incident } from '../../shared/noun/incident.ts'
import type { Need } from '../../shared/noun/need.ts'
import type { Review } from '../../shared/noun/review.ts'
import type { Shipment } from '../../shared/noun/shipment.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, every, hearers, itHelps, itHints, itRefuses, landed, one, seers, signed, start } from './_world.ts'

const incident = (p: Play) => one<Incident>(p, 'incident').id
const held = (p: Play, seat = 'ALD') =>
  every<Evidence>(p, 'evidence')
    .filter((e) => e.seat === seat)
    .map((e) => e.id)
const look = (p: Play, more: object = {}) => ({ incident: incident(p), with: ['BIR'], evidence: held(p), ...more })
const need = (p: Play) => one<Need>(p, 'need').id
const relief = (p: Play, more: object = {}) => ({
  need: need(p),
  with: ['CED'],
  evidence: [],
  shipments: every<Shipment>(p, 'shipment').map((s) => s.id),
  ...more,
})
const launched = (p = start({ turn: 2 })) => p.order('ALD', 'launch-review', look(p)).accepted().to('debrief')

describe('launch-review', () => {
  itRefuses('launch-review', [
    ['needs-evidence', 'it is about nothing', () => ['ALD', { with: ['BIR'], evidence: [] }], { turn: 2 }],
    ['needs-evidence', 'it is about two things', (p) => ['ALD', look(p, { need: need(p) })], { turn: 3 }],
    ['unknown-id', 'a partner is no state', (p) => ['ALD', look(p, { with: ['XYZ'] })], { turn: 2 }],
    [
      'already-done',
      'there is such a review',
      (p) => ['BIR', look(p, { with: ['ALD'], evidence: held(p, 'BIR') })],
      () => launched().to('consultation', 3),
    ],
    ['unknown-id', 'the incident is not known', (p) => ['CED', look(p)], { turn: 2 }],
    ['not-yet', 'the incident is open', (p) => ['ALD', look(p)]],
    ['needs-evidence', 'nothing is attached', (p) => ['ALD', look(p, { evidence: [] })], { turn: 2 }],
    ['needs-evidence', 'what is attached is not held', (p) => ['ALD', look(p, { evidence: held(p, 'BIR') })], { turn: 2 }],
    ['unknown-id', 'the need is not known', (p) => ['ALD', relief(p, { need: 'need:none' })], { turn: 3 }],
    ['not-yet', 'no relief has arrived', (p) => ['ALD', relief(p)], { turn: 3 }],
    ['needs-evidence', 'no shipment is attached', (p) => ['ALD', relief(p, { shipments: [] })], () => landed().to('consultation', 4)],
  ])

  it('opens a review with its evidence', () => {
    const p = launched()
    expect(one<Review>(p, 'review')).toMatchObject({ by: 'ALD', with: ['BIR'], about: incident(p), lessons: [] })
    expect(deedOf(p, 'launch-review')).toMatchObject({ g: 0, toward: ['BIR'] })
  })

  it('looks back at relief that has arrived', () => {
    const p = landed().to('consultation', 4)
    p.order('ALD', 'launch-review', relief(p)).accepted().to('debrief')
    expect(one<Review>(p, 'review').about).toBe(need(p))
  })

  it.each([
    ['those who take part', ['BIR'], 0],
    ['others', [], 7],
  ])('makes agreements of %s fresh again', (_whose, circle, stale) => {
    const p = signed()
    const { id } = one<Agreement>(p, 'agreement')
    change<Agreement>(p, id, { stale: 7 })
    p.order('ALD', 'launch-review', look(p, { with: circle }))
      .accepted()
      .to('debrief')
    expect(one<Agreement>(p, 'agreement').stale).toBe(stale)
  })

  it('is seen by those who take part, control and evaluators', () => {
    const p = launched()
    expect(seers(p, one<Review>(p, 'review').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard by those who take part', () => {
    const say = '{state} opens a review. Lessons can be adopted from it.'
    expect(hearers(launched(), say)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('launch-review', [
    ['an incident is over', 'BIR', () => start({ turn: 2 })],
    ['relief has arrived', 'CED', () => landed().to('consultation', 4)],
  ])
  itHelps('launch-review')
})
