import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence } from '../../model/sentence.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { archive, archiveId } from '../../noun/archive.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { ownFiguresMoved } from '../_figure.ts'
import { me } from '../_who.ts'
import { archiveFacts } from './_archive.ts'

const held = (view: View) =>
  allSeen(view, agreement).filter((a) => a.parties.includes(me(view)) && a.status !== 'draft' && a.status !== 'ended')

const written = (view: View): readonly string[] => seen(view, archive, archiveId(me(view)))?.agreements ?? []

/** DP3: writes down what was agreed and why, so that a successor can go on with it (E15). */
export const documentDecisions = defineAction({
  kind: 'document-decisions',
  row: 'DP3',
  instrument: 'domestic',
  when: 'turn-end',
  rank: 35,
  minutes: 60,
  params: z.strictObject({ agreements: field.records('What you write down', 'agreement', 6) }),
  cost: () => ({ ap: 1, pc: 0, cr: 0 }),

  check(view, params) {
    if (params.agreements.length === 0) return refuse('needs-evidence', 'Choose at least one agreement. There is nothing else to record.')
    if (params.agreements.some((id) => !held(view).some((a) => a.id === id))) return refuse('not-party', 'Choose agreements of your own.')
    return params.agreements.every((id) => written(view).includes(id)) ? refuse('already-done', 'That is written down.') : null
  },

  resolve(state, asked, params, hands) {
    const why = sentence('You wrote down what was agreed')
    return [
      { kind: 'decisions-documented', data: { seat: asked.seat, agreements: params.agreements, handover: false } },
      ...ownFiguresMoved(state, asked.seat, [{ field: 'memory', by: 8, why }]),
      deedDone(asked, hands, { action: 'document-decisions', toward: [], g: 0, grade: 'D', seenBy: [asked.seat], why }),
    ]
  },

  facts: archiveFacts,

  help: {
    title: 'Write down what was decided',
    does: 'Records agreements and reasons. Institutions remember; a change of government breaks less.',
    risk: 'It takes an action and shows nothing this turn.',
  },

  hint(view) {
    const open = held(view)
      .filter((a) => !written(view).includes(a.id))
      .map((a) => a.id)
      .slice(0, 6)
    if (open.length === 0) return []
    const memory = seen(view, stateNoun, `state:${me(view)}`)?.memory ?? 50
    const because = sentence('What is not written down goes with the people who agreed it.')
    return [{ params: { agreements: open }, score: memory < 50 ? 0.4 : 0.28, because }]
  },

  card: () => sentence('Write down what was decided'),
  tells: () => [],
  expect: () => [{ figure: sentence('Institutional memory'), low: 8, high: 8 }],
})
