import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../shared/noun/evidence.ts'
import type { Visit } from '../../shared/noun/visit.ts'
import type { Play } from '../play/play.ts'
import { deedOf, type Edit, every, hearers, itHelps, itHints, itRefuses, one, reopened, seers, start } from './_world.ts'

const invited = (place = 'strait', edit: Edit = (s) => s): Play =>
  start({ edit })
    .order('ALD', 'invite-visit', { place, invited: ['BIR'] })
    .accepted()
    .to('debrief')
const meant: Edit = (s) => ({
  ...s,
  injects: s.injects.map((i) => ({ ...i, effects: i.effects.map((e) => (e.do === 'incident' ? { ...e, theta: 1 as const } : e)) })),
})
const hostile: Edit = (s) => ({ ...s, tension: { ...s.tension, 'ALD-BIR': 95 } })
const learnt = (p: Play) => every<Evidence>(p, 'evidence').filter((e) => e.by === 'observer')

describe('invite-visit', () => {
  itRefuses('invite-visit', [
    ['out-of-range', 'the place is another’s', () => ['ALD', { place: 'birch', invited: ['BIR'] }]],
    ['unknown-id', 'nobody is invited', () => ['ALD', { place: 'alder', invited: [] }]],
    ['already-done', 'visitors come there this turn', () => ['ALD', { place: 'strait', invited: ['BIR'] }], () => reopened(invited())],
  ])

  it('reassures about an accident that happened there, and never about what was meant', () => {
    expect(learnt(invited())).toMatchObject([{ seat: 'BIR', leans: 'accident' }])
    expect(learnt(invited('alder'))).toEqual([])
    expect(learnt(invited('strait', meant))).toEqual([])
  })

  it('counts as a verified deed when visitors come, and less when they stay away', () => {
    expect(deedOf(invited(), 'invite-visit')).toMatchObject({ g: 5, grade: 'V' })
    const p = invited('strait', hostile)
    expect(one<Visit>(p, 'visit').coming.length === 0 ? deedOf(p, 'invite-visit')?.grade : 'D').toBe('D')
  })

  it('is seen and heard by host and guests', () => {
    const p = invited()
    expect(seers(p, one<Visit>(p, 'visit').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(hearers(p, 'Visitors came to {place} at the invitation of {state}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('invite-visit', [['an incident is open there', 'ALD', () => start()]])
  itHelps('invite-visit')
})
