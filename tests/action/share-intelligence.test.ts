import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../shared/noun/assessment.ts'
import type { Evidence } from '../../shared/noun/evidence.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start, startWhere } from './_world.ts'

const answer = (p: Play): Assessment => one<Assessment>(p, 'assessment')
/** A game in turn 2 in which ALD's services hold what is true of the incident. */
const held = (): Play =>
  startWhere(
    (p) => answer(p).leans === 'accident',
    (seed) => start({ seed }).order('ALD', 'collect-intelligence', { of: 'BIR', question: 'intent' }).accepted().to('consultation', 2),
  )
const shown = (more: object = {}): Play => {
  const p = held()
  return p.order('ALD', 'share-intelligence', { assessment: answer(p).id, with: 'BIR', ...more }).accepted()
}
const quality = (p: Play) => one<State>(p, 'state', (s) => s.state === 'ALD').intelQuality

describe('share-intelligence', () => {
  itRefuses('share-intelligence', [
    ['unknown-id', 'there is no such assessment', () => ['ALD', { assessment: 'assessment:none', with: 'BIR' }]],
    ['unknown-id', 'there is no such state', (p) => ['ALD', { assessment: answer(p).id, with: 'XYZ' }], held],
    ['not-allowed', 'others made it', (p) => ['BIR', { assessment: answer(p).id, with: 'CED' }], () => shown()],
    ['already-done', 'they hold it', (p) => ['ALD', { assessment: answer(p).id, with: 'BIR' }], () => shown()],
  ])

  it('becomes evidence with whoever is shown it, and a friendly deed', () => {
    const p = shown()
    expect(one<Evidence>(p, 'evidence', (e) => e.by === 'shared')).toMatchObject({ seat: 'BIR', leans: 'accident' })
    expect(deedOf(p, 'share-intelligence')).toMatchObject({ g: 7, grade: 'D', toward: ['BIR'] })
  })

  it('costs the source when it is shown, and convinces less when it is not', () => {
    expect(quality(shown())).toBeCloseTo(0.55)
    expect(quality(shown({ sanitised: true }))).toBe(0.6)
    const ratio = (p: Play) => one<Evidence>(p, 'evidence', (e) => e.by === 'shared').ratio
    expect(ratio(shown())).toBeLessThan(ratio(shown({ sanitised: true })))
  })

  it('tells whoever is shown it nothing of who else was', () => {
    const p = shown()
    expect(seers(p, answer(p).id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(seers(p, answer(p).id, 'holders')).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, '{state} shows you what its services know.')).toEqual(['BIR', 'control', 'evaluator'])
  })

  itHints('share-intelligence', [['the other side should see it', 'ALD', held]])
  itHelps('share-intelligence')
})
