import type { Pen } from '../../fact/pen.ts'
import { clamp } from '../../lib/round.ts'
import { sentence } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { dyad } from '../../noun/dyad.ts'
import { objective } from '../../noun/objective.ts'
import { redLine } from '../../noun/red-line.ts'
import { holds } from '../answer-questions.ts'
import { startId } from '../start-id.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** What a crossed red line adds to the tension of its owner's worst pair (4.9). */
const crossingLoss = 8

/** Red lines and objectives: each is a condition, weighed at the close. A line once crossed stays crossed. */
export function judgeAims(pen: Pen): void {
  for (const s of pen.state.header.scenario.seats) {
    for (const r of s.redLines) {
      const drawn = read(pen.state, redLine, startId(pen.state.header, 'red-line', `${s.id}/${r.id}`))
      if (drawn === undefined || drawn.status === 'crossed' || !holds(pen.state, r.when)) continue
      pen.tell({ kind: 'red-line-moved', data: { id: drawn.id, status: 'crossed' } })
      alarm(pen, s.id)
    }
    for (const o of s.objectives) {
      const aim = read(pen.state, objective, startId(pen.state.header, 'objective', `${s.id}/${o.id}`))
      if (aim === undefined) continue
      const met = holds(pen.state, o.when)
      if (met !== aim.met) pen.tell({ kind: 'objective-met', data: { id: aim.id, met } })
    }
  }
}

/** The owner's most tense pair is the one that crossed it, as far as the rules can tell. */
function alarm(pen: Pen, owner: string): void {
  const pairs = all(pen.state, dyad).filter((d) => d.between.includes(owner))
  const worst = pairs.reduce((most, d) => (most === undefined || d.tension > most.tension ? d : most), pairs[0])
  if (worst === undefined) return
  const to = clamp(worst.tension + crossingLoss, 0, 100)
  const parts = [part(to - worst.tension, sentence('A red line was crossed'), [owner])]
  tellMoves(pen, 'red-lines', [
    moveOf({ id: worst.id, field: 'tension', from: worst.tension, to, heardBy: worst.between, coarse: true, parts }),
  ])
}
