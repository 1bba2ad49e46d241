import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { allSeen, type View } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { type Disclosure, disclosure } from '../../noun/disclosure.ts'
import { incident } from '../../noun/incident.ts'
import { shipment } from '../../noun/shipment.ts'
import { deedDone } from '../_deed.ts'
import { ownFiguresMoved } from '../_figure.ts'
import { me, others, turnOf } from '../_who.ts'

const contents = {
  accounts: 'Accounts',
  compliance: 'How agreements are kept',
  relief: 'Relief sent and received',
  incidents: 'Incidents',
} as const
type Contents = keyof typeof contents

/** What one can report on: one's accounts always, the rest once there is something of one's own to tell. */
function ownData(view: View): readonly Contents[] {
  const mine = me(view)
  const party = allSeen(view, agreement).some((a) => a.parties.includes(mine) && a.status !== 'draft')
  const relief = allSeen(view, shipment).some((s) => s.from === mine || s.to === mine)
  const happened = allSeen(view, incident).some((i) => i.between.includes(mine))
  return [
    'accounts',
    ...(party ? ['compliance' as const] : []),
    ...(relief ? ['relief' as const] : []),
    ...(happened ? ['incidents' as const] : []),
  ]
}

const published = (view: View, what: Contents): boolean =>
  allSeen(view, disclosure).some((d) => d.by === me(view) && d.to === 'all' && d.what === what && d.turn === turnOf(view))

/** PD7: lays one's own figures open. Transparency and legitimacy rise, worry about sovereignty falls. */
export const publishReport = defineAction({
  kind: 'publish-report',
  row: 'PD7',
  instrument: 'public',
  when: 'turn-end',
  rank: 35,
  minutes: 30,
  params: z.strictObject({ contents: field.choice('What you publish', contents) }),
  cost: () => ({ ap: 1, pc: 0, cr: 0 }),

  check(view, params) {
    if (!ownData(view).includes(params.contents)) return refuse('needs-evidence', 'You have nothing of your own to report on that yet.')
    return published(view, params.contents) ? refuse('already-done', 'You have published that this turn.') : null
  },

  resolve(state, asked, params, hands) {
    const id = hands.newId('disclosure')
    const why = sentence('You published a report: {contents}', { contents: contents[params.contents].toLowerCase() })
    const seats = state.header.scenario.seats.map((s) => s.id)
    return [
      { kind: 'report-published', data: { id, by: asked.seat, what: params.contents } },
      ...ownFiguresMoved(state, asked.seat, [
        { field: 'transparency', by: 5, why },
        { field: 'legitimacy', by: 1, why },
        { field: 'sovereigntyCost', by: -0.02, why },
      ]),
      deedDone(asked, hands, {
        action: 'publish-report',
        toward: seats.filter((s) => s !== asked.seat),
        g: 0,
        grade: 'D',
        why: sentence('{state} published a report', { state: stateName(asked.seat) }),
        about: id,
      }),
    ]
  },

  facts: {
    'report-published': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string(), by: z.string(), what: z.enum(['accounts', 'compliance', 'relief', 'incidents']) }),
      apply: (draft, d, fact) =>
        draft.put<Disclosure>({ ...d, kind: 'disclosure', to: 'all', shaded: false, exposed: false, turn: fact.turn }),
      heard: (_world, d) => [
        {
          say: '{state} publishes a report: {contents}.',
          with: { state: stateName(d.by), contents: contents[d.what].toLowerCase() },
          to: 'all',
          feed: 'media',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Publish a report',
    does: 'Shows everybody your accounts, compliance, relief or incidents. Openness makes you believed.',
    risk: 'What is published can be checked by everybody.',
  },

  hint: (view) =>
    ownData(view)
      .filter((what) => !allSeen(view, disclosure).some((d) => d.by === me(view) && d.to === 'all' && d.what === what))
      .slice(0, 1)
      .map((what) => ({
        params: { contents: what },
        score: others(view).length > 0 ? 0.33 : 0,
        because: sentence('Nobody outside has seen this yet: {contents}.', { contents: contents[what].toLowerCase() }),
      })),

  card: (_view, params) => sentence('Publish: {contents}', { contents: contents[params.contents].toLowerCase() }),
  tells: () => [{ to: 'all', what: sentence('Your report') }],
  expect: () => [
    { figure: sentence('Transparency'), low: 5, high: 5 },
    { figure: sentence('Legitimacy'), low: 1, high: 1 },
  ],
})
