import { describe, expect, it } from 'vitest'
import type { Engagement } from '../../shared/noun/engagement.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, reopened, seers, start, withFigures } from './_world.ts'

const worry = (p: Play) => one<State>(p, 'state', (s) => s.state === 'ALD').sovereigntyCost
const explained = (p = start(), more: object = {}) =>
  p
    .order('ALD', 'explain-burden', { topic: 'sovereignty', ...more })
    .accepted()
    .to('debrief')
const published = () => start().order('ALD', 'publish-report', { contents: 'accounts' }).accepted().to('consultation', 2)

describe('explain-burden', () => {
  itRefuses('explain-burden', [
    ['needs-evidence', 'no accounts are published', () => ['ALD', { topic: 'burden', accounts: true }]],
    ['already-done', 'it was explained this turn', () => ['ALD', { topic: 'sovereignty' }], () => reopened(explained())],
  ])

  it('takes four points of worry away, with published accounts eight', () => {
    const before = worry(start())
    expect(before - worry(explained())).toBeCloseTo(0.04)
    const open = published()
    const then = worry(open)
    expect(then - worry(explained(open, { accounts: true }))).toBeCloseTo(0.08)
  })

  it('is a word at home', () => {
    const p = explained()
    expect(deedOf(p, 'explain-burden')).toMatchObject({ g: 0, grade: 'W' })
    expect(seers(p, one<Engagement>(p, 'engagement').id)).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, 'You explained {whom} at home.')).toEqual(['ALD', 'control', 'evaluator'])
  })

  itHints('explain-burden', [['people worry', 'ALD', () => start({ edit: withFigures('ALD', { sovereigntyCost: 0.3 }) })]])
  itHelps('explain-burden')
})
