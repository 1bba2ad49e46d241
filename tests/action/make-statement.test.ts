import { describe, expect, it } from 'vitest'
import type { Statement } from '../../shared/noun/statement.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start, told, withFigures } from './_world.ts'

const words = (more: object = {}) => ({ tone: 'conciliatory', targets: ['BIR'], text: 'We want calm.', ...more })
const threat = (more: object = {}) => words({ tone: 'threat', demand: 'Leave the strait.', deadline: 2, level: 2, ...more })
const said = (params: Record<string, unknown>, support = 50) =>
  start({ edit: withFigures('ALD', { coopSupport: support }) })
    .order('ALD', 'make-statement', params)
    .accepted()
    .to('debrief')

describe('make-statement', () => {
  itRefuses('make-statement', [
    ['out-of-range', 'it is addressed to oneself', () => ['ALD', words({ targets: ['ALD'] })]],
    ['unknown-id', 'there is no such state', () => ['ALD', words({ targets: ['XYZ'] })]],
    ['unknown-id', 'the incident is not known', () => ['CED', words({ about: 'incident:none' })]],
    ['text-empty', 'nothing is said', () => ['ALD', words({ text: '' })]],
    ['out-of-range', 'a threat has two addressees', () => ['ALD', threat({ targets: ['BIR', 'CED'] })]],
    ['needs-evidence', 'a threat has no deadline', () => ['ALD', words({ tone: 'threat', demand: 'Leave.' })]],
    ['in-the-past', 'the deadline is now', () => ['ALD', threat({ deadline: 1 })]],
  ])

  it.each([
    ['conciliatory', 3.4, {}],
    ['neutral', 0.4, {}],
    ['firm', -2, {}],
    ['threat', -4.4, { demand: 'Leave.', deadline: 2, level: 1 }],
    ['threat', -7, { demand: 'Leave.', deadline: 2, level: 3 }],
  ])('%s weighs %d', (tone, g, more) => {
    expect(deedOf(said(words({ tone, ...more })), 'make-statement')).toMatchObject({ g, grade: 'W', toward: ['BIR'] })
  })

  it('costs support at once when it threatens, never more than there is', () => {
    const lost = (p: Play) =>
      told<{ step: string; moves: { to: number }[] }>(p, 'figures-moved').find((m) => m.step === 'threat')?.moves[0]?.to
    expect(lost(said(threat()))).toBe(48)
    expect(lost(said(threat(), 1))).toBe(0)
    expect(lost(said(words()))).toBeUndefined()
  })

  it('binds with a threat: demand, level and deadline stand in the record', () => {
    expect(one<Statement>(said(threat()), 'statement').threat).toMatchObject({ level: 2, dueTurn: 2, status: 'due' })
  })

  it('is seen by all', () => {
    const p = said(words())
    expect(seers(p, one<Statement>(p, 'statement').id)).toEqual(['ALD', 'BIR', 'CED', 'control', 'evaluator', 'observer', 'public'])
  })

  it('is heard by all', () => {
    expect(hearers(said(words()), '{state} makes a statement.')).toEqual([
      'ALD',
      'BIR',
      'CED',
      'control',
      'evaluator',
      'observer',
      'public',
    ])
  })

  itHints('make-statement', [['at any time', 'ALD', () => start()]])
  itHelps('make-statement')
})
