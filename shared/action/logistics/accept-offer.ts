import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { ask } from '../../noun/ask.ts'
import { offer } from '../../noun/offer.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { tonnesOf } from './_cargo.ts'
import { isGenuine } from './_offer.ts'

/** JL2: says yes to relief. What was offered can be sent; landing it still takes clearance. */
export const acceptOffer = defineAction({
  kind: 'accept-offer',
  row: 'JL2',
  instrument: 'logistics',
  when: 'now',
  rank: 20,
  minutes: 10,
  params: z.strictObject({ offer: field.record('Offer', 'offer') }),
  cost: () => ({ ap: 0, pc: 1, cr: 0 }),

  check(view, params) {
    const made = seen(view, offer, params.offer)
    if (made === undefined || made.to !== me(view)) return refuse('unknown-id', 'Nobody makes you that offer.')
    if (made.status === 'lapsed') return refuse('not-open', 'This offer has lapsed.')
    return made.status === 'offered' ? null : refuse('already-done', 'You have answered this offer.')
  },

  resolve(state, asked, params, hands) {
    const made = read(state, offer, params.offer)
    assert(made !== undefined, 'an offer that passed its check exists')
    const open = all(state, ask).filter((a) => a.about === made.id && a.seat === asked.seat && a.status === 'open')
    const why = sentence('{state} accepted relief', { state: stateName(asked.seat) })
    return [
      { kind: 'offer-accepted', data: { id: made.id } },
      ...open.map((a) => ({ kind: 'ask-answered' as const, data: { id: a.id } })),
      deedDone(asked, hands, { action: 'accept-offer', toward: [made.from], g: 0, grade: 'W', why, about: made.id }),
    ]
  },

  facts: {
    'offer-accepted': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string() }),
      apply: (draft, d, fact) => {
        const made = read(draft, offer, d.id)
        assert(made !== undefined, 'an offer that is accepted was made')
        draft.put({ ...made, status: 'accepted', acceptedTurn: fact.turn })
      },
      heard: (world, d) => {
        const made = read(world, offer, d.id)
        if (made === undefined) return []
        const say = { say: '{to} accepts the relief that {from} offers.', with: { to: stateName(made.to), from: stateName(made.from) } }
        return [{ ...say, to: [made.from, made.to], feed: 'log', about: [d.id] }]
      },
    }),
  },

  help: {
    title: 'Accept relief',
    does: 'Says yes to an offer. Grant clearance too, or what is sent waits at your border.',
    risk: 'It costs a point of political capital: some ask why help from there is needed.',
  },

  hint: (view) =>
    allSeen(view, offer)
      .filter((o) => o.to === me(view) && o.status === 'offered')
      .map((o) => {
        const tonnes = tonnesOf(Object.values(o.kg).reduce((sum, kg) => sum + kg, 0))
        const because = sentence('{state} offers {tonnes} t of what is needed.', { state: stateName(o.from), tonnes })
        return { params: { offer: o.id }, score: isGenuine(view, o) ? 0.9 : 0.3, because }
      }),

  card: (view, params) => sentence('Accept relief from {state}', { state: stateName(seen(view, offer, params.offer)?.from ?? '') }),
  tells: (view, params) => [{ to: [seen(view, offer, params.offer)?.from ?? ''], what: sentence('Your answer') }],
})
