import { describe, expect, it } from 'vitest'
import type { Commitment } from '../../shared/noun/commitment.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const pledge = (more: object = {}) => ({
  protect: 'CED',
  against: 'BIR',
  condition: 'Ships are boarded.',
  means: 'statement',
  public: false,
  untilTurn: 3,
  ...more,
})
const committed = (more: object = {}) => start().order('ALD', 'commit-deterrence', pledge(more)).accepted().to('debrief')

describe('commit-deterrence', () => {
  itRefuses('commit-deterrence', [
    ['unknown-id', 'there is no such state', () => ['ALD', pledge({ protect: 'XYZ' })]],
    ['unknown-id', 'it is against oneself', () => ['ALD', pledge({ against: 'ALD' })]],
    ['out-of-range', 'it protects whom it is against', () => ['ALD', pledge({ protect: 'BIR' })]],
    ['in-the-past', 'it ends before this turn', () => ['ALD', pledge({ untilTurn: 1 })], { turn: 2 }],
    ['duplicate', 'it stands already', () => ['ALD', pledge()], () => committed().to('consultation', 2)],
    ['text-empty', 'there is no condition', () => ['ALD', pledge({ condition: ' ' })]],
  ])

  it('stands with its condition', () => {
    const p = committed()
    expect(one<Commitment>(p, 'commitment')).toMatchObject({ by: 'ALD', protect: 'CED', against: 'BIR', status: 'standing', untilTurn: 3 })
    expect(deedOf(p, 'commit-deterrence')).toMatchObject({ g: -2, grade: 'W', toward: ['BIR'], seenBy: ['CED'] })
    expect(deedOf(committed({ public: true }), 'commit-deterrence')?.seenBy).toEqual(['CED', 'BIR'])
  })

  it('is seen by whom it protects, by all when it is public', () => {
    const [p, q] = [committed(), committed({ public: true })]
    expect(seers(p, one<Commitment>(p, 'commitment').id)).toEqual(['ALD', 'CED', 'control', 'evaluator'])
    expect(seers(q, one<Commitment>(q, 'commitment').id)).toHaveLength(7)
  })

  it('is heard by the same', () => {
    const say = '{state} commits itself to protect {protect} against {against}.'
    expect(hearers(committed(), say)).toEqual(['ALD', 'CED', 'control', 'evaluator'])
    expect(hearers(committed({ public: true }), say)).toHaveLength(7)
  })

  itHints('commit-deterrence', [['a pair stands above rung 0', 'ALD', () => start()]])
  itHelps('commit-deterrence')
})
