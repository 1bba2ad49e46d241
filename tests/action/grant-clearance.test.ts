import { describe, expect, it } from 'vitest'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Clearance } from '../../shared/noun/clearance.ts'
import type { Shipment } from '../../shared/noun/shipment.ts'
import { cleared, deedOf, hearers, itHelps, itHints, itRefuses, offered, one, seers, start, waiting } from './_world.ts'

const leave = (more: object = {}) => ({ place: 'cedar', to: ['ALD'], modes: ['air'], untilTurn: 3, customsWaiver: false, ...more })

describe('grant-clearance', () => {
  itRefuses('grant-clearance', [
    ['unknown-id', 'there is no such place', () => ['CED', leave({ place: 'nowhere' })]],
    ['not-party', 'the place is another’s', () => ['ALD', leave({ to: ['BIR'] })]],
    ['not-party', 'the place is nobody’s', () => ['CED', leave({ place: 'strait' })]],
    ['needs-consent', 'it is for nobody', () => ['CED', leave({ to: [] })]],
    ['unknown-id', 'it is for oneself', () => ['CED', leave({ to: ['CED'] })]],
    ['out-of-range', 'there is no way in', () => ['CED', leave({ modes: [] })]],
    ['in-the-past', 'it ends before this turn', () => ['CED', leave({ untilTurn: 1 })], { turn: 2 }],
    ['already-done', 'they have such leave', () => ['CED', leave()], () => cleared()],
  ])

  it('gives leave until its turn is over', () => {
    const p = cleared()
    expect(one<Clearance>(p, 'clearance')).toMatchObject({ place: 'cedar', owner: 'CED', to: ['ALD'], modes: ['air'], untilTurn: 9 })
    expect(deedOf(p, 'grant-clearance')).toMatchObject({ g: 0, grade: 'D', toward: ['ALD'] })
  })

  it('may be widened: more states, other ways, more turns', () => {
    for (const more of [{ to: ['ALD', 'BIR'] }, { modes: ['air', 'road'] }, { untilTurn: 12 }])
      cleared().order('CED', 'grant-clearance', leave(more)).accepted()
  })

  it('lets in what waits at the border with the close of the turn', () => {
    const p = waiting()
    const { id } = one<Shipment>(p, 'shipment')
    p.order('CED', 'grant-clearance', leave({ untilTurn: 9 })).accepted()
    expect(one<Ask>(p, 'ask', (a) => a.about === id).status).toBe('answered')
    expect(one<Shipment>(p, 'shipment').status).toBe('waiting')
    expect(one<Shipment>(p.to('debrief'), 'shipment').status).toBe('delivered')
  })

  it('is seen by the owner and those it is for', () => {
    const p = cleared()
    expect(seers(p, one<Clearance>(p, 'clearance').id)).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  it('is heard by the owner and those it is for', () => {
    const say = '{owner} gives {states} leave to land relief at {place} until T{turn}.'
    expect(hearers(cleared(), say)).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  itHints('grant-clearance', [
    ['one’s people are in need', 'CED', () => start({ turn: 3 })],
    ['somebody offers relief', 'CED', () => offered()],
    ['relief waits at the border', 'CED', () => waiting()],
  ])
  itHelps('grant-clearance')
})
