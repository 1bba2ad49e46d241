import { describe, expect, it } from 'vitest'
import type { Ask } from '../../shared/noun/ask.ts'
import type { Asset } from '../../shared/noun/asset.ts'
import type { Need } from '../../shared/noun/need.ts'
import type { Offer } from '../../shared/noun/offer.ts'
import type { Order } from '../../shared/noun/order.ts'
import type { Shipment } from '../../shared/noun/shipment.ts'
import type { State } from '../../shared/noun/state.ts'
import type { Stock } from '../../shared/noun/stock.ts'
import type { Play } from '../play/play.ts'
import {
  accepted,
  cleared,
  deedOf,
  every,
  hearers,
  itHelps,
  itHints,
  itRefuses,
  landed,
  lift,
  offered,
  one,
  seers,
  sent,
  ship,
  start,
  told,
  waiting,
} from './_world.ts'

const shipment = (p: Play) => one<Shipment>(p, 'shipment')
const need = (p: Play) => one<Need>(p, 'need')
const offer = (p: Play) => one<Offer>(p, 'offer').id
const food = (p: Play, state: string) => one<Stock>(p, 'stock', (s) => s.state === state).kg.food
const figures = (p: Play, state: string) => one<State>(p, 'state', (s) => s.state === state)

describe('ship-relief', () => {
  itRefuses('ship-relief', [
    ['unknown-id', 'there is no such place', (p) => ['ALD', ship(p, { place: 'nowhere' })]],
    ['out-of-range', 'the place is nobody’s', (p) => ['ALD', ship(p, { place: 'strait' })]],
    ['no-stock', 'the stock is not one’s own', (p) => ['BIR', ship(p)]],
    ['no-stock', 'nothing is loaded', (p) => ['ALD', ship(p, { food: 0 })], () => cleared()],
    ['no-stock', 'there is less of it', (p) => ['ALD', ship(p, { fuel: 1 })], () => cleared()],
    ['unknown-id', 'the need is not known', (p) => ['ALD', ship(p, { need: 'need:none' })], () => cleared()],
    [
      'out-of-range',
      'the need is served elsewhere',
      (p) => ['ALD', ship(p, { need: need(p).id, place: 'cedar-strip' })],
      () => cleared({ turn: 3 }),
    ],
    ['unknown-id', 'there is no such offer', (p) => ['ALD', ship(p, { offer: 'offer:none' })], () => cleared()],
    ['not-yet', 'the offer is not answered', (p) => ['ALD', ship(p, { offer: offer(p) })], () => offered()],
    ['not-open', 'the offer has lapsed', (p) => ['ALD', ship(p, { offer: offer(p) })], () => offered().to('consultation', 4)],
    ['no-asset', 'a ship cannot land at an airfield', (p) => ['ALD', ship(p, { assets: [lift(p, 'Gannet')] })], () => cleared()],
    ['no-asset', 'the aircraft waits at the border', (p) => ['ALD', ship(p, { wait: true })], () => waiting()],
    ['out-of-range', 'it is more than it carries', (p) => ['ALD', ship(p, { food: 22_001 })], () => cleared()],
    ['needs-clearance', 'one has no leave to land', (p) => ['ALD', ship(p)]],
    ['needs-clearance', 'one’s leave has ended', (p) => ['ALD', ship(p)], () => cleared({ untilTurn: 2 }).to('consultation', 3)],
  ])

  it('lands in the same turn when it is cleared', () => {
    const p = landed()
    expect(shipment(p)).toMatchObject({ status: 'delivered', leftTurn: 3, dueTurn: 3, landedKg: { food: 6000 } })
    expect(food(p, 'ALD')).toBe(34_000)
    expect(need(p)).toMatchObject({ deliveredKg: 6000, unmetKg: 0 })
    expect(deedOf(p, 'ship-relief')).toMatchObject({ g: 0, toward: ['CED'] })
    expect(deedOf(p, 'deliver-relief')).toMatchObject({ by: 'ALD', toward: ['CED'], g: 7.4, grade: 'D' })
  })

  it('is felt as a benefit on both sides', () => {
    const [before, p] = [cleared({ turn: 3 }), landed()]
    for (const state of ['ALD', 'CED']) expect(figures(p, state).benefit).toBeGreaterThan(figures(before, state).benefit)
    expect(figures(p, 'BIR').benefit).toBe(figures(before, 'BIR').benefit)
  })

  it('keeps in the yard what was not needed, for the turns to come', () => {
    const p = landed({ food: 10_000 })
    expect(need(p)).toMatchObject({ deliveredKg: 6000, unmetKg: 0 })
    expect(food(p, 'CED')).toBe(4000)
    expect(need(p.to('debrief', 4))).toMatchObject({ deliveredKg: 10_000, unmetKg: 2000 })
    expect(food(p, 'CED')).toBe(0)
  })

  it('waits at the border without clearance, and lands once it is given', () => {
    const p = waiting()
    expect(shipment(p)).toMatchObject({ status: 'waiting', landedKg: { food: 0 } })
    expect(one<Ask>(p, 'ask', (a) => a.about === shipment(p).id)).toMatchObject({ seat: 'CED', status: 'open' })
    expect(every<Stock>(p, 'stock').filter((s) => s.state === 'CED')).toEqual([])
  })

  it('costs legitimacy of who keeps it waiting, from the second turn on', () => {
    const falls = (p: Play) =>
      told<{ step: string; moves: { id: string; field: string; parts: { by: number }[] }[] }>(p, 'figures-moved')
        .filter((f) => f.step === 'relief')
        .flatMap((f) => f.moves.filter((m) => m.id === 'state:CED' && m.field === 'legitimacy').map((m) => m.parts[0]?.by))
    expect(falls(waiting())).toEqual([])
    expect(falls(waiting().to('debrief'))).toEqual([-4])
  })

  it('uses an aircraft once a turn: the second order lapses', () => {
    const p = cleared()
    p.order('ALD', 'ship-relief', ship(p))
      .accepted()
      .order('ALD', 'ship-relief', ship(p, { food: 1000 }))
      .accepted()
      .to('debrief')
    expect(every<Shipment>(p, 'shipment')).toHaveLength(1)
    expect(told(p, 'order-lapsed')).toHaveLength(1)
    expect(one<Asset>(p, 'asset', (a) => a.name === 'Heron 1').busyTurn).toBe(1)
  })

  it('settles the offer it fulfils', () => {
    const p = accepted().order('CED', 'grant-clearance', {
      place: 'cedar',
      to: ['ALD'],
      modes: ['air'],
      untilTurn: 9,
      customsWaiver: false,
    })
    p.order('ALD', 'ship-relief', ship(p, { offer: offer(p) }))
      .accepted()
      .to('debrief')
    expect(one<Offer>(p, 'offer').status).toBe('delivered')
  })

  it('takes turns over sea, and pays fuel by the way', () => {
    const p = start({ edit: (s) => ({ ...s, turnHours: 6, turns: 8 }) })
    const leave = { place: 'cedar-port', to: ['ALD'], modes: ['sea'], untilTurn: 9, customsWaiver: true }
    p.order('CED', 'grant-clearance', leave).accepted()
    p.order('ALD', 'ship-relief', ship(p, { place: 'cedar-port', assets: [lift(p, 'Gannet')] })).accepted()
    expect(one<Order>(p, 'order').cost.cr).toBeGreaterThan(0)
    p.to('debrief')
    expect(shipment(p)).toMatchObject({ mode: 'sea', status: 'moving' })
    expect(shipment(p).dueTurn).toBeGreaterThan(1)
    expect(shipment(p.to('debrief', shipment(p).dueTurn)).status).toBe('delivered')
  })

  it('does not take off for a runway that is too weak', () => {
    const p = start()
    p.order('CED', 'grant-clearance', { place: 'cedar-strip', to: ['ALD'], modes: ['air'], untilTurn: 9, customsWaiver: false }).accepted()
    p.order('ALD', 'ship-relief', ship(p, { place: 'cedar-strip', assets: [lift(p, 'Crane')] }))
      .accepted()
      .to('debrief')
    expect(every<Shipment>(p, 'shipment')).toEqual([])
    expect(food(p, 'ALD')).toBe(40_000)
    expect(hearers(p, '{name} did not take off: {place} takes no more than {limit} t.')).toEqual(['ALD', 'control', 'evaluator'])
  })

  it('costs a point of legitimacy under a military flag', () => {
    const falls = told<{ step: string; moves: { id: string; field: string }[] }>(landed({ marking: 'military' }), 'figures-moved').filter(
      (f) => f.step === 'relief' && f.moves.some((m) => m.id === 'state:ALD' && m.field === 'legitimacy'),
    )
    expect(falls).toHaveLength(1)
  })

  it('is seen by both sides, control and evaluators', () => {
    const p = sent()
    expect(seers(p, shipment(p).id)).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  it('is heard by both sides; what reached people by all who know of the need', () => {
    const p = landed()
    expect(hearers(p, '{state} sends {tonnes} t to {place}.')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
    expect(hearers(p, '{tonnes} t from {state} landed at {place}.')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
    expect(hearers(p, '{title}: {delivered} t of {wanted} t reached people.')).toHaveLength(7)
    const q = sent()
    expect(hearers(q, 'Relief from {state} waits for clearance to {place}.')).toEqual(['ALD', 'CED', 'control', 'evaluator'])
  })

  itHints('ship-relief', [['people are in need and one is cleared', 'ALD', () => cleared({ turn: 3 })]])
  itHelps('ship-relief')
})
