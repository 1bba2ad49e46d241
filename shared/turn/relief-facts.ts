import { z } from 'zod'
import { assert } from '../lib/assert.ts'
import { defineFact } from '../model/fact.ts'
import { placeName, stateName } from '../model/sentence.ts'
import { read } from '../model/state.ts'
import { need } from '../noun/need.ts'
import { offer } from '../noun/offer.ts'
import { shipment } from '../noun/shipment.ts'
import { type Goods, type Stock, stock } from '../noun/stock.ts'

const load = z.record(z.string(), z.int().min(0))
const tonnes = (kg: number): number => Math.round(kg / 100) / 10
const sum = (kg: Readonly<Record<string, number>>): number => Object.values(kg).reduce((total, one) => total + one, 0)

/** What happened at one place: what came off each shipment, what then lies in the yard, and what reached people. Whole kilograms. */
export const reliefFlow = z.strictObject({
  place: z.string(),
  landings: z.array(z.strictObject({ shipment: z.string(), kg: load, last: z.boolean() })),
  yard: z.strictObject({ id: z.string(), state: z.string(), kg: load }),
  needs: z.array(z.strictObject({ id: z.string(), delivered: load, unmet: load })),
})

/** What the clock does with relief: it lands, waits, reaches people, or an offer is let lie too long. */
export const reliefFacts = {
  /** E12 at one place. Conserved: what came off plus the yard before is the yard after plus what reached people. */
  'relief-flowed': defineFact({
    v: 1,
    data: reliefFlow,
    apply: (draft, d) => {
      for (const { shipment: id, kg, last } of d.landings) {
        const landed = read(draft, shipment, id)
        assert(landed !== undefined, 'a shipment that lands was sent')
        const landedKg = Object.fromEntries(Object.keys(landed.kg).map((c) => [c, (landed.landedKg[c] ?? 0) + (kg[c] ?? 0)]))
        draft.put({ ...landed, landedKg, status: last ? 'delivered' : 'moving' })
        const offered = last && landed.offer !== undefined ? read(draft, offer, landed.offer) : undefined
        if (offered !== undefined) draft.put({ ...offered, status: 'delivered' })
      }
      const { id, state, kg } = d.yard
      if (read(draft, stock, id) !== undefined || sum(kg) > 0)
        draft.put<Stock>({ id, kind: 'stock', state, place: d.place, kg: kg as Record<Goods, number> })
      for (const n of d.needs) {
        const open = read(draft, need, n.id)
        assert(open !== undefined, 'a need that is met was opened')
        draft.put({ ...open, deliveredKg: open.deliveredKg + sum(n.delivered), unmetKg: open.unmetKg + sum(n.unmet) })
      }
    },
    heard: (world, d) => [
      ...d.landings.flatMap(({ shipment: id, kg }) => {
        const landed = read(world, shipment, id)
        if (landed === undefined) return []
        const values = { tonnes: tonnes(sum(kg)), state: stateName(landed.from), place: placeName(landed.place) }
        const to = [...new Set([landed.from, landed.to])]
        return [{ say: '{tonnes} t from {state} landed at {place}.', with: values, to, feed: 'result' as const, about: [id] }]
      }),
      ...d.needs.flatMap((n) => {
        const open = read(world, need, n.id)
        if (open === undefined) return []
        const values = { title: open.title, delivered: tonnes(sum(n.delivered)), wanted: tonnes(sum(n.delivered) + sum(n.unmet)) }
        const to = open.public ? ('all' as const) : [open.owner]
        return [{ say: '{title}: {delivered} t of {wanted} t reached people.', with: values, to, feed: 'result' as const, about: [n.id] }]
      }),
    ],
  }),

  'relief-stopped': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string() }),
    apply: (draft, d) => {
      const stopped = read(draft, shipment, d.id)
      assert(stopped !== undefined, 'a shipment that waits was sent')
      draft.put({ ...stopped, status: 'waiting', waited: true })
    },
    heard: (world, d) => {
      const stopped = read(world, shipment, d.id)
      if (stopped === undefined) return []
      const values = { state: stateName(stopped.from), place: placeName(stopped.place) }
      const to = [stopped.from, stopped.to]
      return [{ say: 'Relief from {state} waits for clearance to {place}.', with: values, to, feed: 'result', about: [d.id] }]
    },
  }),

  'offers-lapsed': defineFact({
    v: 1,
    data: z.strictObject({ ids: z.array(z.string()) }),
    apply: (draft, d) => {
      for (const id of d.ids) {
        const old = read(draft, offer, id)
        assert(old !== undefined, 'an offer that lapses was made')
        draft.put({ ...old, status: 'lapsed' })
      }
    },
    heard: (world, d) =>
      d.ids.flatMap((id) => {
        const old = read(world, offer, id)
        if (old === undefined) return []
        const values = { from: stateName(old.from), to: stateName(old.to) }
        return [{ say: 'The offer of {from} to {to} has lapsed.', with: values, to: [old.from, old.to], feed: 'result', about: [id] }]
      }),
  }),
}
