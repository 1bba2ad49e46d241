import { describe, expect, it } from 'vitest'
import type { Initiative } from '../../shared/noun/initiative.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start, tense } from './_world.ts'

const step = (more: object = {}) => ({ measure: 'stand-down', toward: ['BIR'], startTurn: 2, reversible: true, ...more })
const announced = (): Play => start().order('ALD', 'announce-initiative', step()).accepted().to('debrief')
const status = (p: Play) => one<Initiative>(p, 'initiative').status

describe('announce-initiative', () => {
  itRefuses('announce-initiative', [
    ['unknown-id', 'there is no such state', () => ['ALD', step({ toward: ['XYZ'] })]],
    ['unknown-id', 'there is no such place', () => ['ALD', step({ place: 'nowhere' })]],
    ['in-the-past', 'it begins at once', () => ['ALD', step({ startTurn: 1 })]],
    [
      'already-done',
      'one has not begun',
      () => ['ALD', step({ startTurn: 3 })],
      () =>
        start()
          .order('ALD', 'announce-initiative', step({ startTurn: 4 }))
          .accepted()
          .to('consultation', 2),
    ],
  ])

  it('is a word when announced, and a costly deed on its date', () => {
    expect(deedOf(announced(), 'announce-initiative')).toMatchObject({ g: 3, grade: 'W', toward: ['BIR'] })
    const p = announced().to('debrief', 2)
    expect(status(p)).toBe('carried-out')
    expect(deedOf(p, 'carry-out-initiative')).toMatchObject({ by: 'ALD', g: 4, grade: 'C' })
  })

  it('gains both sides something when it is answered, and lapses when it is not', () => {
    const p = announced()
      .to('orders', 2)
      .order('BIR', 'make-statement', { tone: 'conciliatory', targets: ['ALD'], text: 'We have seen it.' })
      .accepted()
    const q = p.to('debrief', 3)
    expect(status(q)).toBe('answered')
    expect(deedOf(q, 'answer-initiative')).toMatchObject({ by: 'BIR', toward: ['ALD'], grade: 'C' })
    expect(
      status(
        start({ edit: (s) => ({ ...s, turns: 6 }) })
          .order('ALD', 'announce-initiative', step())
          .accepted()
          .to('debrief', 5),
      ),
    ).toBe('lapsed')
  })

  it('is seen and heard by all', () => {
    const p = announced()
    expect(seers(p, one<Initiative>(p, 'initiative').id)).toHaveLength(7)
    expect(hearers(p, '{state} announces a step of its own from T{turn}: {measure}.')).toHaveLength(7)
  })

  itHints('announce-initiative', [['a pair is tense', 'ALD', tense]])
  itHelps('announce-initiative')
})
