import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { need } from '../../noun/need.ts'
import { type ReliefRequest, reliefRequest } from '../../noun/relief-request.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'
import { cargoFields, cargoOf, kgOf } from './_cargo.ts'

/** How many times the assessed need one may ask for (JL1). */
const mostTimes = 3

/** JL1: asks for relief, and says what and on which conditions. What answers it is asked for and takes no slot in vain (E12). */
export const requestRelief = defineAction({
  kind: 'request-relief',
  row: 'JL1',
  instrument: 'logistics',
  when: 'now',
  rank: 20,
  minutes: 20,
  params: z.strictObject({
    need: field.record('For', 'need'),
    ...cargoFields,
    untilTurn: field.count('Until turn', { min: 1, max: 200 }),
    conditions: field.text('On these conditions', 300).exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 1, cr: 0 }),

  check(view, params) {
    const open = seen(view, need, params.need)
    if (open === undefined) return refuse('unknown-id', 'You know of no such need.')
    if (open.owner !== me(view)) return refuse('not-party', 'Only the state that answers for the people may ask for them.')
    const cargo = cargoOf(params)
    if (kgOf(cargo) === 0) return refuse('needs-evidence', 'Say what you ask for, and how much a turn.')
    const over = Object.keys(cargo).some((goods) => (cargo[goods] ?? 0) > mostTimes * Math.max(1, open.kgPerTurn[goods] ?? 0))
    if (over) return refuse('out-of-range', 'That is more than three times what is needed. Ask for what people lack.')
    if (params.untilTurn < turnOf(view))
      return refuse('in-the-past', 'T{turn} is over. Choose this turn or later.', { turn: params.untilTurn })
    const stands = allSeen(view, reliefRequest).some((r) => r.need === params.need && r.untilTurn >= turnOf(view))
    return stands ? refuse('already-done', 'Your request for them stands.') : null
  },

  resolve(state, asked, params, hands) {
    const open = read(state, need, params.need)
    assert(open !== undefined, 'a need that passed its check is open')
    const conditions = typeof params.conditions === 'object' ? { conditions: params.conditions } : {}
    const id = hands.newId('relief-request')
    const data = { id, owner: asked.seat, need: open.id, place: open.through, kgPerTurn: cargoOf(params), untilTurn: params.untilTurn }
    const toward = state.header.scenario.seats.map((s) => s.id).filter((s) => s !== asked.seat)
    const why = sentence('{state} asked for relief', { state: stateName(asked.seat) })
    return [
      { kind: 'relief-requested', data: { ...data, ...conditions } },
      deedDone(asked, hands, { action: 'request-relief', toward, g: 1, grade: 'W', why, about: id }),
    ]
  },

  facts: {
    'relief-requested': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        owner: z.string(),
        need: z.string(),
        place: z.string(),
        kgPerTurn: z.record(z.string(), z.int()),
        untilTurn: z.int(),
        conditions: textRefSchema.exactOptional(),
      }),
      apply: (draft, d, fact) => draft.put<ReliefRequest>({ ...d, kind: 'relief-request', turn: fact.turn }),
      heard: (world, d) => [
        {
          say: '{state} asks for relief: {title}.',
          with: { state: stateName(d.owner), title: read(world, need, d.need)?.title ?? '' },
          to: 'all',
          feed: 'log',
          about: [d.id, d.need],
          ...(d.conditions === undefined ? {} : { text: d.conditions }),
        },
      ],
    }),
  },

  help: {
    title: 'Ask for relief',
    does: 'Says what people lack and on which conditions. What others then send fits, and no slot is lost on what does not.',
    risk: 'It shows that you cannot do it alone.',
    doctrine: 'asean-sasop',
  },

  hint: (view) =>
    allSeen(view, need)
      .filter((n) => n.owner === me(view) && n.fromTurn <= turnOf(view))
      .filter((n) => !allSeen(view, reliefRequest).some((r) => r.need === n.id && r.untilTurn >= turnOf(view)))
      .map((n) => ({
        params: { need: n.id, ...n.kgPerTurn, untilTurn: turnOf(view) + 3 },
        score: others(view).length > 0 ? 0.8 : 0,
        because: sentence('{title}: others should know what to bring.', { title: n.title }),
      })),

  card: (view, params) => sentence('Ask for relief: {title}', { title: seen(view, need, params.need)?.title ?? '' }),
  tells: () => [{ to: 'all', what: sentence('What you ask for, and your conditions') }],
})
