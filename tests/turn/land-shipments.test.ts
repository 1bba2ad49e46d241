import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Asset } from '../../shared/noun/asset.ts'
import type { Need } from '../../shared/noun/need.ts'
import type { Shipment } from '../../shared/noun/shipment.ts'
import type { Stock } from '../../shared/noun/stock.ts'
import { every, lift, ship, start, told } from '../action/_world.ts'
import type { Play } from '../play/play.ts'

const goods = ['water', 'food'] as const
type Load = Readonly<Record<string, number>>

/** Kilograms of one class in the whole world: in stocks, in transit, and in the hands of people. */
function inTheWorld(p: Play, one: string): number {
  const sum = (loads: readonly Load[]): number => loads.reduce((total, load) => total + (load[one] ?? 0), 0)
  const stocks = sum(every<Stock>(p, 'stock').map((s) => s.kg))
  const moving = every<Shipment>(p, 'shipment').reduce((total, s) => total + (s.kg[one] ?? 0) - (s.landedKg[one] ?? 0), 0)
  const eaten = told<{ needs: { delivered: Load }[] }>(p, 'relief-flowed').flatMap((f) => f.needs.map((n) => n.delivered))
  return stocks + moving + sum(eaten)
}

const turnOfRelief = fc.record({
  clears: fc.boolean(),
  ships: fc.array(
    fc.record({
      by: fc.constantFrom('Heron 1', 'Heron 2', 'Crane', 'Gannet'),
      place: fc.constantFrom('cedar', 'cedar-port', 'cedar-strip'),
      food: fc.integer({ min: 0, max: 30_000 }),
      water: fc.integer({ min: 0, max: 15_000 }),
    }),
    { maxLength: 4 },
  ),
})

/** Needs larger than the yard, and a port that unloads less than comes in: everything queues somewhere. */
const hungry = () =>
  start({
    edit: (s) => ({
      ...s,
      turns: 6,
      needs: [
        ...s.needs.map((n) => ({ ...n, fromTurn: 1, kgPerTurn: { food: 9000, water: 1 } })),
        { ...s.needs[0]!, id: 'town', fromTurn: 2, title: 'A town', kgPerTurn: { food: 5000 } },
        { ...s.needs[0]!, id: 'quay', fromTurn: 1, title: 'A quay', through: 'cedar-port', kgPerTurn: { water: 700 } },
      ],
      places: s.places.map((place) => (place.id === 'cedar-port' ? { ...place, tonnesPerDay: 8 } : place)),
    }),
  })

/** Each run plays whole turns; a busy machine takes its time. */
const patience = 60_000

describe('relief', () => {
  it(
    'is conserved to the kilogram, class by class, whatever is sent and cleared (invariant 5)',
    () => {
      fc.assert(
        fc.property(fc.array(turnOfRelief, { minLength: 1, maxLength: 4 }), (turns) => {
          const p = hungry()
          const before = goods.map((one) => inTheWorld(p, one))
          for (const turn of turns) {
            if (turn.clears) {
              for (const place of ['cedar', 'cedar-port']) {
                const leave = { place, to: ['ALD'], modes: ['air', 'sea'], untilTurn: p.clock.turn, customsWaiver: false }
                p.order('CED', 'grant-clearance', leave)
              }
            }
            for (const { by, ...load } of turn.ships) p.order('ALD', 'ship-relief', ship(p, { ...load, assets: [lift(p, by)], wait: true }))
            p.to('consultation', p.clock.turn + 1)
            expect(goods.map((one) => inTheWorld(p, one))).toEqual(before)
            for (const s of every<Stock>(p, 'stock')) expect(Math.min(...Object.values(s.kg))).toBeGreaterThanOrEqual(0)
          }
        }),
        { numRuns: 25 },
      )
    },
    patience,
  )

  it('counts what was wanted once: delivered and unmet sum to the need of the turns gone by', () => {
    const p = hungry().to('debrief', 3)
    for (const n of every<Need>(p, 'need')) {
      const wanted = Object.values(n.kgPerTurn).reduce((sum, kg) => sum + kg, 0) * (3 - n.fromTurn + 1)
      expect(n.deliveredKg + n.unmetKg).toBe(wanted)
    }
  })

  it(
    'uses an asset at most once a turn, and never while it is away (invariant 6)',
    () => {
      fc.assert(
        fc.property(fc.array(turnOfRelief, { minLength: 2, maxLength: 3 }), (turns) => {
          const p = hungry()
          for (const turn of turns) {
            for (const { by, ...load } of turn.ships) p.order('ALD', 'ship-relief', ship(p, { ...load, assets: [lift(p, by)], wait: true }))
            p.to('consultation', p.clock.turn + 1)
            const away = every<Shipment>(p, 'shipment')
              .filter((s) => s.status !== 'delivered')
              .flatMap((s) => s.assets)
            expect(new Set(away).size).toBe(away.length)
            const left = every<Shipment>(p, 'shipment')
              .filter((s) => s.leftTurn === p.clock.turn - 1)
              .flatMap((s) => s.assets)
            expect(new Set(left).size).toBe(left.length)
          }
          expect(every<Asset>(p, 'asset').filter((a) => a.place !== 'alder-air' && a.place !== 'alder-port')).toEqual([])
        }),
        { numRuns: 15 },
      )
    },
    patience,
  )
})
