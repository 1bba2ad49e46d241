import { describe, expect, it } from 'vitest'
import type { Activity } from '../../shared/noun/activity.ts'
import type { Interop } from '../../shared/noun/interop.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start, withTrust } from './_world.ts'

const plan = (more: object = {}) => ({ type: 'ttx', parties: ['BIR'], place: 'birch', troops: 0, startTurn: 2, ...more })
const planned = (more: object = {}): Play => start().order('ALD', 'plan-exercise', plan(more)).accepted().to('debrief')
const own = (p: Play) => one<Activity>(p, 'activity', (a) => a.title === 'Tabletop')

describe('plan-exercise', () => {
  itRefuses('plan-exercise', [
    ['unknown-id', 'there is no such state', () => ['ALD', plan({ parties: ['XYZ'] })]],
    ['unknown-id', 'there is no such place', () => ['ALD', plan({ place: 'nowhere' })]],
    ['not-yet', 'trust is too low', () => ['ALD', plan()], { edit: withTrust('ALD', 'BIR', 20) }],
    ['in-the-past', 'it begins at once', () => ['ALD', plan({ startTurn: 1 })]],
    ['out-of-range', 'notice is too short', () => ['ALD', plan({ type: 'ftx', troops: 900 })]],
    [
      'already-done',
      'one is planned there',
      () => ['ALD', plan({ startTurn: 4 })],
      () =>
        start()
          .order('ALD', 'plan-exercise', plan({ startTurn: 4 }))
          .accepted()
          .to('consultation', 2),
    ],
  ])

  it('trains whoever took part once it is over', () => {
    expect(own(planned())).toMatchObject({ owner: 'ALD', status: 'running', startTurn: 2, notified: ['BIR'] })
    const p = planned().to('debrief', 2)
    expect(own(p).status).toBe('done')
    expect(one<Interop>(p, 'interop')).toMatchObject({ between: ['ALD', 'BIR'], training: 6 })
    const figures = (q: Play) => one<State>(q, 'state', (s) => s.state === 'BIR')
    expect(figures(p).readiness - figures(start()).readiness).toBe(5)
    expect(deedOf(planned(), 'plan-exercise')).toMatchObject({ g: 5, toward: ['BIR'] })
  })

  it('is known to those who take part', () => {
    const p = planned()
    expect(hearers(p, '{state} plans: {title} at {place}, from T{turn}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(seers(p, own(p).id)).toEqual(['ALD', 'control', 'evaluator'])
  })

  itHints('plan-exercise', [['a partner is trusted', 'CED', () => start({ edit: (s) => ({ ...s, activities: [] }) })]])
  itHelps('plan-exercise')
})
