import { describe, expect, it } from 'vitest'
import type { Engagement } from '../../shared/noun/engagement.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, reopened, seers, start, withFigures } from './_world.ts'

const spoke = (...audiences: readonly string[]): Play => {
  const p = start()
  for (const audience of audiences) p.order('ALD', 'reach-out', { audience, message: 'benefit' }).accepted()
  return p.to('debrief')
}
const support = (p: Play) => one<State>(p, 'state', (s) => s.state === 'ALD').coopSupport

describe('reach-out', () => {
  itRefuses('reach-out', [
    [
      'already-done',
      'the audience was spoken to this turn',
      () => ['ALD', { audience: 'industry', message: 'cost' }],
      () => reopened(spoke('industry')),
    ],
  ])

  it('makes support grow at the close, two a turn and no more', () => {
    const none = support(start().to('debrief'))
    const one_ = support(spoke('industry'))
    const two = support(spoke('industry', 'parliament'))
    expect(one_).toBeGreaterThan(none)
    expect(two).toBeGreaterThan(one_)
    // A third adds reach, not another act: less than the second did.
    expect(support(spoke('industry', 'parliament', 'communities')) - two).toBeLessThan(two - one_)
  })

  it('brings voices in', () => {
    expect(one<State>(spoke('industry'), 'state', (s) => s.state === 'ALD').inclusion).toBe(43)
    expect(deedOf(spoke('industry'), 'reach-out')).toMatchObject({ g: 0, grade: 'W' })
  })

  it('is heard at home alone', () => {
    const p = spoke('industry')
    expect(seers(p, one<Engagement>(p, 'engagement').id)).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, 'You spoke to {whom}.')).toEqual(['ALD', 'control', 'evaluator'])
  })

  itHints('reach-out', [['support is low', 'ALD', () => start({ edit: withFigures('ALD', { coopSupport: 40 }) })]])
  itHelps('reach-out')
})
