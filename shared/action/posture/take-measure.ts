import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { dyad } from '../../noun/dyad.ts'
import { type Measure, measure } from '../../noun/measure.ts'
import { motion } from '../../noun/motion.ts'
import { deedDone } from '../_deed.ts'
import { ownFiguresMoved } from '../_figure.ts'
import { me, others } from '../_who.ts'

const measures = {
  'close-border': 'Close the border',
  detain: 'Detain a vessel or crew',
  escort: 'Escort under arms',
  sanction: 'Sanctions',
  expel: 'Expel diplomats',
  'suspend-trade': 'Suspend trade',
} as const
type What = keyof typeof measures

/** Goldstein weights (PO5, CAMEO 160 to 171). */
const weights: Readonly<Record<What, number>> = {
  'close-border': -6.5,
  detain: -9.2,
  escort: -4,
  sanction: -8,
  expel: -7,
  'suspend-trade': -6.5,
}
/** E9: coercion that no council stands behind costs legitimacy. */
const unmandated = -6

/** PO5: puts pressure on another state, short of force. With a council’s mandate it costs no legitimacy. */
export const takeMeasure = defineAction({
  kind: 'take-measure',
  row: 'PO5',
  instrument: 'posture',
  when: 'turn-end',
  rank: 60,
  minutes: 30,
  params: z.strictObject({
    what: field.choice('Measure', measures),
    target: field.seat('Against'),
    mandate: field.record('Mandate', 'motion').exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 3, cr: 1000 }),

  check(view, params) {
    if (!others(view).includes(params.target)) return refuse('unknown-id', 'Choose another state of this exercise.')
    if (params.mandate !== undefined) {
      const stood = seen(view, motion, params.mandate)
      if (stood === undefined || stood.status !== 'adopted' || stood.what !== 'mandate')
        return refuse('needs-evidence', 'Name a mandate that a council has adopted.')
    }
    const stands = allSeen(view, measure).some((m) => m.by === me(view) && m.target === params.target && m.what === params.what)
    return stands ? refuse('already-done', 'This measure is in force.') : null
  },

  resolve(state, asked, params, hands) {
    const stood = params.mandate === undefined ? undefined : read(state, motion, params.mandate)
    const id = hands.newId('measure')
    const mandate = stood === undefined ? {} : { mandate: stood.id }
    const names = { state: stateName(asked.seat), target: stateName(params.target), what: measures[params.what].toLowerCase() }
    return [
      { kind: 'measure-taken', data: { id, by: asked.seat, target: params.target, what: params.what, ...mandate } },
      ...(stood === undefined
        ? ownFiguresMoved(state, asked.seat, [{ field: 'legitimacy', by: unmandated, why: sentence('You coerced without a mandate') }])
        : []),
      deedDone(asked, hands, {
        action: 'take-measure',
        toward: [params.target],
        g: weights[params.what],
        grade: 'D',
        why: sentence('{state} took a measure against {target}: {what}', names),
        about: id,
      }),
    ]
  },

  facts: {
    'measure-taken': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        target: z.string(),
        what: z.enum(['close-border', 'detain', 'escort', 'sanction', 'expel', 'suspend-trade']),
        mandate: z.string().exactOptional(),
      }),
      apply: (draft, d, fact) => draft.put<Measure>({ ...d, kind: 'measure', turn: fact.turn }),
      heard: (_world, d) => {
        const say =
          d.mandate === undefined
            ? '{state} takes a measure against {target}: {what}.'
            : '{state} takes a measure against {target} under a mandate: {what}.'
        const names = { state: stateName(d.by), target: stateName(d.target), what: measures[d.what].toLowerCase() }
        return [{ say, with: names, to: 'all', feed: 'media', about: [d.id] }]
      },
    }),
  },

  help: {
    title: 'Take a measure',
    does: 'Puts pressure on a state: border, trade, sanctions, detention. A council’s mandate makes it lawful in all eyes.',
    risk: 'Without a mandate it costs six points of legitimacy, and it always raises tension.',
    doctrine: 'ecowas',
  },

  hint: (view) =>
    allSeen(view, dyad)
      .filter((d) => d.between.includes(me(view)) && d.rung >= 5)
      .flatMap((d) => {
        const target = d.between.find((s) => s !== me(view))
        if (target === undefined || allSeen(view, measure).some((m) => m.by === me(view) && m.target === target)) return []
        const mandate = allSeen(view, motion).find((m) => m.status === 'adopted' && m.what === 'mandate')
        const params = { what: 'suspend-trade' as const, target, ...(mandate === undefined ? {} : { mandate: mandate.id }) }
        const because = sentence('{state} should feel what it does.', { state: stateName(target) })
        return [{ params, score: mandate === undefined ? 0.17 : 0.34, because }]
      }),

  card: (_view, params) => sentence('{what} against {state}', { what: measures[params.what], state: stateName(params.target) }),
  tells: () => [{ to: 'all', what: sentence('The measure, and whether there is a mandate') }],
  expect: () => [{ figure: sentence('Tension'), low: 1, high: 5 }],
})
