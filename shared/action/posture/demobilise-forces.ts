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

/** PO3: sends reserves home. Others see it a turn later, and it calms them. */
export const demobiliseForces = defineAction({
  kind: 'demobilise-forces',
  row: 'PO3',
  instrument: 'posture',
  when: 'turn-end',
  rank: 60,
  minutes: 60,
  params: z.strictObject({ points: field.count('Points fewer under arms', { min: 5, max: pointsMax, unit: '%' }) }),
  cost: () => ({ ap: 1, pc: 3, cr: 0 }),

  check: (view, params) =>
    forcesOf(view).target - params.points < 0
      ? refuse('out-of-range', 'That is more than are under arms. You may send {left} points home.', { left: forcesOf(view).target })
      : null,

  resolve(state, asked, params, hands) {
    const from = read(state, mobilisation, mobilisationId(asked.seat))?.target ?? restingPercent
    const why = sentence('{state} sent reserves home', { state: stateName(asked.seat) })
    return [
      { kind: 'mobilisation-ordered', data: { state: asked.seat, from, target: Math.max(0, from - params.points) } },
      deedDone(asked, hands, { action: 'demobilise-forces', toward: [], g: 0, grade: 'D', seenBy: [], why }),
    ]
  },

  facts: mobiliseFacts,

  help: {
    title: 'Demobilise',
    does: 'Sends reserves home. Others see it a turn later, and it counts as a friendly deed.',
    risk: 'Called up again, they need three days.',
  },

  hint(view) {
    const worst = allSeen(view, dyad).reduce((most, d) => (d.between.includes(me(view)) ? Math.max(most, d.rung) : most), 0)
    const { target } = forcesOf(view)
    if (target <= restingPercent || worst > 4) return []
    const points = Math.max(5, Math.min(pointsMax, target - restingPercent))
    if (target - points < 0) return []
    return [{ params: { points }, score: 0.45, because: sentence('The reserves are not needed any more.') }]
  },

  card: (_view, params) => sentence('Demobilise {points} points', { points: params.points }),
  tells: () => [{ to: 'all', what: sentence('That reserves go home, a turn later') }],
  expect: () => [{ figure: sentence('Tension'), low: -2, high: 0 }],
})
