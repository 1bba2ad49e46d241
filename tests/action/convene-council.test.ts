import { describe, expect, it } from 'vitest'
import type { Council } from '../../shared/noun/council.ts'
import type { Dyad } from '../../shared/noun/dyad.ts'
import type { Sitting } from '../../shared/noun/sitting.ts'
import type { Play } from '../play/play.ts'
import { change, convened, deedOf, type Edit, forum, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const session = (p: Play, more: object = {}) => ({
  council: forum(p).id,
  forum: 'council',
  agenda: 'The strait.',
  invited: ['BIR', 'CED'],
  ...more,
})
const without =
  (seat: string): Edit =>
  (s) => ({ ...s, councils: s.councils.map((c) => ({ ...c, chair: 'BIR', members: c.members.filter((m) => m !== seat) })) })
const tense = () => change<Dyad>(start(), 'dyad:ALD-BIR', { rung: 4 })

describe('convene-council', () => {
  itRefuses('convene-council', [
    ['unknown-id', 'there is no such council', (p) => ['ALD', session(p, { council: 'council:none' })]],
    ['not-party', 'one is no member', (p) => ['ALD', session(p)], { edit: without('ALD') }],
    ['unknown-id', 'a guest is no state', (p) => ['ALD', session(p, { invited: ['BIR', 'XYZ'] })]],
    ['needs-consent', 'no other member is invited', (p) => ['ALD', session(p, { invited: ['CED'] })], { edit: without('CED') }],
    ['already-done', 'it sits', (p) => ['BIR', session(p, { invited: ['ALD'] })], () => convened()],
    ['text-empty', 'there is no agenda', (p) => ['ALD', session(p, { agenda: ' ' })]],
  ])

  it('opens a session until the turn ends', () => {
    const p = convened()
    expect(one<Sitting>(p, 'sitting')).toMatchObject({ by: 'ALD', open: true, invited: ['ALD', 'BIR', 'CED'] })
    expect(deedOf(p, 'convene-council')).toMatchObject({ g: 0, toward: ['BIR', 'CED'] })
    expect(one<Sitting>(p.to('debrief'), 'sitting').open).toBe(false)
  })

  it('may leave members out, and sit of two councils at once', () => {
    const p = convened(['BIR'])
    expect(one<Sitting>(p, 'sitting').invited).toEqual(['ALD', 'BIR'])
    p.order(
      'CED',
      'convene-council',
      session(p, { council: one<Council>(p, 'council', (c) => c.rule === 'silence').id, invited: ['ALD'] }),
    ).accepted()
  })

  it('is seen by those invited, control and evaluators', () => {
    const p = convened(['BIR'])
    expect(seers(p, one<Sitting>(p, 'sitting').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard by those invited', () => {
    expect(hearers(convened(['CED']), '{state} calls {council} to a session.')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
    const p = start()
    p.order('ALD', 'convene-council', session(p, { urgent: true }))
    expect(hearers(p, '{state} calls {council} to an urgent session.')).toEqual(['ALD', 'BIR', 'CED', 'control', 'evaluator'])
  })

  itHints('convene-council', [
    ['a pair stands on rung 4', 'ALD', tense],
    ['all is calm', 'CED', () => start({ edit: (s) => ({ ...s, injects: [] }) })],
  ])
  itHelps('convene-council')
})
