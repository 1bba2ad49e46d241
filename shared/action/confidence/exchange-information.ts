import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { allSeen, type View } from '../../model/view.ts'
import { type Disclosure, disclosure } from '../../noun/disclosure.ts'
import { relation } from '../../noun/relation.ts'
import { deedDone } from '../_deed.ts'
import { ownFiguresMoved } from '../_figure.ts'
import { me, others, turnOf } from '../_who.ts'

const kinds = {
  forces: 'Forces and where they stand',
  plans: 'Plans for the coming turns',
  budget: 'Defence budget',
  calendar: 'Calendar of exercises',
} as const
type Kind = keyof typeof kinds

/** Turns before the same kind of information is news again (CB4). */
const restTurns = 4

const given = (view: View, what: Kind): readonly string[] =>
  allSeen(view, disclosure)
    .filter((d) => d.by === me(view) && d.what === what && d.turn > turnOf(view) - restTurns)
    .flatMap((d) => d.to)

/** CB4: gives others information on one's forces, plans, budget or calendar. Shaded information may be found out. */
export const exchangeInformation = defineAction({
  kind: 'exchange-information',
  row: 'CB4',
  instrument: 'confidence',
  when: 'turn-end',
  rank: 60,
  minutes: 30,
  params: z.strictObject({
    what: field.choice('What you give', kinds),
    to: field.seats('To'),
    shaded: field.check('Leave the worst out').exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 1, cr: 0 }),

  check(view, params) {
    if (params.to.length === 0 || params.to.some((s) => !others(view).includes(s)))
      return refuse('unknown-id', 'Choose at least one other state.')
    const had = given(view, params.what)
    return params.to.every((s) => had.includes(s))
      ? refuse('already-done', 'They have had this from you lately. It is news again after four turns.')
      : null
  },

  resolve(state, asked, params, hands) {
    const id = hands.newId('disclosure')
    const why = sentence('{state} gave information: {what}', { state: stateName(asked.seat), what: kinds[params.what].toLowerCase() })
    const data = { id, by: asked.seat, to: params.to, what: params.what, shaded: params.shaded === true }
    return [
      { kind: 'information-given', data },
      ...ownFiguresMoved(state, asked.seat, [{ field: 'transparency', by: 6, why }]),
      deedDone(asked, hands, { action: 'exchange-information', toward: params.to, g: 3, grade: 'D', why, about: id }),
    ]
  },

  facts: {
    'information-given': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        to: z.array(z.string()).readonly(),
        what: z.enum(['forces', 'plans', 'budget', 'calendar']),
        shaded: z.boolean(),
      }),
      apply: (draft, d, fact) => draft.put<Disclosure>({ ...d, kind: 'disclosure', exposed: false, turn: fact.turn }),
      heard: (_world, d) => [
        {
          say: '{state} gives information: {what}.',
          with: { state: stateName(d.by), what: kinds[d.what].toLowerCase() },
          to: [d.by, ...d.to],
          feed: 'result',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Give information',
    does: 'Shows others your forces, plans, budget or calendar. What is known is feared less.',
    risk: 'Shaded information that is found out costs eight points of credibility.',
    doctrine: 'vienna-document',
  },

  hint(view) {
    const what = (['calendar', 'forces', 'plans', 'budget'] as const).find((kind) => given(view, kind).length === 0)
    if (what === undefined) return []
    const to = others(view)
    const wary = allSeen(view, relation).some((r) => r.from === me(view) && r.trust < 25)
    const params = { what, to }
    return [{ params, score: wary ? 0.2 : 0.34, because: sentence('What the others know of you they need not guess.') }]
  },

  card: (_view, params) => sentence('Give information: {what}', { what: kinds[params.what].toLowerCase() }),
  tells: (_view, params) => [{ to: params.to, what: sentence('The information, from you') }],
  expect: () => [{ figure: sentence('Transparency'), low: 6, high: 6 }],
})
