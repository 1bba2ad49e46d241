import { describe, expect, it } from 'vitest'
import type { Activity } from '../../shared/noun/activity.ts'
import type { Notice } from '../../shared/noun/notice.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, notified, one, seers, start } from './_world.ts'

const drill = (p: Play) => one<Activity>(p, 'activity')
const order = (p: Play, more: object) => ({ activity: drill(p).id, ...more })
const modified = (more: object, p = notified()) => p.order('ALD', 'modify-exercise', order(p, more)).accepted().to('debrief')

describe('modify-exercise', () => {
  itRefuses('modify-exercise', [
    ['unknown-id', 'it is the exercise of another', (p) => ['BIR', order(p, { change: 'cancel' })]],
    [
      'already-done',
      'it is called off',
      (p) => ['ALD', order(p, { change: 'cancel' })],
      () => modified({ change: 'cancel' }).to('consultation', 3),
    ],
    ['needs-evidence', 'there is no new place', (p) => ['ALD', order(p, { change: 'relocate' })]],
    ['needs-evidence', 'it is the same place', (p) => ['ALD', order(p, { change: 'relocate', place: 'alder' })]],
    ['out-of-range', 'it would not be smaller', (p) => ['ALD', order(p, { change: 'scale', troops: 400 })]],
    ['already-done', 'it is open', (p) => ['ALD', order(p, { change: 'open' })], () => modified({ change: 'open' }).to('consultation', 3)],
  ])

  it.each([
    [{ change: 'relocate', place: 'alder-air' }, { place: 'alder-air' }, 9],
    [{ change: 'scale', troops: 100 }, { troops: 100 }, 9],
    [{ change: 'cancel' }, { status: 'cancelled' }, 9],
    [{ change: 'open' }, { open: true }, 3],
  ])('resolves %o', (change, after, g) => {
    const p = modified(change)
    expect(drill(p)).toMatchObject(after)
    expect(deedOf(p, 'modify-exercise')).toMatchObject({ g, grade: 'D', seenBy: ['BIR'] })
  })

  it('changes what the notice says', () => {
    expect(one<Notice>(modified({ change: 'scale', troops: 100 }), 'notice').troops).toBe(100)
  })

  it('is perceived by nobody when nobody was notified', () => {
    expect(deedOf(modified({ change: 'cancel' }, start()), 'modify-exercise')).toMatchObject({ seenBy: [] })
  })

  it('is seen on the exercise by its owner, on the notice by its addressees', () => {
    const p = modified({ change: 'cancel' })
    expect(seers(p, drill(p).id)).toEqual(['ALD', 'control', 'evaluator'])
    expect(seers(p, one<Notice>(p, 'notice').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  it('is heard by those notified, by all once it is open', () => {
    const say = '{state} changes “{title}”: {change}.'
    expect(hearers(modified({ change: 'cancel' }), say)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(hearers(modified({ change: 'open' }), say)).toHaveLength(7)
  })

  itHints('modify-exercise', [['an exercise is planned', 'ALD', () => start()]])
  itHelps('modify-exercise')
})
