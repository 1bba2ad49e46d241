import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all } from '../../model/state.ts'
import { allSeen } from '../../model/view.ts'
import { type Mechanism, mechanism } from '../../noun/mechanism.ts'
import { need } from '../../noun/need.ts'
import { deedDone } from '../_deed.ts'
import { me, states, turnOf } from '../_who.ts'

const forms = {
  bilateral: 'Between two states',
  mncc: 'A multinational centre',
  osocc: 'A platform under civilian lead',
} as const

/** JL5: puts relief into one order where it arrives. The host must agree; then more can be unloaded and less of it is useless (E12). */
export const coordinateRelief = defineAction({
  kind: 'coordinate-relief',
  row: 'JL5',
  instrument: 'logistics',
  when: 'turn-end',
  rank: 65,
  minutes: 30,
  params: z.strictObject({ form: field.choice('Form', forms), host: field.seat('Where') }),
  cost: () => ({ ap: 1, pc: 1, cr: 1000 }),

  check(view, params) {
    if (!states(view).includes(params.host)) return refuse('unknown-id', 'Choose a state of this exercise.')
    const affected = allSeen(view, need).some((n) => n.owner === params.host && n.fromTurn <= turnOf(view))
    if (!affected) return refuse('out-of-range', 'Nobody needs relief there that you know of.')
    const there = allSeen(view, mechanism).find((m) => m.host === params.host)
    if (there?.status === 'open') return refuse('already-done', 'Relief there is in one hand.')
    return there !== undefined && params.host !== me(view) ? refuse('duplicate', 'It is proposed; the host has to agree.') : null
  },

  resolve(state, asked, params, hands) {
    const there = all(state, mechanism).find((m) => m.host === params.host)
    const open = asked.seat === params.host
    const id = there?.id ?? hands.newId('mechanism')
    const toward = state.header.scenario.seats.map((s) => s.id).filter((s) => s !== asked.seat)
    const why = sentence(open ? '{state} put relief into one hand' : '{state} proposed to put relief into one hand', {
      state: stateName(asked.seat),
    })
    const says = sentence('{state} proposes to coordinate the relief for you.', { state: stateName(asked.seat) })
    return [
      { kind: 'relief-coordinated', data: { id, host: params.host, by: asked.seat, form: there?.form ?? params.form, open } },
      ...(open
        ? []
        : [
            {
              kind: 'ask-made' as const,
              data: { id: hands.newId('ask'), seat: params.host, says, dueTurn: asked.turn + 1, dueAt: 0, about: id },
            },
          ]),
      deedDone(asked, hands, { action: 'coordinate-relief', toward, g: 4, grade: 'D', why, about: id }),
    ]
  },

  facts: {
    'relief-coordinated': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        host: z.string(),
        by: z.string(),
        form: z.enum(['bilateral', 'mncc', 'osocc']),
        open: z.boolean(),
      }),
      apply: (draft, d, fact) => {
        const { open, ...rest } = d
        draft.put<Mechanism>({ ...rest, kind: 'mechanism', status: open ? 'open' : 'proposed', turn: fact.turn })
      },
      heard: (_world, d) => [
        {
          say: d.open ? 'Relief to {host} is in one hand: {form}.' : '{state} proposes to put relief to {host} into one hand: {form}.',
          with: { state: stateName(d.by), host: stateName(d.host), form: forms[d.form].toLowerCase() },
          to: 'all',
          feed: 'log',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Coordinate relief',
    does: 'Puts relief into one hand where it arrives: half as much again can be unloaded, and little of it is useless.',
    risk: 'The host must agree, and has to let others see its shortages.',
    doctrine: 'osocc',
  },

  hint: (view) =>
    [...new Set(allSeen(view, need).map((n) => n.owner))].flatMap((host) => {
      const there = allSeen(view, mechanism).find((m) => m.host === host)
      if (there?.status === 'open' || (there !== undefined && host !== me(view))) return []
      if (!allSeen(view, need).some((n) => n.owner === host && n.fromTurn <= turnOf(view))) return []
      const because = sentence('Relief to {state} comes faster in one hand.', { state: stateName(host) })
      return [{ params: { form: 'osocc' as const, host }, score: host === me(view) ? 0.75 : 0.4, because }]
    }),

  card: (_view, params) => sentence('Coordinate relief to {state}', { state: stateName(params.host) }),
  tells: () => [{ to: 'all', what: sentence('The form and the host') }],
})
