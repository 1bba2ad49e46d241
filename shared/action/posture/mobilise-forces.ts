import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen } from '../../model/view.ts'
import { dyad } from '../../noun/dyad.ts'
import { mobilisation } from '../../noun/mobilisation.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { forcesOf, mobilisationId, mobiliseFacts, pointsMax, restingPercent } from './_mobilise.ts'

/** PO3: calls up reserves. They come in over many turns (2.10); others see it a turn later, and it alarms them. */
export const mobiliseForces = defineAction({
  kind: 'mobilise-forces',
  row: 'PO3',
  instrument: 'posture',
  when: 'turn-end',
  rank: 60,
  minutes: 60,
  params: z.strictObject({ points: field.count('Points more under arms', { min: 5, max: pointsMax, unit: '%' }) }),
  cost: () => ({ ap: 1, pc: 3, cr: 3000 }),

  check: (view, params) =>
    forcesOf(view).target + params.points > 100
      ? refuse('out-of-range', 'That is more than all your forces. {left} points are left.', { left: 100 - forcesOf(view).target })
      : null,

  resolve(state, asked, params, hands) {
    const from = read(state, mobilisation, mobilisationId(asked.seat))?.target ?? restingPercent
    const why = sentence('{state} called up reserves', { state: stateName(asked.seat) })
    return [
      { kind: 'mobilisation-ordered', data: { state: asked.seat, from, target: Math.min(100, from + params.points) } },
      // What others make of it is told a turn later, when they see it.
      deedDone(asked, hands, { action: 'mobilise-forces', toward: [], g: 0, grade: 'D', seenBy: [], why }),
    ]
  },

  facts: mobiliseFacts,

  help: {
    title: 'Mobilise',
    does: 'Calls up reserves: after three days, ten points of your force a turn. Readiness rises with them.',
    risk: 'Others see it a turn later, and it is the surest way to frighten them.',
  },

  hint(view) {
    const worst = allSeen(view, dyad).reduce((most, d) => (d.between.includes(me(view)) ? Math.max(most, d.rung) : most), 0)
    const { target } = forcesOf(view)
    if (worst < 5 || target > 60) return []
    return [
      { params: { points: 10 }, score: worst >= 7 ? 0.4 : 0.26, because: sentence('It may come to the worst, and reserves take days.') },
    ]
  },

  card: (_view, params) => sentence('Mobilise {points} points', { points: params.points }),
  tells: () => [{ to: 'all', what: sentence('The mobilisation, a turn later') }],
  expect: () => [{ figure: sentence('Tension'), low: 1, high: 4 }],
})
