import { describe, expect, it } from 'vitest'
import type { Activity } from '../../shared/noun/activity.ts'
import type { Notice } from '../../shared/noun/notice.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, notified, one, seers, start } from './_world.ts'

const drill = (p: Play) => one<Activity>(p, 'activity')
const notice = (p: Play, more: object = {}) => ({ activity: drill(p).id, to: ['BIR'], troops: 400, ...more })

describe('notify-activity', () => {
  itRefuses('notify-activity', [
    ['unknown-id', 'it is the exercise of another', (p) => ['BIR', notice(p, { to: ['ALD'] })]],
    ['in-the-past', 'it begins this turn', (p) => ['ALD', notice(p)], { turn: 3 }],
    ['needs-evidence', 'nobody is told', (p) => ['ALD', notice(p, { to: [] })]],
    ['unknown-id', 'one tells oneself', (p) => ['ALD', notice(p, { to: ['ALD'] })]],
    ['already-done', 'they have been told', (p) => ['ALD', notice(p)], notified],
  ])

  it.each([
    [1, 1, 1],
    [2, 1, 1],
    [2, 0.5, 2],
  ])('in turn %i counts %d where the region expects %i turns of notice', (turn, level, leadTurns) => {
    const p = start({ turn, edit: (s) => ({ ...s, activities: s.activities.map((a) => ({ ...a, leadTurns })) }) })
    p.order('ALD', 'notify-activity', notice(p)).accepted().to('debrief')
    expect(drill(p)).toMatchObject({ notice: level, notified: ['BIR'] })
    expect(deedOf(p, 'notify-activity')).toMatchObject({ g: level, grade: 'D', toward: ['BIR'] })
  })

  it('holds what was said, true or not', () => {
    const p = start()
    p.order('ALD', 'notify-activity', notice(p, { troops: 200 })).to('debrief')
    expect(one<Notice>(p, 'notice').troops).toBe(200)
    expect(drill(p).troops).toBe(400)
  })

  it('is seen by sender and addressees; the exercise itself stays its owner’s', () => {
    const p = notified()
    expect(seers(p, one<Notice>(p, 'notice').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(seers(p, drill(p).id)).toEqual(['ALD', 'control', 'evaluator'])
  })

  it('is heard by sender and addressees', () => {
    const p = start()
    p.order('ALD', 'notify-activity', notice(p, { to: ['CED'] })).to('debrief')
    expect(hearers(p, '{state} notifies: {title}, from T{turn}.')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  itHints('notify-activity', [['an exercise comes that nobody was told of', 'ALD', () => start()]])
  itHelps('notify-activity')
})
