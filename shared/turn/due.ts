import { askOf } from '../action/hotline/_ask.ts'
import { judgeNotify } from '../action/hotline/_judge.ts'
import type { Pen } from '../fact/pen.ts'
import { all, type State } from '../model/state.ts'
import { call } from '../noun/call.ts'
import { inject } from '../noun/inject.ts'
import { type Message, message } from '../noun/message.ts'
import { clockOf } from './clock-facts.ts'
import { plannedMinute, releaseDue } from './release-injects.ts'
import { clockId } from './step/_close-id.ts'

/** The share of a turn for which a call rings before the duty officer takes note: thirty seconds at standard pace. */
const ringShare = 0.05

type Due = { readonly at: number; readonly tell: (pen: Pen) => void }

/** What falls due in this turn, soonest first: messages arrive, unanswered calls go to the duty officer, injects come at their hour. */
function dueNow(state: State): readonly Due[] {
  const { turn } = clockOf(state)
  const ring = state.header.scenario.turnHours * 60 * ringShare
  const mail = all(state, message)
    .filter((m) => !m.arrived && (m.arrivesTurn < turn || m.arrivesTurn === turn))
    .map((m): Due => ({ at: m.arrivesTurn < turn ? 0 : m.arrivesAt, tell: (pen) => deliver(pen, m) }))
  const rings = all(state, call)
    .filter((c) => c.status === 'ringing')
    .map((c): Due => ({ at: c.turn < turn ? 0 : c.at + ring, tell: (pen) => pen.tell({ kind: 'call-missed', data: { call: c.id } }) }))
  const injects = all(state, inject).flatMap((i): readonly Due[] => {
    const minute = plannedMinute(state, i)
    return minute === undefined ? [] : [{ at: minute, tell: releaseDue }]
  })
  return [...mail, ...rings, ...injects].sort((a, b) => a.at - b.at)
}

/** The scenario minute of the next thing to fall due in this turn, if any. */
export const nextDue = (state: State): number | undefined => dueNow(state)[0]?.at

/** Tells everything that is due by minute `at`; false when nothing was. */
export function tellDue(pen: Pen, at: number): boolean {
  const due = dueNow(pen.state).filter((d) => d.at <= at)
  for (const d of due) {
    const { turn, at: now } = clockOf(pen.state)
    const moment = Math.max(now, d.at)
    pen.moveTo({ turn, at: moment })
    if (moment > now) pen.tell({ kind: 'time-passed', data: { at: moment } })
    d.tell(pen)
  }
  return due.length > 0
}

function deliver(pen: Pen, m: Message): void {
  const { turn, at } = clockOf(pen.state)
  pen.tell({ kind: 'message-arrived', data: { id: m.id } })
  const arrival = { turn, at, evidenceId: clockId(pen.state, 'evidence', m.id) }
  for (const fact of judgeNotify(pen.state, m, arrival)) pen.tell(fact)
  if (m.answerBy !== undefined) pen.tell(askOf(m, { newId: (kind) => clockId(pen.state, kind, m.id) }))
}
