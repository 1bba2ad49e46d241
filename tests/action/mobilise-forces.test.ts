import { describe, expect, it } from 'vitest'
import type { Mobilisation } from '../../shared/noun/mobilisation.ts'
import type { Sighting } from '../../shared/noun/sighting.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, type Edit, every, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

/** Twelve hours a turn: three days are six turns. */
const long: Edit = (s) => ({ ...s, turns: 10 })
const ordered = (): Play => start({ edit: long }).order('ALD', 'mobilise-forces', { points: 20 }).accepted().to('debrief')
const forces = (p: Play): Mobilisation => one<Mobilisation>(p, 'mobilisation')
const full = (): Play => change<Mobilisation>(ordered().to('consultation', 2), forces(ordered()).id, { target: 90 })

describe('mobilise-forces', () => {
  itRefuses('mobilise-forces', [['out-of-range', 'more than all are called', () => ['ALD', { points: 20 }], full]])

  it('brings reserves in after three days, ten points a turn, and readiness with them', () => {
    expect(forces(ordered())).toMatchObject({ percent: 10, target: 30, orderedTurn: 1 })
    expect(forces(ordered().to('debrief', 6)).percent).toBe(10)
    const p = ordered().to('debrief', 7)
    expect(forces(p).percent).toBe(20)
    expect(one<State>(p, 'state', (s) => s.state === 'ALD').readiness).toBe(52)
    expect(forces(ordered().to('debrief', 9)).percent).toBe(30)
  })

  it('is seen by the others a turn later, and alarms them', () => {
    expect(every<Sighting>(ordered(), 'sighting')).toEqual([])
    const p = ordered().to('debrief', 2)
    expect(
      every<Sighting>(p, 'sighting')
        .map((s) => s.viewer)
        .sort(),
    ).toEqual(['BIR', 'CED'])
    expect(deedOf(p, 'be-seen-mobilising')).toMatchObject({ by: 'ALD', g: -7.2, toward: ['BIR', 'CED'] })
    expect(deedOf(ordered(), 'mobilise-forces')).toMatchObject({ g: 0, seenBy: [] })
  })

  it('is seen and heard by its own seat', () => {
    const p = ordered()
    expect(seers(p, forces(p).id)).toEqual(['ALD', 'control', 'evaluator'])
    const say = 'You have ordered {target} percent of the forces under arms. Reserves come in after three days.'
    expect(hearers(p, say)).toEqual(['ALD', 'control', 'evaluator'])
  })

  itHints('mobilise-forces', [
    ['it may come to the worst', 'ALD', () => start({ edit: (s) => ({ ...s, tension: { ...s.tension, 'ALD-BIR': 60 } }) })],
  ])
  itHelps('mobilise-forces')
})
