import { describe, expect, it } from 'vitest'
import type { JointDraft } from '../../shared/noun/joint-draft.ts'
import type { Rumour } from '../../shared/noun/rumour.ts'
import type { Statement } from '../../shared/noun/statement.ts'
import type { Play } from '../play/play.ts'
import { deedOf, every, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const words = (more: object = {}) => ({ partners: ['BIR'], text: 'We speak as one.', ...more })
const alone = (p = start()) => p.order('ALD', 'make-joint-statement', words()).accepted().to('debrief')
const story = (p: Play) => one<Rumour>(p, 'rumour').id
const together = (more: (p: Play) => object = () => ({})) => {
  const p = start({ turn: 2 })
  p.order('ALD', 'make-joint-statement', words(more(p))).accepted()
  return p
    .order('BIR', 'make-joint-statement', words({ partners: ['ALD'], ...more(p) }))
    .accepted()
    .to('debrief')
}

describe('make-joint-statement', () => {
  itRefuses('make-joint-statement', [
    ['needs-consent', 'there is no partner', () => ['ALD', words({ partners: [] })]],
    ['unknown-id', 'there is no such state', () => ['ALD', words({ partners: ['XYZ'] })]],
    ['unknown-id', 'the story is not known', () => ['ALD', words({ rumour: 'rumour:none' })]],
  ])

  it('says nothing while a partner has not ordered the same', () => {
    const p = alone()
    expect(every<Statement>(p, 'statement')).toEqual([])
    expect(one<JointDraft>(p, 'joint-draft')).toMatchObject({ by: 'ALD', partners: ['BIR'] })
  })

  it('is said once all have, and counts for each', () => {
    const p = together()
    expect(one<Statement>(p, 'statement').by).toEqual(['ALD', 'BIR'])
    expect(every<JointDraft>(p, 'joint-draft')).toEqual([])
    expect(deedOf(p, 'speak-together')).toMatchObject({ g: 4, grade: 'D' })
  })

  it('answers a story together', () => {
    const p = together((q) => ({ rumour: story(q) }))
    expect(one<Rumour>(p, 'rumour').corrections).toEqual([{ by: ['ALD', 'BIR'], turn: 2, joint: true }])
  })

  it('is seen as a readiness by those named, as a statement by all', () => {
    const p = alone()
    expect(seers(p, one<JointDraft>(p, 'joint-draft').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    const q = together()
    expect(seers(q, one<Statement>(q, 'statement').id)).toHaveLength(7)
  })

  it('is heard by all once it is said', () => {
    expect(hearers(together(), '{states} speak together.')).toHaveLength(7)
  })

  itHints('make-joint-statement', [
    ['at any time', 'ALD', () => start()],
    ['the other side is ready', 'BIR', () => alone().to('consultation', 2)],
  ])
  itHelps('make-joint-statement')
})
