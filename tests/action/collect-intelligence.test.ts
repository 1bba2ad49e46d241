import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../shared/noun/assessment.ts'
import type { Evidence } from '../../shared/noun/evidence.ts'
import type { Play } from '../play/play.ts'
import { deedOf, type Edit, every, hearers, itHelps, itHints, itRefuses, one, reopened, seers, start, startWhere } from './_world.ts'

const asked = (question = 'intent', more: { readonly seed?: string; readonly edit?: Edit; readonly turn?: number } = {}): Play =>
  start(more).order('ALD', 'collect-intelligence', { of: 'BIR', question }).accepted().to('debrief')
const answer = (p: Play): Assessment => one<Assessment>(p, 'assessment')
const caught = (p: Play): boolean => deedOf(p, 'collect-intelligence')?.g === -2
const blind: Edit = (s) => ({ ...s, seats: s.seats.map((one_) => ({ ...one_, intelQuality: 0.2 })) })

describe('collect-intelligence', () => {
  itRefuses('collect-intelligence', [
    ['unknown-id', 'there is no such state', () => ['ALD', { of: 'ALD', question: 'intent' }]],
    ['already-done', 'the question was answered this turn', () => ['ALD', { of: 'BIR', question: 'intent' }], () => reopened(asked())],
  ])

  it('says what the last incident was, mostly rightly, and that is evidence', () => {
    const right = startWhere(
      (p) => !answer(p).misleads,
      (seed) => asked('intent', { seed }),
    )
    expect(answer(right)).toMatchObject({ question: 'intent', leans: 'accident', of: 'BIR' })
    expect(one<Evidence>(right, 'evidence', (e) => e.by === 'intel')).toMatchObject({ seat: 'ALD', leans: 'accident' })
    const wrong = startWhere(
      (p) => answer(p).misleads,
      (seed) => asked('intent', { seed, edit: blind }),
    )
    expect(answer(wrong)).toMatchObject({ leans: 'deliberate' })
  })

  it.each(['posture', 'stock', 'narrative'])('answers a question of %s with a sentence and no evidence', (question) => {
    const p = asked(question, { turn: 2 })
    expect(answer(p).says.say).toMatch(/\.$/)
    expect(every<Evidence>(p, 'evidence').filter((e) => e.by === 'intel')).toEqual([])
  })

  it('is noticed now and then, and then counts against the asker', () => {
    const seen = startWhere(caught, (seed) => asked('stock', { seed }))
    expect(hearers(seen, 'Your services caught {state} asking questions.')).toEqual(['BIR', 'control', 'evaluator'])
    const unseen = startWhere(
      (p) => !caught(p),
      (seed) => asked('stock', { seed }),
    )
    expect(deedOf(unseen, 'collect-intelligence')).toMatchObject({ g: 0, seenBy: [] })
  })

  it('is seen by its own seat; whether it misleads by control alone', () => {
    const p = asked()
    expect(seers(p, answer(p).id)).toEqual(['ALD', 'control', 'evaluator'])
    expect(seers(p, answer(p).id, 'misleads')).toEqual(['control'])
  })

  itHints('collect-intelligence', [['an incident is open', 'ALD', () => start()]])
  itHelps('collect-intelligence')
})
