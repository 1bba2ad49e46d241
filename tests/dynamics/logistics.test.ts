import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FlightMix } from '../../shared/dynamics/airlift.ts'
import { airfieldTonnesPerDay, effectiveBays, mixWithout, RELIEF_MIX, sortiesPerDay } from '../../shared/dynamics/airlift.ts'
import {
  clearanceHours,
  lastMileTonnesPerDay,
  portTonnesPerDay,
  roadTonnesPerDay,
  TRIPS_PER_DAY,
} from '../../shared/dynamics/ground-transport.ts'
import type { Load, NodeStores, NodeTurn } from '../../shared/dynamics/logistics-flow.ts'
import { flowThrough, totalKg, unloadCapacityKg, unmatchedShare } from '../../shared/dynamics/logistics-flow.ts'
import { NEED_WEIGHT, reliefNeed, unmetPersonDays, unmetShare } from '../../shared/dynamics/relief-need.ts'
import { share } from './arbitraries.ts'

const GOODS = ['water', 'food', 'medical', 'shelter'] as const
const EMPTY: NodeStores = { queue: { matched: {}, unmatched: {} }, yard: {}, junk: {} }
const DAYS = 10
const kg = fc.nat(900_000)
const load: fc.Arbitrary<Load> = fc.record({ water: kg, food: kg, medical: kg, shelter: kg })
const cargo = fc.record({ matched: load, unmatched: load })
const stores: fc.Arbitrary<NodeStores> = fc.record({ queue: cargo, yard: load, junk: load })

type Relief = {
  readonly order: NodeTurn['order']
  readonly bays: number
  readonly hours: number
  readonly mix: FlightMix
  readonly slotShare: number
  readonly inboundTonnes: number
  readonly unmatched: number
  readonly roadTonnes: number
  readonly cleared: boolean
  readonly needTonnes: number
}

/** Ten days of relief through one airfield: tonnes delivered that were asked for, and tonnes stranded that were not. */
function tenDays(relief: Relief): { readonly useful: number; readonly stranded: number } {
  const { order, hours, mix, slotShare } = relief
  const airfield = airfieldTonnesPerDay({ bays: effectiveBays(relief.bays, order), hours, mix, slotShare })
  const unmatchedKg = Math.round(relief.inboundTonnes * unmatchedShare(relief.unmatched, order) * 1000)
  const turn: NodeTurn = {
    arriving: { matched: { water: relief.inboundTonnes * 1000 - unmatchedKg }, unmatched: { water: unmatchedKg } },
    unloadKg: Math.floor(airfield * 1000),
    sortKg: 0,
    lastMileKg: Math.floor(lastMileTonnesPerDay(relief.roadTonnes, relief.cleared) * 1000),
    need: { water: relief.needTonnes * 1000 },
    order,
  }
  let now = EMPTY
  let useful = 0
  for (let day = 0; day < DAYS; day++) {
    const flow = flowThrough(now, turn)
    now = flow.stores
    useful += totalKg(flow.delivered) / 1000
  }
  return { useful, stranded: totalKg(now.junk) / 1000 }
}

const relief: fc.Arbitrary<Relief> = fc.record({
  order: fc.constantFrom('coordinated', 'uncoordinated'),
  bays: fc.integer({ min: 1, max: 20 }),
  hours: fc.integer({ min: 4, max: 24 }),
  mix: fc.constant(RELIEF_MIX),
  slotShare: share,
  inboundTonnes: fc.nat(2000),
  unmatched: fc.double({ min: 0, max: 0.8, noNaN: true }),
  roadTonnes: fc.nat(1500),
  cleared: fc.boolean(),
  needTonnes: fc.integer({ min: 1, max: 1500 }),
})

describe('a relief node', () => {
  it('5: loses and makes nothing, class by class, and holds no negative stock', () => {
    fc.assert(
      fc.property(stores, cargo, kg, kg, kg, load, fc.constantFrom('coordinated', 'uncoordinated'), (...given) => {
        const [before, arriving, unloadKg, sortKg, lastMileKg, need, order] = given
        const { stores: after, delivered } = flowThrough(before, { arriving, unloadKg, sortKg, lastMileKg, need, order })
        for (const goods of GOODS) {
          const at = (some: Load) => some[goods] ?? 0
          const held = (some: NodeStores) => at(some.queue.matched) + at(some.queue.unmatched) + at(some.yard) + at(some.junk)
          expect(held(after) + at(delivered)).toBe(held(before) + at(arriving.matched) + at(arriving.unmatched))
          for (const stock of [after.queue.matched, after.queue.unmatched, after.yard, after.junk, delivered]) {
            expect(Number.isInteger(at(stock))).toBe(true)
            expect(at(stock)).toBeGreaterThanOrEqual(0)
          }
          expect(at(delivered)).toBeLessThanOrEqual(at(need))
        }
        expect(totalKg(delivered)).toBeLessThanOrEqual(lastMileKg)
      }),
    )
  })

  it('20: coordination never lowers the useful tonnes delivered', () => {
    fc.assert(
      fc.property(relief, (some) => {
        const apart = tenDays({ ...some, order: 'uncoordinated' })
        const together = tenDays({ ...some, order: 'coordinated' })
        expect(together.useful).toBeGreaterThanOrEqual(apart.useful - 0.01)
      }),
    )
  })

  it('21: neither do more bays, more hours, or clearance', () => {
    fc.assert(
      fc.property(relief, fc.nat(10), fc.nat(8), (some, bays, hours) => {
        const { useful } = tenDays(some)
        expect(tenDays({ ...some, bays: some.bays + bays }).useful).toBeGreaterThanOrEqual(useful - 0.01)
        expect(tenDays({ ...some, hours: some.hours + hours }).useful).toBeGreaterThanOrEqual(useful - 0.01)
        expect(tenDays({ ...some, cleared: true }).useful).toBeGreaterThanOrEqual(useful - 0.01)
      }),
    )
  })

  it('as at Kathmandu: without coordination much is stranded; coordinated, the road is the limit and a heavy ban costs nothing', () => {
    const kathmandu: Relief = {
      order: 'uncoordinated',
      ...{ bays: 9, hours: 24, mix: RELIEF_MIX, slotShare: 0.4 },
      ...{ inboundTonnes: 450, unmatched: 0.45, roadTonnes: 240, cleared: true, needTonnes: 300 },
    }
    const light = { ...kathmandu, mix: mixWithout(RELIEF_MIX, 'c17') }
    const alone = tenDays(kathmandu)
    const together = tenDays({ ...kathmandu, order: 'coordinated' })
    expect(together.useful).toBeGreaterThan(alone.useful * 1.3)
    expect(alone.stranded).toBeGreaterThan(1000)
    expect(tenDays(light).useful).toBeLessThan(alone.useful - 50)
    expect(tenDays({ ...light, order: 'coordinated' }).useful).toBe(together.useful)
  })

  it('says what held it back', () => {
    const turn: NodeTurn = {
      arriving: { matched: { water: 100 }, unmatched: {} },
      ...{ unloadKg: 100, sortKg: 0, lastMileKg: 100, need: { water: 100 }, order: 'coordinated' },
    }
    expect(flowThrough(EMPTY, turn).bottleneck).toBe('none')
    expect(flowThrough(EMPTY, { ...turn, lastMileKg: 40 }).bottleneck).toBe('last-mile')
    expect(flowThrough(EMPTY, { ...turn, unloadKg: 40 }).bottleneck).toBe('unloading')
    expect(flowThrough(EMPTY, { ...turn, need: { water: 200 } }).bottleneck).toBe('supply')
  })

  it('is worth more once unmatched goods are sorted', () => {
    const held: NodeStores = { ...EMPTY, junk: { food: 500 } }
    const turn: NodeTurn = { arriving: EMPTY.queue, unloadKg: 0, sortKg: 200, lastMileKg: 999, need: { food: 999 }, order: 'coordinated' }
    expect(flowThrough(held, turn).delivered).toEqual({ food: 200 })
    expect(flowThrough(held, turn).stores.junk).toEqual({ food: 300 })
  })

  it('is choked by junk, by half at most, unless coordinated', () => {
    expect(unloadCapacityKg(1000, 500_000, 'uncoordinated')).toBe(750)
    expect(unloadCapacityKg(1000, 9_000_000, 'uncoordinated')).toBe(500)
    expect(unloadCapacityKg(1000, 9_000_000, 'coordinated')).toBe(1000)
  })
})

describe('carrying', () => {
  it('bans a type from a mix and gives its slots to the others', () => {
    const light = mixWithout(RELIEF_MIX, 'c17')
    expect(light.map(({ type }) => type)).toEqual(['c130', 'a400m'])
    expect(light.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1, 9)
    expect(mixWithout([{ type: 'c17', share: 1 }], 'c17')).toEqual([])
  })

  it('flies fewer sorties the further it is', () => {
    expect(sortiesPerDay('c130', 300)).toBeGreaterThan(sortiesPerDay('c130', 900))
  })

  it('by road, sea and the last mile', () => {
    expect(roadTonnesPerDay({ trucks: 20, tripsPerDay: TRIPS_PER_DAY.good, damage: 25 })).toBe(300)
    expect(portTonnesPerDay({ shipTonnesPerDay: 2000, portTonnesPerDay: 1500, damage: 40 })).toBeCloseTo(900, 9)
    expect(portTonnesPerDay({ shipTonnesPerDay: 600, portTonnesPerDay: 1500, damage: 40 })).toBe(600)
    expect(lastMileTonnesPerDay(400, false)).toBe(100)
    expect(lastMileTonnesPerDay(400, true)).toBe(400)
  })

  it('waits for papers', () => {
    expect(clearanceHours('none', false)).toBe(48)
    expect(clearanceHours('standing-arrangement', false)).toBe(24)
    expect(clearanceHours('customs-annex', false)).toBe(6)
    expect(clearanceHours('cleared', true)).toBe(0)
  })
})

describe('need', () => {
  it('of 10,000 people in a day: water 150 t or 75 t, food 5.65 t, medical .05 t, shelter once 60 t', () => {
    const camp = { people: 10_000, days: 1, water: 'full', sheltered: false } as const
    expect(reliefNeed(camp)).toEqual({ water: 150_000, food: 5650, medical: 50, shelter: 60_000 })
    expect(reliefNeed({ ...camp, water: 'floor', sheltered: true })).toEqual({ water: 75_000, food: 5650, medical: 50, shelter: 0 })
  })

  it('is weighed by class, leaving out what nobody needs', () => {
    const need = { water: 100, food: 100, medical: 100, shelter: 0 }
    const nothing = { water: 0, food: 0, medical: 0, shelter: 0 }
    expect(unmetShare(need, need)).toBe(0)
    expect(unmetShare(need, nothing)).toBe(1)
    expect(unmetShare(need, { ...need, water: 0 })).toBeCloseTo(0.4 / 0.85, 9)
    expect(unmetShare(nothing, nothing)).toBe(0)
    expect(unmetPersonDays({ people: 1000, days: 0.5, unmetShare: 0.4 })).toBe(200)
    expect(Object.values(NEED_WEIGHT).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9)
  })
})
