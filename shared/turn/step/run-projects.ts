import { interopOf } from '../../action/exercise/_interop.ts'
import type { Pen } from '../../fact/pen.ts'
import { round3 } from '../../lib/round.ts'
import type { FigureMove } from '../../model/common-fact.ts'
import { sentence } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { capacity, capacityId } from '../../noun/capacity.ts'
import { type Project, project } from '../../noun/project.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { training } from '../../noun/training.ts'
import { clockOf, turnDice } from '../clock-facts.ts'
import { moveOf, part, tellMoves } from './_moves.ts'

/** How often a milestone is met on its date, and how much more often where somebody audits. */
const onTime = 0.8
const auditHelps = 0.1
/** What a milestone gives: to the pair's logistics (EI5), or to what people on both sides can see (DP6). */
const logisticsGain = 4
const benefitGain = 0.04

/** Milestones that fall due are met, or missed for all who know of the project to see. */
export function runProjects(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  const dice = turnDice(pen.state)
  for (const p of all(pen.state, project)) {
    if (!p.milestones.some((m) => m.turn === turn && m.status === 'due')) continue
    const met = dice.u01('milestone', p.id) < onTime + (p.audited ? auditHelps : 0)
    pen.tell({ kind: 'milestone-judged', data: { id: p.id, turn, met } })
    if (met) bearFruit(pen, p)
  }
  for (const t of all(pen.state, training)) {
    if (t.status !== 'running' || t.dueTurn > turn) continue
    const reached = read(pen.state, capacity, capacityId(t.partner))?.[t.curriculum] ?? 0
    pen.tell({ kind: 'training-judged', data: { id: t.id, met: reached >= t.target } })
  }
}

const members = (p: Project): readonly string[] => [p.by, ...p.partners]

const isDevelopment = (p: Project): boolean => p.what === 'infrastructure' || p.what === 'education' || p.what === 'health'

function bearFruit(pen: Pen, p: Project): void {
  if (isDevelopment(p)) {
    tellMoves(
      pen,
      'projects',
      members(p).map((seat) => benefitMove(pen, seat)),
    )
    return
  }
  for (const other of p.partners) {
    const from = interopOf(pen.state, p.by, other).logistics
    const to = round3(Math.min(100, from + logisticsGain))
    if (to > from) pen.tell({ kind: 'supply-fitted', data: { a: p.by, b: other, from, to } })
  }
}

function benefitMove(pen: Pen, seat: string): FigureMove | undefined {
  const own = read(pen.state, stateNoun, `state:${seat}`)
  if (own === undefined) return undefined
  const to = round3(Math.min(1, own.benefit + benefitGain))
  const parts = [part(to - own.benefit, sentence('A milestone of a common project'))]
  return moveOf({ id: own.id, field: 'benefit', from: own.benefit, to, heardBy: [seat], parts })
}
