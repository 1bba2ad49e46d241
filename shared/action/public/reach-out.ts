import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence } from '../../model/sentence.ts'
import { seen } from '../../model/view.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { ownFiguresMoved } from '../_figure.ts'
import { me } from '../_who.ts'
import { engaged, engagementFacts, lately } from '../domestic/_engagement.ts'

/** The five audiences of E21's reach. */
export const audiences = {
  communities: 'Communities',
  'think-tanks': 'Think tanks',
  'local-media': 'Local media',
  industry: 'Industry',
  parliament: 'Parliament',
} as const
type Audience = keyof typeof audiences

const messages = { benefit: 'What people gain', risk: 'What it keeps from happening', cost: 'What it costs' } as const

/** PD5: speaks to a part of the public about working with the neighbours. Counts toward support (E8) at the close, two a turn at most. */
export const reachOut = defineAction({
  kind: 'reach-out',
  row: 'PD5',
  instrument: 'public',
  when: 'turn-end',
  rank: 35,
  minutes: 20,
  params: z.strictObject({
    audience: field.choice('To whom', audiences),
    message: field.choice('About', messages),
  }),
  cost: () => ({ ap: 1, pc: 0, cr: 1000 }),

  check: (view, params) =>
    lately(view, 'addressed', 1).includes(params.audience)
      ? refuse('already-done', 'You have spoken to them this turn. Choose another audience.')
      : null,

  resolve(state, asked, params, hands) {
    const why = sentence('You spoke to {whom}', { whom: audiences[params.audience].toLowerCase() })
    return [
      engaged(asked, hands, { how: 'addressed', whom: params.audience }),
      ...ownFiguresMoved(state, asked.seat, [{ field: 'inclusion', by: 3, why }]),
      deedDone(asked, hands, { action: 'reach-out', toward: [], g: 0, grade: 'W', seenBy: [asked.seat], why }),
    ]
  },

  facts: engagementFacts,

  help: {
    title: 'Reach out at home',
    does: 'Speaks to an audience at home. Support for working together grows, most when many audiences are reached.',
    risk: 'Two a turn count. It works badly while a rumour is believed.',
  },

  hint(view) {
    const support = seen(view, stateNoun, `state:${me(view)}`)?.coopSupport ?? 50
    const recent = lately(view, 'addressed', 4)
    const today = lately(view, 'addressed', 1)
    const next = (Object.keys(audiences) as Audience[]).find((a) => !recent.includes(a)) ?? 'communities'
    if (today.length >= 2 || today.includes(next)) return []
    const score = support < 45 ? 0.48 : support < 60 ? 0.32 : 0.15
    const params = { audience: next, message: 'benefit' as const }
    return [{ params, score, because: sentence('{whom} should hear what working together brings.', { whom: audiences[next] }) }]
  },

  card: (_view, params) => sentence('Speak to {whom}', { whom: audiences[params.audience].toLowerCase() }),
  tells: () => [],
  expect: () => [{ figure: sentence('Support for co-operation'), low: 0, high: 2 }],
})
