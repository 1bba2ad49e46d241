import { lieExposureChance } from '../../dynamics/owning-up.ts'
import type { Pen } from '../../fact/pen.ts'
import { clamp } from '../../lib/round.ts'
import { sentence } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { type Disclosure, disclosure } from '../../noun/disclosure.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { clockOf, turnDice } from '../clock-facts.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** Credibility lost when shaded information is found out (CB4). */
const shadingLoss = 8

/** CB4: like a lie on a line (E4b), shaded information costs nothing when it is given, and each turn it may be found out. */
export function exposeShading(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  const dice = turnDice(pen.state)
  for (const d of all(pen.state, disclosure)) {
    if (!d.shaded || d.exposed || d.to === 'all' || d.turn === turn) continue
    if (dice.u01('shaded', d.id) < lieExposureChance(0)) expose(pen, d, d.to)
  }
}

function expose(pen: Pen, given: Disclosure, to: readonly string[]): void {
  pen.tell({ kind: 'shading-exposed', data: { id: given.id, by: given.by, to } })
  const own = read(pen.state, stateNoun, `state:${given.by}`)
  if (own === undefined) return
  const after = clamp(own.credibility - shadingLoss, 0, 100)
  const parts = [part(after - own.credibility, sentence('Information you shaded was found out'))]
  tellMoves(pen, 'lies', [moveOf({ id: own.id, field: 'credibility', from: own.credibility, to: after, heardBy: [given.by], parts })])
}
