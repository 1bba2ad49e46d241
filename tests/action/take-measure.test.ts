import { describe, expect, it } from 'vitest'
import type { Measure } from '../../shared/noun/measure.ts'
import type { Motion } from '../../shared/noun/motion.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { change, deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start, tabled } from './_world.ts'

const act = (more: object = {}) => ({ what: 'sanction', target: 'BIR', ...more })
const taken = (p = start(), more: object = {}): Play => p.order('ALD', 'take-measure', act(more)).accepted().to('debrief')
const mandated = (): Play => {
  const p = tabled('mandate')
  return change<Motion>(p, one<Motion>(p, 'motion').id, { status: 'adopted' })
}
const mandateOf = (p: Play) => ({ mandate: one<Motion>(p, 'motion').id })
const legitimacy = (p: Play) => one<State>(p, 'state', (s) => s.state === 'ALD').legitimacy

describe('take-measure', () => {
  itRefuses('take-measure', [
    ['unknown-id', 'there is no such state', () => ['ALD', act({ target: 'XYZ' })]],
    ['needs-evidence', 'the motion is no mandate', (p) => ['ALD', act(mandateOf(p))], () => tabled('mandate')],
    ['already-done', 'it is in force', () => ['ALD', act()], () => taken().to('consultation', 2)],
  ])

  it('costs legitimacy without a mandate, and none with one', () => {
    const before = legitimacy(start())
    expect(before - legitimacy(taken())).toBe(6)
    const p = mandated()
    const held = legitimacy(p)
    expect(legitimacy(taken(p, mandateOf(p)))).toBe(held)
  })

  it.each([
    ['escort', -4],
    ['detain', -9.2],
    ['sanction', -8],
  ])('counts against whoever takes it: %s', (what, g) => {
    expect(deedOf(taken(start(), { what }), 'take-measure')).toMatchObject({ g, grade: 'D', toward: ['BIR'] })
  })

  it('is seen and heard by all', () => {
    const p = taken()
    expect(seers(p, one<Measure>(p, 'measure').id)).toHaveLength(7)
    expect(hearers(p, '{state} takes a measure against {target}: {what}.')).toHaveLength(7)
  })

  itHints('take-measure', [['a pair is tense', 'ALD', () => start({ edit: (s) => ({ ...s, tension: { ...s.tension, 'ALD-BIR': 60 } }) })]])
  itHelps('take-measure')
})
