import type { Pen } from '../../fact/pen.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all } from '../../model/state.ts'
import { ask } from '../../noun/ask.ts'
import { call } from '../../noun/call.ts'
import { riskQuestion } from '../../noun/risk-question.ts'
import { clockOf } from '../clock-facts.ts'
import { answerAsks } from '../release-injects.ts'
import { deedDoneAt } from './_close-id.ts'

/** What the turn's end overtakes: calls hang up, answers that are due by now are late (HC8: trust and legitimacy suffer). */
export function lapseLate(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  for (const c of all(pen.state, call)) {
    if (c.status === 'open') pen.tell({ kind: 'call-ended', data: { call: c.id } })
    if (c.status === 'ringing') pen.tell({ kind: 'call-missed', data: { call: c.id } })
  }
  for (const q of all(pen.state, riskQuestion)) {
    if (q.status !== 'open' || q.dueTurn > turn) continue
    pen.tell({ kind: 'risk-answer-late', data: { id: q.id } })
    const why = sentence('{state} left a question unanswered', { state: stateName(q.to) })
    deedDoneAt(pen, { by: q.to, action: 'answer-late', toward: [q.from], g: -2, grade: 'D', seenBy: [q.from], why, about: q.id })
  }
  answerAsks(pen)
  for (const a of all(pen.state, ask)) if (a.status === 'open' && a.dueTurn <= turn) pen.tell({ kind: 'ask-lapsed', data: { id: a.id } })
}
