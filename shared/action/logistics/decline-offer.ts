import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { clamp, round3 } from '../../lib/round.ts'
import { defineAction } from '../../model/action.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { type Sentence, sentence, stateName } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { ask } from '../../noun/ask.ts'
import { need } from '../../noun/need.ts'
import { type Offer, offer } from '../../noun/offer.ts'
import { relation } from '../../noun/relation.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { isGenuine } from './_offer.ts'

/** What it costs and eases at home to turn down what people needed (JL2). */
const supportLoss = -1
const sovereigntyEase = -0.02

/** JL2: says no to relief. Where people needed it, support for co-operation falls. */
export const declineOffer = defineAction({
  kind: 'decline-offer',
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
    const why = sentence('{state} declined relief', { state: stateName(asked.seat) })
    const moves = wasNeeded(state, made) ? priceOf(state, asked.seat) : []
    return [
      { kind: 'offer-declined', data: { id: made.id } },
      ...open.map((a) => ({ kind: 'ask-answered' as const, data: { id: a.id } })),
      ...(moves.length === 0 ? [] : [{ kind: 'figures-moved' as const, data: { step: 'relief', moves } }]),
      deedDone(asked, hands, { action: 'decline-offer', toward: [made.from], g: 0, grade: 'W', why, about: made.id }),
    ]
  },

  facts: {
    'offer-declined': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string() }),
      apply: (draft, d) => {
        const made = read(draft, offer, d.id)
        assert(made !== undefined, 'an offer that is declined was made')
        draft.put({ ...made, status: 'declined' })
      },
      heard: (world, d) => {
        const made = read(world, offer, d.id)
        if (made === undefined) return []
        const say = { say: '{to} declines the relief that {from} offers.', with: { to: stateName(made.to), from: stateName(made.from) } }
        return [{ ...say, to: [made.from, made.to], feed: 'log', about: [d.id] }]
      },
    }),
  },

  help: {
    title: 'Decline relief',
    does: 'Says no to an offer. Worry about sovereignty eases a little.',
    risk: 'Where people need it, support for co-operation falls by 1.',
  },

  hint: (view) =>
    allSeen(view, offer)
      .filter((o) => o.to === me(view) && o.status === 'offered')
      .map((o) => {
        const because = isGenuine(view, o)
          ? sentence('Help from {state} would look like dependence.', { state: stateName(o.from) })
          : sentence('What {state} offers is not what is needed.', { state: stateName(o.from) })
        const score = !isGenuine(view, o) ? 0.34 : distrusts(view, o.from) ? 0.4 : 0.05
        return { params: { offer: o.id }, score, because }
      }),

  card: (view, params) => sentence('Decline relief from {state}', { state: stateName(seen(view, offer, params.offer)?.from ?? '') }),
  tells: (view, params) => [{ to: [seen(view, offer, params.offer)?.from ?? ''], what: sentence('Your answer') }],
  expect: (view, params) => {
    const made = seen(view, offer, params.offer)
    return made !== undefined && isGenuine(view, made) ? [{ figure: sentence('Support for co-operation'), low: -1, high: -1 }] : []
  },
})

/** Help from a state that one does not trust is not always welcome. */
const distrusts = (view: View, from: string): boolean =>
  allSeen(view, relation).some((r) => r.from === me(view) && r.to === from && r.trust < 40)

function wasNeeded(state: State, made: Offer): boolean {
  return all(state, need).some(
    (n) => n.owner === made.to && n.through === made.place && Object.keys(made.kg).some((goods) => (n.kgPerTurn[goods] ?? 0) > 0),
  )
}

function priceOf(state: State, seat: string): readonly FigureMove[] {
  const own = read(state, stateNoun, `state:${seat}`)
  assert(own !== undefined, 'a seat has its figures')
  const why = sentence('You declined relief that people needed')
  return [
    ...fall({ id: own.id, field: 'coopSupport', from: own.coopSupport, by: supportLoss, max: 100, seat }, why),
    ...fall({ id: own.id, field: 'sovereigntyCost', from: own.sovereigntyCost, by: sovereigntyEase, max: 1, seat }, why),
  ]
}

type Figure = {
  readonly id: string
  readonly field: string
  readonly from: number
  readonly by: number
  readonly max: number
  readonly seat: string
}

function fall({ id, field: name, from, by, max, seat }: Figure, why: Sentence): readonly FigureMove[] {
  const to = round3(clamp(from + by, 0, max))
  return to === from ? [] : [{ id, field: name, from, to, heardBy: [seat], parts: [{ by: round3(to - from), why }] }]
}
