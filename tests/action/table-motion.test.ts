import { describe, expect, it } from 'vitest'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Incident } from '../../shared/noun/incident.ts'
import type { Motion } from '../../shared/noun/motion.ts'
import type { Need } from '../../shared/noun/need.ts'
import type { Sitting } from '../../shared/noun/sitting.ts'
import type { Play } from '../play/play.ts'
import { convened, deedOf, type Edit, every, hearers, itHelps, itHints, itRefuses, one, seers, tabled } from './_world.ts'

const words = (p: Play, more: object = {}) => ({ sitting: one<Sitting>(p, 'sitting').id, what: 'declaration', text: 'We talk.', ...more })
const twoMembers: Edit = (s) => ({ ...s, councils: s.councils.map((c) => ({ ...c, members: ['ALD', 'BIR'], chair: 'ALD' })) })
const incident = (p: Play) => one<Incident>(p, 'incident').id
const need = (p: Play) => one<Need>(p, 'need').id

describe('table-motion', () => {
  itRefuses('table-motion', [
    ['unknown-id', 'there is no such session', () => ['ALD', { sitting: 'sitting:none', what: 'declaration', text: 'We talk.' }]],
    ['unknown-id', 'one was not invited', (p) => ['CED', words(p)], () => convened(['BIR'])],
    ['not-open', 'the session is over', (p) => ['ALD', words(p)], () => convened().to('consultation', 2)],
    ['not-party', 'one is a guest', (p) => ['CED', words(p)], () => convened(['BIR', 'CED'], { edit: twoMembers })],
    [
      'not-allowed',
      'experts cannot give a mandate',
      (p) => ['ALD', words(p, { what: 'mandate' })],
      () => convened(['BIR'], { forum: 'technical' }),
    ],
    ['unknown-id', 'the incident is not known', (p) => ['CED', words(p, { what: 'inquiry', incident: incident(p) })], () => convened()],
    ['unknown-id', 'the need is not known', (p) => ['ALD', words(p, { what: 'relief', need: 'need:none' })], () => convened()],
    [
      'unknown-id',
      'the agreement is not known',
      (p) => ['ALD', words(p, { what: 'suspension', agreement: 'agreement:none' })],
      () => convened(),
    ],
    ['needs-evidence', 'an inquiry is about nothing', (p) => ['ALD', words(p, { what: 'inquiry' })], () => convened()],
    ['needs-evidence', 'relief is for nobody', (p) => ['ALD', words(p, { what: 'relief' })], () => convened()],
    ['needs-evidence', 'a suspension is of nothing', (p) => ['ALD', words(p, { what: 'suspension' })], () => convened()],
    ['duplicate', 'the same is on the table', (p) => ['BIR', words(p)], () => tabled()],
  ])

  it.each([
    ['declaration', () => ({})],
    ['inquiry', (p: Play) => ({ incident: incident(p) })],
    ['relief', (p: Play) => ({ need: need(p) })],
    ['fund', () => ({})],
  ])('puts a %s to the vote and asks the other members', (what, about) => {
    const p = convened(['BIR', 'CED'], { turn: 3 })
    p.order('ALD', 'table-motion', words(p, { what, ...about(p) })).accepted()
    const m = one<Motion>(p, 'motion')
    expect(m).toMatchObject({ what, by: 'ALD', members: ['ALD', 'BIR', 'CED'], voted: [], status: 'open' })
    expect(m.about).toBe(Object.values(about(p))[0])
    expect(
      every<Ask>(p, 'ask')
        .filter((a) => a.about === m.id)
        .map((a) => a.seat)
        .sort(),
    ).toEqual(['BIR', 'CED'])
    expect(deedOf(p, 'table-motion')).toMatchObject({ g: 0, toward: ['BIR', 'CED'] })
  })

  it('is seen by the members in session, without any vote', () => {
    const p = tabled('declaration', ['BIR'])
    const { id } = one<Motion>(p, 'motion')
    expect(seers(p, id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(seers(p, id, 'votes')).toEqual(['control'])
  })

  it('is heard by the members in session', () => {
    expect(hearers(tabled('declaration', ['BIR']), '{state} tables a motion: {what}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('table-motion', [
    ['the council sits', 'BIR', () => convened()],
    ['people are in need', 'CED', () => convened(['BIR', 'CED'], { turn: 3 })],
  ])
  itHelps('table-motion')
})
