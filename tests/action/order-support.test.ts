import { describe, expect, it } from 'vitest'
import type { Need } from '../../shared/noun/need.ts'
import type { Stock } from '../../shared/noun/stock.ts'
import type { SupportEntry } from '../../shared/noun/support-entry.ts'
import type { Play } from '../play/play.ts'
import { deedOf, every, hearers, itHelps, itHints, itRefuses, one, seers, signed } from './_world.ts'

const store = (p: Play, seat: string) => every<Stock>(p, 'stock').find((s) => s.state === seat)!
/** BIR has a store too, and both are bound by the note. */
const bound = (): Play => {
  const p = signed()
  const kg = { water: 0, food: 1000, shelter: 0, medical: 0, fuel: 0 }
  p.world.merge({
    facts: [],
    writes: new Map([['stock:birch', { id: 'stock:birch', kind: 'stock', state: 'BIR', place: 'birch', kg } as never]]),
  })
  return p
}
const draw = (more: object = {}) => ({ partner: 'ALD', goods: 'food', tonnes: 5, stock: 'stock:birch', settle: 'kind', ...more })
const drawn = (more: object = {}): Play => {
  const p = bound()
  return p.order('BIR', 'order-support', draw(more)).accepted().to('debrief')
}
const food = (p: Play): number => every<Stock>(p, 'stock').reduce((sum, s) => sum + s.kg.food, 0)

describe('order-support', () => {
  itRefuses('order-support', [
    ['unknown-id', 'there is no such state', () => ['BIR', draw({ partner: 'XYZ' })], bound],
    ['needs-consent', 'there is no agreement', () => ['BIR', draw({ partner: 'CED' })], bound],
    ['no-stock', 'the store is another’s', (p) => ['BIR', draw({ stock: store(p, 'ALD').id })], bound],
  ])

  it('moves goods from one store to the other, and loses none', () => {
    const p = drawn()
    expect(store(p, 'BIR').kg.food).toBe(6000)
    expect(food(p)).toBe(food(bound()))
    expect(one<SupportEntry>(p, 'support-entry')).toMatchObject({ by: 'BIR', from: 'ALD', kg: 5000, owed: 5, settle: 'kind' })
    expect(deedOf(p, 'order-support')).toMatchObject({ g: 2, toward: ['ALD'] })
  })

  it('takes what there is, and pays cash for what was ordered', () => {
    const p = drawn({ goods: 'fuel', settle: 'cash' })
    expect(one<SupportEntry>(p, 'support-entry')).toMatchObject({ kg: 0, owed: 0 })
    expect(hearers(p, '{state} had none of it.')).toEqual(['BIR', 'control', 'evaluator'])
  })

  it('is seen and heard by the two', () => {
    const p = drawn()
    expect(seers(p, one<SupportEntry>(p, 'support-entry').id)).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
    expect(hearers(p, '{by} drew {tonnes} t of {goods} from {state}.')).toEqual(['ALD', 'BIR', 'control', 'evaluator'])
  })

  itHints('order-support', [
    [
      'a partner holds what one lacks',
      'BIR',
      () => {
        const p = bound()
        const need: Need = {
          id: 'need:birch',
          kind: 'need',
          place: 'birch',
          owner: 'BIR',
          title: 'Birch lacks fuel',
          through: 'birch',
          people: 10,
          kgPerTurn: { fuel: 100 },
          fromTurn: 1,
          deliveredKg: 0,
          unmetKg: 0,
          public: true,
        }
        p.world.merge({ facts: [], writes: new Map([[need.id, need]]) })
        return p
      },
    ],
  ])
  itHelps('order-support')
})
