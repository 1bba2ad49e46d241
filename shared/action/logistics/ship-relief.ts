import { z } from 'zod'
import { clearanceHours } from '../../dynamics/ground-transport.ts'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { type Refusal, refuse } from '../../model/refusal.ts'
import { placeName, sentence, stateName } from '../../model/sentence.ts'
import { read, type State } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { asset } from '../../noun/asset.ts'
import { need } from '../../noun/need.ts'
import { offer } from '../../noun/offer.ts'
import { type Shipment, shipment } from '../../noun/shipment.ts'
import { type Goods, stock } from '../../noun/stock.ts'
import { deedDone } from '../_deed.ts'
import { me, turnOf } from '../_who.ts'
import { hasLesson } from '../council/_lesson.ts'
import { cargoFields, cargoOf, kgOf, loadUpTo, tonnesOf } from './_cargo.ts'
import { checkLift, mayLand, ownerOf, placeOf, reachableNeeds, tripOf } from './_fleet.ts'
import { liftOf, tripWith } from './_lift.ts'

const markings = { civil: 'Civil', military: 'Military' } as const

const params = z.strictObject({
  from: field.record('From the stock at', 'stock'),
  place: field.place('To'),
  ...cargoFields,
  assets: field.records('Carried by', 'asset', 12),
  marking: field.choice('Marked as', markings),
  need: field.record('For', 'need').exactOptional(),
  offer: field.record('As offered', 'offer').exactOptional(),
  wait: field.check('Send it uncleared, to wait at the border').exactOptional(),
})
type ShipParams = z.infer<typeof params>

/** JL3: sends relief. It leaves when the turn closes and lands in the same turn where hours and clearance allow. */
export const shipRelief = defineAction({
  kind: 'ship-relief',
  row: 'JL3',
  instrument: 'logistics',
  when: 'turn-end',
  rank: 70,
  minutes: 20,
  params,
  cost: ({ params: p, view }) => {
    const place = placeOf(view, p.place)
    return { ap: 1, pc: 0, cr: place === undefined ? 0 : tripOf(view, p.assets, place).fuel }
  },

  check(view, p) {
    const place = placeOf(view, p.place)
    if (place === undefined) return refuse('unknown-id', 'There is no such place.')
    if (place.state === undefined) return refuse('out-of-range', 'Nobody can receive relief there.')
    const from = seen(view, stock, p.from)
    const cargo = cargoOf(p)
    if (from === undefined || from.state !== me(view)) return refuse('no-stock', 'Choose a stock of your own.')
    if (kgOf(cargo) === 0) return refuse('no-stock', 'Say what is loaded, and how much.')
    const short = Object.keys(cargo).find((goods) => (cargo[goods] ?? 0) > from.kg[goods as Goods])
    if (short !== undefined) return refuse('no-stock', 'There is less {goods} than that in this stock.', { goods: short })
    const fault = checkSubject(view, p) ?? checkLift(view, { place, assets: p.assets, cargo })
    if (fault !== null) return fault
    if (p.wait === true || mayLand(view, place, tripOf(view, p.assets, place).mode)) return null
    return refuse('needs-clearance', '{state} has not cleared you for {place}. Ask for clearance, or let it wait at the border.', {
      state: stateName(place.state),
      place: placeName(place.id),
    })
  },

  resolve(state, asked, p, hands) {
    const place = state.header.scenario.places.find((one) => one.id === p.place)
    assert(place?.state !== undefined, 'a place that passed its check belongs to a state')
    const way = wayOf(state, asked.seat, { assets: p.assets, place: { ...place, state: place.state } })
    const why = sentence('{state} sent relief', { state: stateName(asked.seat) })
    const deed = { action: 'ship-relief', toward: [place.state], g: 0, grade: 'D' as const, why }
    if (way.tooHeavy !== undefined) {
      const data = { seat: asked.seat, place: place.id, assets: p.assets, name: way.tooHeavy, limit: place.limitTonnes ?? 0 }
      return [{ kind: 'relief-too-heavy', data }, deedDone(asked, hands, { ...deed, seenBy: [] })]
    }
    const id = hands.newId('shipment')
    const turns = Math.max(1, Math.ceil(way.hours / state.header.scenario.turnHours))
    const data = {
      id,
      stock: p.from,
      from: asked.seat,
      to: place.state,
      origin: way.origin,
      place: place.id,
      kg: cargoOf(p),
      assets: p.assets,
      mode: way.mode,
      marking: p.marking,
      dueTurn: asked.turn + turns - 1,
      ...(p.need === undefined ? {} : { need: p.need }),
      ...(p.offer === undefined ? {} : { offer: p.offer }),
    }
    return [{ kind: 'relief-shipped', data }, deedDone(asked, hands, { ...deed, about: id })]
  },

  facts: {
    'relief-shipped': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        stock: z.string(),
        from: z.string(),
        to: z.string(),
        origin: z.string(),
        place: z.string(),
        need: z.string().exactOptional(),
        offer: z.string().exactOptional(),
        kg: z.record(z.string(), z.int()),
        assets: z.array(z.string()).readonly(),
        mode: z.enum(['air', 'sea', 'road']),
        marking: z.enum(['civil', 'military']),
        dueTurn: z.int(),
      }),
      apply: (draft, d, fact) => {
        const { stock: store, ...sent } = d
        const held = read(draft, stock, store)
        assert(held !== undefined, 'goods are sent from a stock')
        const kg = Object.fromEntries(Object.entries(held.kg).map(([goods, has]) => [goods, has - (d.kg[goods] ?? 0)]))
        draft.put({ ...held, kg: kg as Record<Goods, number> })
        for (const one of d.assets) {
          const lift = read(draft, asset, one)
          assert(lift !== undefined && lift.busyTurn < fact.turn, 'what carries relief is free this turn')
          draft.put({ ...lift, busyTurn: d.dueTurn })
        }
        const taken = d.offer === undefined ? undefined : read(draft, offer, d.offer)
        if (taken !== undefined) draft.put({ ...taken, status: 'shipped' })
        const landedKg = Object.fromEntries(Object.keys(d.kg).map((goods) => [goods, 0]))
        draft.put<Shipment>({ ...sent, landedKg, kind: 'shipment', status: 'moving', leftTurn: fact.turn })
      },
      heard: (_world, d) => {
        const values = { state: stateName(d.from), tonnes: tonnesOf(kgOf(d.kg)), place: placeName(d.place) }
        const to = [...new Set([d.from, d.to])]
        return [{ say: '{state} sends {tonnes} t to {place}.', with: values, to, feed: 'result', about: [d.id] }]
      },
    }),

    /** The runway cannot take it (2.10): nothing is loaded, the day is lost. */
    'relief-too-heavy': defineFact({
      v: 1,
      data: z.strictObject({
        seat: z.string(),
        place: z.string(),
        assets: z.array(z.string()).readonly(),
        name: z.string(),
        limit: z.number(),
      }),
      apply: (draft, d, fact) => {
        for (const one of d.assets) {
          const lift = read(draft, asset, one)
          assert(lift !== undefined, 'what was to carry relief exists')
          draft.put({ ...lift, busyTurn: fact.turn })
        }
      },
      heard: (_world, d) => {
        const values = { name: d.name, place: placeName(d.place), limit: d.limit }
        return [{ say: '{name} did not take off: {place} takes no more than {limit} t.', with: values, to: [d.seat], feed: 'result' }]
      },
    }),
  },

  help: {
    title: 'Send relief',
    does: 'Loads goods and sends them. Cleared, a flight lands in the same turn; ships and far trips take longer.',
    risk: 'Uncleared it waits at the border with its aircraft. A military flag costs a point of legitimacy.',
    doctrine: 'oslo-guidelines',
  },

  hint: (view) => shipHints(view),
  card: (_view, p) => sentence('Send {tonnes} t to {place}', { tonnes: tonnesOf(kgOf(cargoOf(p))), place: placeName(p.place) }),
  tells: (view, p) => [{ to: ownerOf(view, p.place), what: sentence('What is on the way, and when it lands') }],
})

/** What the order names beside goods and lift must fit: the need is served there, the offer was to them and was not turned down. */
function checkSubject(view: View, p: ShipParams): Refusal | null {
  const wanted = p.need === undefined ? undefined : seen(view, need, p.need)
  if (p.need !== undefined && wanted === undefined) return refuse('unknown-id', 'You know of no such need.')
  if (wanted !== undefined && wanted.through !== p.place)
    return refuse('out-of-range', 'Relief for this need is landed at {place}.', { place: placeName(wanted.through) })
  if (p.offer === undefined) return null
  const made = seen(view, offer, p.offer)
  if (made === undefined || made.from !== me(view) || made.place !== p.place) return refuse('unknown-id', 'You made no such offer.')
  if (made.status === 'offered') return refuse('not-yet', 'They have not answered your offer yet.')
  return made.status === 'accepted' ? null : refuse('not-open', 'This offer is closed. Send relief without it, or offer anew.')
}

type Goal = State['header']['scenario']['places'][number] & { readonly state: string }

/** Origin, mode and hours to the moment the goods may enter: the trip, and clearance (JL4: 6 h, less with the lesson of E19). */
function wayOf(state: State, seat: string, { assets, place }: { readonly assets: readonly string[]; readonly place: Goal }) {
  const chosen = assets.flatMap((id) => read(state, asset, id) ?? [])
  const start = state.header.scenario.places.find((p) => p.id === chosen[0]?.place) ?? place
  const types = chosen.map((a) => a.type)
  const { mode, hours } = tripWith(types, start, place)
  const papers = place.state === seat ? 0 : clearanceHours('cleared', hasLesson(state, 'clearance', [seat, place.state]))
  const heavy = chosen.find((a) => (liftOf(a.type)?.grossTonnes ?? 0) > (place.limitTonnes ?? Number.POSITIVE_INFINITY))
  return { origin: start.id, mode, hours: hours + papers, tooHeavy: heavy?.name }
}

function shipHints(view: View) {
  const turn = turnOf(view)
  const stocks = allSeen(view, stock).filter((s) => s.state === me(view))
  return stocks.flatMap((from) =>
    reachableNeeds(view, from.kg, new Set()).flatMap(({ need: n, place, lift }) => {
      const sent = allSeen(view, shipment).some(
        (s) => s.from === me(view) && s.place === place.id && (s.status !== 'delivered' || s.leftTurn === turn),
      )
      const made = allSeen(view, offer).find((o) => o.from === me(view) && o.place === place.id && o.status === 'accepted')
      if (sent || !mayLand(view, place, tripOf(view, [lift.id], place).mode)) return []
      const cargo = loadUpTo(lift.payloadKg, n.kgPerTurn, from.kg)
      const taken = made === undefined ? {} : { offer: made.id }
      const because = sentence('You are cleared to land: {title}.', { title: n.title })
      return [
        {
          params: { from: from.id, place: place.id, ...cargo, assets: [lift.id], marking: 'civil' as const, need: n.id, ...taken },
          score: 0.85,
          because,
        },
      ]
    }),
  )
}
