import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence } from '../../model/sentence.ts'
import { all } from '../../model/state.ts'
import { seen } from '../../model/view.ts'
import { engagement } from '../../noun/engagement.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { ownFiguresMoved } from '../_figure.ts'
import { me } from '../_who.ts'
import { engaged, engagementFacts, lately } from './_engagement.ts'

const sectors = {
  parliament: 'Parliament',
  'civil-society': 'Civil society',
  industry: 'Industry',
  academia: 'Academia',
  local: 'Local communities',
} as const
type Sector = keyof typeof sectors

/** Turns before the same sector is worth asking again. */
const restTurns = 2
/** Consultations of one turn that count for legitimacy (E9). */
const countedMax = 3

/** DP1: hears a part of society before deciding. More voices, more legitimacy, a little political capital. */
export const consultSector = defineAction({
  kind: 'consult-sector',
  row: 'DP1',
  instrument: 'domestic',
  when: 'turn-end',
  rank: 35,
  minutes: 30,
  params: z.strictObject({ sector: field.choice('Whom you hear', sectors) }),
  cost: () => ({ ap: 1, pc: 0, cr: 0 }),

  check: (view, params) =>
    lately(view, 'heard', restTurns).includes(params.sector)
      ? refuse('already-done', 'You have heard {sector} lately. Choose others, or wait a turn.', { sector: sectors[params.sector] })
      : null,

  resolve(state, asked, params, hands) {
    const before = all(state, engagement).filter((e) => e.seat === asked.seat && e.how === 'heard' && e.turn === asked.turn).length
    const why = sentence('You heard {whom}', { whom: sectors[params.sector] })
    return [
      engaged(asked, hands, { how: 'heard', whom: params.sector }),
      ...ownFiguresMoved(state, asked.seat, [
        { field: 'inclusion', by: 5, why },
        { field: 'legitimacy', by: before < countedMax ? 1 : 0, why },
        { field: 'politicalCapital', by: 1, why },
      ]),
      deedDone(asked, hands, { action: 'consult-sector', toward: [], g: 0, grade: 'D', seenBy: [asked.seat], why }),
    ]
  },

  facts: engagementFacts,

  help: {
    title: 'Hear a part of society',
    does: 'Asks parliament, civil society, industry, academia or local people. More voices make decisions last longer.',
    risk: 'It takes an action and shows nothing abroad.',
  },

  hint(view) {
    const inclusion = seen(view, stateNoun, `state:${me(view)}`)?.inclusion ?? 50
    const heard = lately(view, 'heard', restTurns)
    const next = (Object.keys(sectors) as Sector[]).find((s) => !heard.includes(s))
    if (next === undefined) return []
    const score = inclusion < 50 ? 0.42 : 0.25
    return [{ params: { sector: next }, score, because: sentence('{whom} has not been heard lately.', { whom: sectors[next] }) }]
  },

  card: (_view, params) => sentence('Hear {whom}', { whom: sectors[params.sector] }),
  tells: () => [],
  expect: () => [
    { figure: sentence('Inclusion'), low: 5, high: 5 },
    { figure: sentence('Legitimacy'), low: 0, high: 1 },
  ],
})
