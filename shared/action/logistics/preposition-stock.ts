import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { placeName, sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { dyad } from '../../noun/dyad.ts'
import { setting } from '../../noun/setting.ts'
import { type Goods, type Stock, stock } from '../../noun/stock.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { cargoFields, cargoOf, kgOf, tonnesOf } from './_cargo.ts'
import { mayLand, ownerOf, placeOf } from './_fleet.ts'

/** Above this rung with its owner nothing is stored at a place (JL8). */
const calmRung = 4
/** One action moves so much, kilograms. */
const perAction = 100_000

/** JL8: puts goods of one’s own where they may be needed, before they are. Later they have no long way to go. */
export const prepositionStock = defineAction({
  kind: 'preposition-stock',
  row: 'JL8',
  instrument: 'logistics',
  when: 'turn-end',
  rank: 71,
  minutes: 30,
  params: z.strictObject({
    from: field.record('From', 'stock'),
    place: field.place('To', ['port', 'airfield', 'city', 'camp']),
    ...cargoFields,
  }),
  cost: ({ params }) => ({ ap: 1, pc: 1, cr: 1000 * Math.max(1, Math.ceil(kgOf(cargoOf(params)) / perAction)) }),

  check(view, params) {
    const own = seen(view, stock, params.from)
    if (own === undefined || own.state !== me(view)) return refuse('no-stock', 'Choose a store of your own.')
    const place = placeOf(view, params.place)
    if (place === undefined || place.id === own.place) return refuse('unknown-id', 'Choose another place.')
    const cargo = cargoOf(params)
    if (kgOf(cargo) === 0) return refuse('needs-evidence', 'Say what you store there, and how much.')
    if (Object.keys(cargo).some((g) => (cargo[g] ?? 0) > own.kg[g as Goods])) return refuse('no-stock', 'You hold less than that there.')
    const tense = allSeen(view, dyad).some(
      (d) => d.between.includes(me(view)) && d.between.includes(place.state ?? '') && d.rung > calmRung,
    )
    if (tense) return refuse('not-yet', 'You stand too high on the ladder with its owner. Store goods there in calmer times.')
    return mayLand(view, place, 'road') || mayLand(view, place, 'air') || mayLand(view, place, 'sea')
      ? null
      : refuse('needs-clearance', 'Its owner has not let you in. Ask for clearance.')
  },

  resolve(state, asked, params, hands) {
    const own = read(state, stock, params.from)
    assert(own !== undefined, 'a store that passed its check exists')
    const there = all(state, stock).find((s) => s.state === asked.seat && s.place === params.place)
    const owner = state.header.scenario.places.find((p) => p.id === params.place)?.state
    const toward = owner === undefined || owner === asked.seat ? [] : [owner]
    const id = there?.id ?? hands.newId('stock')
    const why = sentence('{state} stored goods at {place}', { state: stateName(asked.seat), place: placeName(params.place) })
    return [
      {
        kind: 'stock-prepositioned',
        data: { id, from: own.id, state: asked.seat, place: params.place, kg: cargoOf(params), seen: toward },
      },
      deedDone(asked, hands, { action: 'preposition-stock', toward, g: 3, grade: 'D', why, about: id }),
    ]
  },

  facts: {
    'stock-prepositioned': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        from: z.string(),
        state: z.string(),
        place: z.string(),
        kg: z.record(z.string(), z.int()),
        seen: z.array(z.string()),
      }),
      apply: (draft, d) => {
        const own = read(draft, stock, d.from)
        assert(own !== undefined, 'goods come from a store')
        const there = read(draft, stock, d.id)
        const classes = Object.keys(own.kg) as Goods[]
        const kg = (sign: 1 | -1, base: (g: Goods) => number) =>
          Object.fromEntries(classes.map((g) => [g, base(g) + sign * (d.kg[g] ?? 0)])) as Record<Goods, number>
        draft.put<Stock>({ ...own, kg: kg(-1, (g) => own.kg[g]) })
        draft.put<Stock>({ id: d.id, kind: 'stock', state: d.state, place: d.place, kg: kg(1, (g) => there?.kg[g] ?? 0) })
      },
      heard: (_world, d) => [
        {
          say: '{state} stores {tonnes} t at {place}.',
          with: { state: stateName(d.state), tonnes: tonnesOf(kgOf(d.kg)), place: placeName(d.place) },
          to: [d.state, ...d.seen],
          feed: 'result',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Store goods ahead',
    does: 'Puts goods where they may be needed before they are. Relief from there has no long way to go.',
    risk: 'Stored in the wrong place they help nobody.',
  },

  hint: (view) =>
    allSeen(view, stock)
      .filter((s) => s.state === me(view) && Object.values(s.kg).reduce((sum, kg) => sum + kg, 0) > 20_000)
      .slice(0, 1)
      .flatMap((s) => {
        const held = allSeen(view, stock).filter((x) => x.state === me(view)).length
        const place = allPlaces(view).find((p) => p.state === me(view) && p.id !== s.place && p.kind === 'city')
        const food = Math.min(10_000, s.kg.food)
        if (place === undefined || held > 1 || food <= 0) return []
        return [{ params: { from: s.id, place: place.id, food }, score: 0.2, because: sentence('Near people, goods come sooner.') }]
      }),

  card: (_view, params) => sentence('Store goods at {place}', { place: placeName(params.place) }),
  tells: (view, params) => [{ to: ownerOf(view, params.place).filter((s) => s !== me(view)), what: sentence('What you store there') }],
})

const allPlaces = (view: Parameters<typeof me>[0]) => seen(view, setting, 'setting:main')?.places ?? []
