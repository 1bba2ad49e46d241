import { describe, expect, it } from 'vitest'
import type { Stock } from '../../shared/noun/stock.ts'
import type { Play } from '../play/play.ts'
import { deedOf, type Edit, every, hearers, itHelps, itHints, itRefuses, seers, start } from './_world.ts'

const town: Edit = (s) => ({ ...s, places: [...s.places, { id: 'reed', name: 'Reed', kind: 'city', x: 120, y: 140, state: 'ALD' }] })
const depot = (p: Play) => every<Stock>(p, 'stock').find((s) => s.state === 'ALD' && s.place === 'alder-air')!
const put = (p: Play, more: object = {}) => ({ from: depot(p).id, place: 'reed', food: 10_000, ...more })
const stored = (): Play => {
  const p = start({ edit: town })
  return p.order('ALD', 'preposition-stock', put(p)).accepted().to('debrief')
}
const food = (p: Play): number => every<Stock>(p, 'stock').reduce((sum, s) => sum + s.kg.food, 0)
const tense: Edit = (s) => ({ ...s, tension: { ...s.tension, 'ALD-CED': 45 } })

describe('preposition-stock', () => {
  itRefuses('preposition-stock', [
    ['no-stock', 'the store is another’s', (p) => ['BIR', put(p)], { edit: town }],
    ['no-stock', 'there is less in it', (p) => ['ALD', put(p, { food: 90_000 })], { edit: town }],
    ['unknown-id', 'there is no such place', (p) => ['ALD', put(p, { place: 'nowhere' })], { edit: town }],
    ['needs-evidence', 'nothing is to be stored', (p) => ['ALD', { from: depot(p).id, place: 'reed' }], { edit: town }],
    ['not-yet', 'the ladder is too high', (p) => ['ALD', put(p, { place: 'cedar' })], { edit: tense }],
    ['needs-clearance', 'the owner has not let one in', (p) => ['ALD', put(p, { place: 'cedar' })]],
  ])

  it('moves goods to the place, and loses none', () => {
    const p = stored()
    expect(every<Stock>(p, 'stock').find((s) => s.place === 'reed')?.kg.food).toBe(10_000)
    expect(depot(p).kg.food).toBe(30_000)
    expect(food(p)).toBe(food(start({ edit: town })))
    expect(deedOf(p, 'preposition-stock')).toMatchObject({ g: 3, toward: [] })
  })

  it('is the state’s own business at home', () => {
    const p = stored()
    expect(seers(p, every<Stock>(p, 'stock').find((s) => s.place === 'reed')!.id)).toEqual(['ALD', 'control', 'evaluator'])
    expect(hearers(p, '{state} stores {tonnes} t at {place}.')).toEqual(['ALD', 'control', 'evaluator'])
  })

  itHints('preposition-stock', [['a town has no store', 'ALD', () => start({ edit: town })]])
  itHelps('preposition-stock')
})
