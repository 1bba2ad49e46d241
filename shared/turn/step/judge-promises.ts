import { settleCredibility } from '../../dynamics/credibility.ts'
import type { Pen } from '../../fact/pen.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { sentence } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { promise, type Promise as Undertaking } from '../../noun/promise.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { clockOf } from '../clock-facts.ts'
import { actsAgainst } from './_acts-against.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/**
 * Promises whose last turn this is: kept unless the promiser acted against it, that is, did something unkind (E1) to those it promised,
 * after promising. Only a clear one that failed costs credibility; an unclear one is first asked about (HC2, E14).
 */
export function judgePromises(pen: Pen): void {
  const due = all(pen.state, promise).filter((p) => p.status === 'due' && p.untilTurn <= clockOf(pen.state).turn)
  const moves: (FigureMove | undefined)[] = []
  for (const p of due) {
    const kept = actsAgainst(pen.state, p.by, { to: p.to, since: p.turn }).length === 0
    pen.tell({ kind: 'promise-judged', data: { id: p.id, status: kept ? 'kept' : 'broken' } })
    if (kept || p.clear) moves.push(credibilityMove(pen.state, p, kept))
  }
  tellMoves(pen, 'credibility', moves)
}

function credibilityMove(state: State, p: Undertaking, kept: boolean): FigureMove | undefined {
  const giver = read(state, stateNoun, `state:${p.by}`)
  if (giver === undefined) return undefined
  const after = settleCredibility(giver.credibility, [kept ? 'promise-kept' : 'promise-broken'])
  const why = kept ? sentence('You kept a promise: {will}', { will: p.will }) : sentence('You broke a promise: {will}', { will: p.will })
  const parts = [part(after.credibility - giver.credibility, why)]
  return moveOf({ id: giver.id, field: 'credibility', from: giver.credibility, to: after.credibility, heardBy: [p.by], parts })
}
