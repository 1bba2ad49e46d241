import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence } from '../../model/sentence.ts'
import { seen, type View } from '../../model/view.ts'
import { archive, archiveId } from '../../noun/archive.ts'
import { leader, leaderId } from '../../noun/leader.ts'
import { deedDone } from '../_deed.ts'
import { ownFiguresMoved } from '../_figure.ts'
import { me, turnOf } from '../_who.ts'
import { archiveFacts } from './_archive.ts'

/** Turns before a term ends in which one can hand over (DP3). */
const lastTurns = 2

const endsIn = (view: View): number | undefined => {
  const term = seen(view, leader, leaderId(me(view)))?.termEnds
  return term === undefined || term === 0 ? undefined : term - turnOf(view)
}

/** DP3: introduces those who will follow to those one has worked with. Half of the rapport survives the change (E15). */
export const handOver = defineAction({
  kind: 'hand-over',
  row: 'DP3',
  instrument: 'domestic',
  when: 'turn-end',
  rank: 35,
  minutes: 60,
  params: z.strictObject({}),
  cost: () => ({ ap: 1, pc: 0, cr: 0 }),

  check(view) {
    const left = endsIn(view)
    if (left === undefined || left < 0 || left > lastTurns)
      return refuse('not-yet', 'One hands over in the last {turns} turns of a term.', { turns: lastTurns })
    const done = (seen(view, archive, archiveId(me(view)))?.handedOverTurn ?? 0) >= turnOf(view) - lastTurns
    return done && (seen(view, archive, archiveId(me(view)))?.handedOverTurn ?? 0) > 0
      ? refuse('already-done', 'You have handed over.')
      : null
  },

  resolve(state, asked, _params, hands) {
    const why = sentence('You handed over to those who follow')
    return [
      { kind: 'decisions-documented', data: { seat: asked.seat, agreements: [], handover: true } },
      ...ownFiguresMoved(state, asked.seat, [{ field: 'memory', by: 4, why }]),
      deedDone(asked, hands, { action: 'hand-over', toward: [], g: 0, grade: 'D', seenBy: [asked.seat], why }),
    ]
  },

  facts: archiveFacts,

  help: {
    title: 'Hand over',
    does: 'Before a term ends, brings the successor into contact with those you worked with. Half the rapport survives.',
    risk: 'It is worth nothing if no change comes.',
  },

  hint(view) {
    const left = endsIn(view)
    const done = (seen(view, archive, archiveId(me(view)))?.handedOverTurn ?? 0) > 0
    if (left === undefined || left < 0 || left > lastTurns || done) return []
    return [{ params: {}, score: 0.6, because: sentence('The term ends soon; somebody else will have to go on.') }]
  },

  card: () => sentence('Hand over'),
  tells: () => [],
})
