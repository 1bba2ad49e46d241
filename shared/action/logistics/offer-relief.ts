import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { placeName, sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { allSeen, seen } from '../../model/view.ts'
import { need } from '../../noun/need.ts'
import { type Offer, offer } from '../../noun/offer.ts'
import { relation } from '../../noun/relation.ts'
import { shipment } from '../../noun/shipment.ts'
import { deedDone } from '../_deed.ts'
import { me, turnOf } from '../_who.ts'
import { cargoFields, cargoOf, heldBy, kgOf, tonnesOf } from './_cargo.ts'
import { checkLift, ownerOf, placeOf, promised, reachableNeeds } from './_fleet.ts'

/** JL2: offers goods and the lift to bring them. A word until it is there; the receiver accepts or declines. */
export const offerRelief = defineAction({
  kind: 'offer-relief',
  row: 'JL2',
  instrument: 'logistics',
  when: 'turn-end',
  rank: 70,
  minutes: 20,
  params: z.strictObject({
    place: field.place('To'),
    need: field.record('For', 'need').exactOptional(),
    ...cargoFields,
    assets: field.records('Carried by', 'asset', 12),
    conditions: field.text('On these conditions', 200).exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 0, cr: 0 }),

  check(view, params) {
    const place = placeOf(view, params.place)
    if (place === undefined) return refuse('unknown-id', 'There is no such place.')
    if (place.state === undefined || place.state === me(view)) return refuse('out-of-range', 'Offer relief to a place of another state.')
    const wanted = params.need === undefined ? undefined : seen(view, need, params.need)
    if (params.need !== undefined && wanted === undefined) return refuse('unknown-id', 'You know of no such need.')
    if (wanted !== undefined && wanted.through !== place.id)
      return refuse('out-of-range', 'Relief for this need is landed at {place}.', { place: placeName(wanted.through) })
    const cargo = cargoOf(params)
    const held = heldBy(view)
    if (kgOf(cargo) === 0) return refuse('no-stock', 'Say what you offer, and how much.')
    const short = Object.keys(cargo).find((goods) => (cargo[goods] ?? 0) > (held[goods] ?? 0))
    if (short !== undefined) return refuse('no-stock', 'You hold less {goods} than that.', { goods: short })
    if (params.assets.some((id) => promised(view).has(id))) return refuse('no-asset', 'That lift stands in another offer of yours.')
    return checkLift(view, { place, assets: params.assets, cargo })
  },

  resolve(state, asked, params, hands) {
    const place = state.header.scenario.places.find((p) => p.id === params.place)
    assert(place?.state !== undefined, 'a place that passed its check belongs to a state')
    const id = hands.newId('offer')
    const to = place.state
    const kg = cargoOf(params)
    const conditions = typeof params.conditions === 'object' ? { conditions: params.conditions } : {}
    const about = params.need === undefined ? {} : { need: params.need }
    const says = sentence('{state} offers relief: {tonnes} t.', { state: stateName(asked.seat), tonnes: tonnesOf(kgOf(kg)) })
    const why = sentence('{state} offered relief', { state: stateName(asked.seat) })
    return [
      { kind: 'relief-offered', data: { id, from: asked.seat, to, place: place.id, kg, assets: params.assets, ...about, ...conditions } },
      { kind: 'ask-made', data: { id: hands.newId('ask'), seat: to, says, dueTurn: asked.turn + 1, dueAt: 0, about: id } },
      deedDone(asked, hands, { action: 'offer-relief', toward: [to], g: 7.4, grade: 'W', why, about: id }),
    ]
  },

  facts: {
    'relief-offered': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        need: z.string().exactOptional(),
        place: z.string(),
        kg: z.record(z.string(), z.int()),
        assets: z.array(z.string()).readonly(),
        conditions: textRefSchema.exactOptional(),
      }),
      apply: (draft, d, fact) => draft.put<Offer>({ ...d, kind: 'offer', status: 'offered', turn: fact.turn }),
      heard: (_world, d) => {
        const values = { from: stateName(d.from), to: stateName(d.to), tonnes: tonnesOf(kgOf(d.kg)), place: placeName(d.place) }
        const text = d.conditions === undefined ? {} : { text: d.conditions }
        return [
          { say: '{from} offers {to} {tonnes} t for {place}.', with: values, to: [d.from, d.to], feed: 'result', about: [d.id], ...text },
        ]
      },
    }),
  },

  help: {
    title: 'Offer relief',
    does: 'Offers goods and the lift to bring them. It counts as a word now and as a deed once the goods are there.',
    risk: 'The lift stands by for it. An offer that nobody takes up lapses after two turns.',
    doctrine: 'disaster-diplomacy',
  },

  hint: (view) =>
    reachableNeeds(view, heldBy(view), promised(view))
      .filter(({ need: n }) => {
        const open = allSeen(view, offer).some(
          (o) => o.need === n.id && o.from === me(view) && o.status !== 'declined' && o.status !== 'lapsed',
        )
        const sent = allSeen(view, shipment).some((s) => s.from === me(view) && s.place === n.through && s.leftTurn === turnOf(view))
        return !open && !sent
      })
      .map(({ need: n, place, lift, cargo }) => {
        const trust = seen(view, relation, `relation:${me(view)}-${place.state ?? ''}`)?.trust ?? 50
        const because = sentence('{title}, and you have what is needed.', { title: n.title })
        return { params: { place: place.id, need: n.id, ...cargo, assets: [lift.id] }, score: trust >= 25 ? 0.6 : 0.3, because }
      }),

  card: (_view, params) => sentence('Offer relief to {place}', { place: placeName(params.place) }),
  tells: (view, params) => [{ to: ownerOf(view, params.place), what: sentence('What you offer, and on what conditions') }],
})
