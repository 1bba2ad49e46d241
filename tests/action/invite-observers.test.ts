import { describe, expect, it } from 'vitest'
import type { Activity } from '../../shared/noun/activity.ts'
import type { Dyad } from '../../shared/noun/dyad.ts'
import type { Notice } from '../../shared/noun/notice.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, type Edit, hearers, itHelps, itHints, itRefuses, notified, one, seers, start } from './_world.ts'

const drill = (p: Play) => one<Activity>(p, 'activity')
const invite = (p: Play, more: object = {}) => ({ activity: drill(p).id, states: ['BIR'], ...more })
const known: Edit = (s) => ({ ...s, activities: s.activities.map((a) => ({ ...a, notified: ['BIR'] })) })
const invited = (more: object = {}, rung = 2) => {
  const p = start({ edit: known })
  change<Dyad>(p, 'dyad:ALD-BIR', { rung, violentTurn: 1 })
  return p.order('ALD', 'invite-observers', invite(p, more)).accepted().to('debrief')
}

describe('invite-observers', () => {
  itRefuses('invite-observers', [
    ['unknown-id', 'it is the exercise of another', (p) => ['BIR', invite(p)]],
    ['not-yet', 'it was not notified', (p) => ['ALD', invite(p)]],
    ['in-the-past', 'it has begun', (p) => ['ALD', invite(p)], () => notified().to('consultation', 4)],
    ['needs-evidence', 'nobody is invited', (p) => ['ALD', invite(p, { states: [] })], notified],
    ['not-yet', 'they were not notified', (p) => ['ALD', invite(p, { states: ['CED'] })], notified],
    ['already-done', 'they are invited', (p) => ['ALD', invite(p)], () => invited().to('consultation', 2)],
  ])

  it('brings observers, but none where the pair stands at rung 8', () => {
    const p = invited()
    expect(drill(p)).toMatchObject({ invited: ['BIR'], observed: true, open: false })
    expect(deedOf(p, 'invite-observers')).toMatchObject({ g: 9, grade: 'D' })
    expect(drill(invited({}, 7)).observed).toBe(true)
    expect(drill(invited({}, 8)).observed).toBe(false)
  })

  it('opens the exercise to the press if asked to', () => {
    expect(drill(invited({ media: true })).open).toBe(true)
  })

  it('is seen on the notice by sender and addressees', () => {
    const p = invited()
    expect(one<Notice>(p, 'notice').observersInvited).toBe(true)
    expect(seers(p, one<Notice>(p, 'notice').id, 'observersInvited')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard by those invited, by all if the press is', () => {
    const say = '{state} invites observers to “{title}”.'
    expect(hearers(invited(), say)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(hearers(invited({ media: true }), say)).toContain('public')
  })

  itHints('invite-observers', [['an exercise is notified', 'ALD', notified]])
  itHelps('invite-observers')
})
