import { describe, expect, it } from 'vitest'
import type { Mobilisation } from '../../shared/noun/mobilisation.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const forces = (p: Play): Mobilisation => one<Mobilisation>(p, 'mobilisation')
/** A game in turn 2 in which ALD has 40 percent of its force under arms, and all have seen it. */
const armed = (): Play => {
  const p = start().order('ALD', 'mobilise-forces', { points: 25 }).accepted().to('consultation', 2)
  return change<Mobilisation>(p, forces(p).id, { percent: 40, target: 40, unseenTurn: 0 })
}
const sent = (): Play => armed().order('ALD', 'demobilise-forces', { points: 20 }).accepted().to('debrief')

describe('demobilise-forces', () => {
  itRefuses('demobilise-forces', [['out-of-range', 'fewer are under arms', () => ['ALD', { points: 15 }]]])

  it('sends them home at once', () => {
    expect(forces(sent())).toMatchObject({ percent: 20, target: 20 })
    expect(deedOf(sent(), 'demobilise-forces')).toMatchObject({ g: 0, seenBy: [] })
  })

  it('calms the others a turn later', () => {
    expect(deedOf(sent().to('debrief', 3), 'be-seen-demobilising')).toMatchObject({ by: 'ALD', g: 4, toward: ['BIR', 'CED'] })
  })

  it('is seen and heard by its own seat', () => {
    const p = sent()
    expect(seers(p, forces(p).id)).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, 'You have ordered the forces down to {target} percent.')).toEqual(['ALD', 'control', 'evaluator'])
  })

  itHints('demobilise-forces', [['they are not needed', 'ALD', armed]])
  itHelps('demobilise-forces')
})
