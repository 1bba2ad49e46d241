import type { Pen } from '../../fact/pen.ts'
import { clamp } from '../../lib/round.ts'
import { sentence } from '../../model/sentence.ts'
import { all } from '../../model/state.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** Action points are new each turn; political capital grows by 2 + (approval - 50) / 25 (2.1). */
export function renewMeans(pen: Pen): void {
  pen.tell({ kind: 'means-renewed', data: { actionPoints: pen.state.header.scenario.actionPoints } })
  const moves = all(pen.state, stateNoun).map((s) => {
    const gain = 2 + (s.approval - 50) / 25
    const to = clamp(s.politicalCapital + gain, 0, 100)
    const parts = [
      part(2, sentence('A turn in office')),
      part((s.approval - 50) / 25, sentence('Your approval')),
      part(to - s.politicalCapital - gain, sentence('The scale ends here')),
    ]
    return moveOf({ id: s.id, field: 'politicalCapital', from: s.politicalCapital, to, heardBy: [s.state], parts })
  })
  tellMoves(pen, 'means', moves)
}
