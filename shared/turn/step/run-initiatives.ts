import type { Pen } from '../../fact/pen.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, type State } from '../../model/state.ts'
import { deed } from '../../noun/deed.ts'
import { type Initiative, initiative } from '../../noun/initiative.ts'
import { clockOf } from '../clock-facts.ts'
import { deedDoneAt } from './_close-id.ts'

/** Goldstein weight of a step carried out on its date, and of the bonus when it is answered (E1c). */
const stepWeight = 4
const answeredWeight = 1
/** Initiatives that may go unanswered and still count as costly. */
const patience = 3
/** Turns within which an answer counts, and how much conduct it takes (E1c). */
const answerTurns = 2
const answerWeight = 2

/** CB6, E1c: what was announced is carried out on its date, and answers to it are counted; both sides gain when one comes. */
export function runInitiatives(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  for (const i of all(pen.state, initiative)) {
    if (i.status === 'announced' && i.startTurn <= turn) carryOut(pen, i)
    else if (i.status === 'carried-out' && isAnswered(pen.state, i)) answer(pen, i)
    else if (i.status === 'carried-out' && i.untilTurn <= turn) move(pen, i, 'lapsed')
  }
}

const move = (pen: Pen, i: Initiative, status: Initiative['status']): void =>
  void pen.tell({ kind: 'initiative-moved', data: { id: i.id, status } })

function carryOut(pen: Pen, i: Initiative): void {
  move(pen, i, 'carried-out')
  const why = sentence('{state} did what it had announced', { state: stateName(i.by) })
  const grade = i.unanswered < patience ? ('C' as const) : ('D' as const)
  deedDoneAt(pen, { by: i.by, action: 'carry-out-initiative', toward: i.toward, g: stepWeight, grade, seenBy: i.toward, why, about: i.id })
}

/** Somebody it was meant for did something kind since it was carried out. */
function isAnswered(state: State, i: Initiative): boolean {
  const { turn } = clockOf(state)
  if (turn - i.startTurn > answerTurns) return false
  const kind = all(state, deed).filter((d) => i.toward.includes(d.by) && d.toward.includes(i.by) && d.turn >= i.startTurn && d.g > 0)
  return kind.reduce((sum, d) => sum + d.g, 0) >= answerWeight
}

function answer(pen: Pen, i: Initiative): void {
  move(pen, i, 'answered')
  const why = sentence('A step of {state} was answered', { state: stateName(i.by) })
  for (const other of i.toward) {
    const about = i.id
    deedDoneAt(pen, { by: i.by, action: 'be-answered', toward: [other], g: answeredWeight, grade: 'C', seenBy: [other], why, about })
    deedDoneAt(pen, { by: other, action: 'answer-initiative', toward: [i.by], g: answeredWeight, grade: 'C', seenBy: [i.by], why, about })
  }
}
