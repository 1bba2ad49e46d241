import { describe, expect, it } from 'vitest'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Asset } from '../../shared/noun/asset.ts'
import type { Need } from '../../shared/noun/need.ts'
import type { Offer } from '../../shared/noun/offer.ts'
import type { Stock } from '../../shared/noun/stock.ts'
import type { Play } from '../play/play.ts'
import { deedOf, hearers, itHelps, itHints, itRefuses, lift, offered, one, seers, start } from './_world.ts'

const give = (p: Play, more: object = {}) => ({ place: 'cedar', food: 6000, assets: [lift(p, 'Heron 1')], ...more })
const need = (p: Play) => one<Need>(p, 'need').id

describe('offer-relief', () => {
  itRefuses('offer-relief', [
    ['unknown-id', 'there is no such place', (p) => ['ALD', give(p, { place: 'nowhere' })]],
    ['out-of-range', 'the place is one’s own', (p) => ['ALD', give(p, { place: 'alder' })]],
    ['out-of-range', 'the place is nobody’s', (p) => ['ALD', give(p, { place: 'strait' })]],
    ['unknown-id', 'the need is not known', (p) => ['ALD', give(p, { need: 'need:none' })]],
    ['out-of-range', 'the need is served elsewhere', (p) => ['ALD', give(p, { place: 'cedar-port', need: need(p) })], { turn: 3 }],
    ['no-stock', 'nothing is offered', (p) => ['ALD', give(p, { food: 0 })]],
    ['no-stock', 'there is less of it', (p) => ['ALD', give(p, { food: 40_001 })]],
    ['no-stock', 'there is none of it', (p) => ['ALD', give(p, { shelter: 1 })]],
    ['no-asset', 'nothing carries it', (p) => ['ALD', give(p, { assets: [] })]],
    ['no-asset', 'there is no such aircraft', (p) => ['ALD', give(p, { assets: ['asset:none'] })]],
    ['no-asset', 'the same aircraft twice', (p) => ['ALD', give(p, { assets: [lift(p, 'Heron 1'), lift(p, 'Heron 1')] })]],
    ['no-asset', 'it carries nothing', (p) => ['ALD', give(p, { assets: [lift(p, 'Tern')] })]],
    ['no-asset', 'a ship cannot land at an airfield', (p) => ['ALD', give(p, { assets: [lift(p, 'Gannet')] })]],
    ['no-asset', 'aircraft and ship go different ways', (p) => ['ALD', give(p, { assets: [lift(p, 'Heron 1'), lift(p, 'Gannet')] })]],
    ['no-asset', 'the aircraft stands in another offer', (p) => ['ALD', give(p)], () => offered()],
    ['out-of-range', 'it is more than they carry', (p) => ['ALD', give(p, { food: 22_001 })]],
    ['out-of-range', 'it is out of reach', (p) => ['ALD', give(p, { food: 100, place: 'far-field', assets: [lift(p, 'Wren')] })]],
  ])

  it('lays an offer before the owner of the place, and asks for an answer', () => {
    const p = offered()
    const made = one<Offer>(p, 'offer')
    expect(made).toMatchObject({ from: 'ALD', to: 'CED', place: 'cedar', kg: { food: 6000 }, status: 'offered' })
    expect(one<Ask>(p, 'ask', (a) => a.about === made.id)).toMatchObject({ seat: 'CED', status: 'open' })
    expect(deedOf(p, 'offer-relief')).toMatchObject({ g: 7.4, grade: 'W', toward: ['CED'] })
  })

  it('moves no goods and no aircraft', () => {
    const p = offered()
    expect(one<Stock>(p, 'stock', (s) => s.state === 'ALD').kg.food).toBe(40_000)
    expect(one<Asset>(p, 'asset', (a) => a.name === 'Heron 1').busyTurn).toBe(0)
  })

  it('lapses when nobody takes it up', () => {
    const p = offered().to('debrief', 2)
    expect(one<Offer>(p, 'offer').status).toBe('offered')
    expect(one<Offer>(p.to('debrief', 3), 'offer').status).toBe('lapsed')
    expect(hearers(p, 'The offer of {from} to {to} has lapsed.')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  it('is seen by both sides, control and evaluators', () => {
    const p = offered()
    expect(seers(p, one<Offer>(p, 'offer').id)).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  it('is heard by both sides', () => {
    const p = start()
    p.order('ALD', 'offer-relief', give(p)).to('debrief')
    expect(hearers(p, '{from} offers {to} {tonnes} t for {place}.')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  itHints('offer-relief', [['people are in need', 'ALD', () => start({ turn: 3 })]])
  itHelps('offer-relief')
})
