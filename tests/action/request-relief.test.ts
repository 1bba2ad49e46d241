import { describe, expect, it } from 'vitest'
import type { Need } from '../../shared/noun/need.ts'
import type { ReliefRequest } from '../../shared/noun/relief-request.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, one, seers, start } from './_world.ts'

const at = { turn: 3 } as const
const ask = (p: Play, more: object = {}) => ({ need: one<Need>(p, 'need').id, food: 6000, untilTurn: 4, ...more })
const asked = (): Play => {
  const p = start(at)
  return p.order('CED', 'request-relief', ask(p, { conditions: 'Under our flag.' })).accepted()
}

describe('request-relief', () => {
  itRefuses('request-relief', [
    ['unknown-id', 'there is no such need', () => ['CED', { need: 'need:none', food: 1, untilTurn: 4 }]],
    ['not-party', 'another answers for them', (p) => ['ALD', ask(p)], at],
    ['needs-evidence', 'nothing is asked for', (p) => ['CED', { need: one<Need>(p, 'need').id, untilTurn: 4 }], at],
    ['out-of-range', 'it is more than three times the need', (p) => ['CED', ask(p, { food: 90_000 })], at],
    ['in-the-past', 'it is over', (p) => ['CED', ask(p, { untilTurn: 2 })], at],
    ['already-done', 'a request stands', (p) => ['CED', ask(p)], asked],
  ])

  it('says what is wanted, where and on which conditions', () => {
    const p = asked()
    expect(one<ReliefRequest>(p, 'relief-request')).toMatchObject({ owner: 'CED', place: 'cedar', kgPerTurn: { food: 6000 }, untilTurn: 4 })
    expect(deedOf(p, 'request-relief')).toMatchObject({ g: 1, grade: 'W', toward: ['ALD', 'BIR'] })
  })

  it('is seen and heard by all', () => {
    const p = asked()
    expect(seers(p, one<ReliefRequest>(p, 'relief-request').id)).toHaveLength(7)
    expect(hearers(p, '{state} asks for relief: {title}.')).toHaveLength(7)
  })

  itHints('request-relief', [['people are in need', 'CED', () => start(at)]])
  itHelps('request-relief')
})
