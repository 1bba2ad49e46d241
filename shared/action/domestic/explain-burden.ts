import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence } from '../../model/sentence.ts'
import { all } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { disclosure } from '../../noun/disclosure.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { ownFiguresMoved } from '../_figure.ts'
import { me } from '../_who.ts'
import { engaged, engagementFacts, lately } from './_engagement.ts'

const topics = { sovereignty: 'Sovereignty', burden: 'What it costs and who pays' } as const

/** What an explanation takes off the worry, alone and with accounts that everybody can read (DP2). */
const relief = { alone: -0.04, withAccounts: -0.08 }

/** DP2: explains at home what co-operation costs and what it does not give away. Published accounts make it believed. */
export const explainBurden = defineAction({
  kind: 'explain-burden',
  row: 'DP2',
  instrument: 'domestic',
  when: 'turn-end',
  rank: 35,
  minutes: 30,
  params: z.strictObject({
    topic: field.choice('What you explain', topics),
    accounts: field.check('Point to your published accounts').exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 1, cr: 0 }),

  check(view, params) {
    if (lately(view, 'explained', 1).includes(params.topic))
      return refuse('already-done', 'You have explained this this turn. Say it again next turn, if you must.')
    const published = allSeen(view, disclosure).some((d) => d.by === me(view) && d.what === 'accounts' && d.to === 'all')
    return params.accounts === true && !published
      ? refuse('needs-evidence', 'You have published no accounts. Publish a report on them first.')
      : null
  },

  resolve(state, asked, params, hands) {
    const published = all(state, disclosure).some((d) => d.by === asked.seat && d.what === 'accounts' && d.to === 'all')
    const by = params.accounts === true && published ? relief.withAccounts : relief.alone
    const why = sentence('You explained {topic} at home', { topic: topics[params.topic].toLowerCase() })
    return [
      engaged(asked, hands, { how: 'explained', whom: params.topic }),
      ...ownFiguresMoved(state, asked.seat, [{ field: 'sovereigntyCost', by, why }]),
      deedDone(asked, hands, { action: 'explain-burden', toward: [], g: 0, grade: 'W', seenBy: [asked.seat], why }),
    ]
  },

  facts: engagementFacts,

  help: {
    title: 'Explain it at home',
    does: 'Takes worry about sovereignty or burden off the public. Twice as much where it can read your accounts.',
    risk: 'It costs political capital.',
  },

  hint(view) {
    const worry = seen(view, stateNoun, `state:${me(view)}`)?.sovereigntyCost ?? 0
    const done = lately(view, 'explained', 1)
    const accounts = allSeen(view, disclosure).some((d) => d.by === me(view) && d.what === 'accounts' && d.to === 'all')
    const topic = (['sovereignty', 'burden'] as const).find((t) => !done.includes(t))
    if (topic === undefined || worry <= 0.02) return []
    const params = accounts ? { topic, accounts } : { topic }
    return [{ params, score: worry >= 0.15 ? 0.45 : 0.22, because: sentence('People at home worry what working together costs them.') }]
  },

  card: (_view, params) => sentence('Explain {topic}', { topic: topics[params.topic].toLowerCase() }),
  tells: () => [],
  expect: (_view, params) => [
    {
      figure: sentence('Worry about sovereignty, points'),
      low: params.accounts === true ? -8 : -4,
      high: params.accounts === true ? -8 : -4,
    },
  ],
})
