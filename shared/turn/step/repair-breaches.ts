import { type Repair, repaired } from '../../dynamics/breach.ts'
import type { Pen } from '../../fact/pen.ts'
import { clamp, round3 } from '../../lib/round.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { type Dispute, dispute } from '../../noun/dispute.ts'
import { relation } from '../../noun/relation.ts'
import { relationId } from '../start-id.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** Turns over which a repair works (E14b). */
const repairTurns = 3

/** E14b: what was owned up to, or made good, gives the other side's trust back over three turns. */
export function repairBreaches(pen: Pen): void {
  const working = all(pen.state, dispute).filter((d) => d.status === 'settled' && d.repairLeft > 0)
  if (working.length === 0) return
  tellMoves(
    pen,
    'repair',
    working.map((d) => repairMove(pen.state, d)),
  )
  pen.tell({ kind: 'breaches-repaired', data: { ids: working.map((d) => d.id) } })
}

function repairMove(state: State, d: Dispute): FigureMove | undefined {
  const felt = read(state, relation, relationId(d.by, d.against))
  if (felt === undefined) return undefined
  const how: Repair = d.answer === 'remedy' ? 'competence-compensated' : 'integrity-acknowledged'
  const by = repaired(how, { loss: d.loss, turnsSince: repairTurns - d.repairLeft })
  const to = round3(clamp(felt.trust + by, 0, 100))
  const parts = [part(to - felt.trust, sentence('{state} makes good what it broke', { state: stateName(d.against) }))]
  return moveOf({ id: felt.id, field: 'trust', from: felt.trust, to, heardBy: [d.by], parts })
}
