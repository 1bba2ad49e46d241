import type { Suggestion } from '../../model/action.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import type { View } from '../../model/view.ts'
import { allSeen } from '../../model/view.ts'
import { belief } from '../../noun/belief.ts'
import { evidence } from '../../noun/evidence.ts'
import { incident } from '../../noun/incident.ts'
import { message } from '../../noun/message.ts'
import { me, otherOf, turnOf } from '../_who.ts'
import { myCalls, myLines } from './_line.ts'
import type { SayParams } from './_say-params.ts'

/** What is worth saying now: answers that are due, read-backs, and on an open call what happened and what will be done. */
export function sayHints(view: View): readonly Suggestion<SayParams>[] {
  return myLines(view)
    .filter((l) => l.status === 'active' || l.status === 'degraded')
    .flatMap((l) => {
      const to = otherOf(l.between, me(view))
      return [...answers(view, l.id, to), ...readBacks(view, l.id, to), ...onCall(view, l.id, to)]
    })
}

function answers(view: View, line: string, to: string): readonly Suggestion<SayParams>[] {
  return allSeen(view, message)
    .filter((m) => m.line === line && m.to === me(view) && (m.verb === 'query' || m.verb === 'propose') && m.answered !== true)
    .map((m) => {
      const about = m.fields.subject
      const known = about === undefined ? undefined : view.get(about)
      const because = sentence('{state} asked and waits for an answer.', { state: stateName(to) })
      if (known?.kind === 'incident')
        return {
          params: { line, verb: 'notify' as const, subject: known.id, says: whatItWas(view, known.id), answers: m.id },
          score: 0.95,
          because,
        }
      if (known?.kind === 'activity')
        return { params: { line, verb: 'notify' as const, subject: known.id, answers: m.id }, score: 0.95, because }
      return { params: { line, verb: 'acknowledge' as const, answers: m.id }, score: 0.8, because }
    })
}

function readBacks(view: View, line: string, to: string): readonly Suggestion<SayParams>[] {
  return allSeen(view, message)
    .filter((m) => m.line === line && m.to === me(view) && (m.verb === 'assure' || m.verb === 'notify') && m.readBack === undefined)
    .map((m) => {
      const { subject: _subject, ...fields } = m.fields
      const because = sentence('Reading back what {state} said makes it clear.', { state: stateName(to) })
      return { params: { line, verb: 'read-back' as const, subject: m.id, ...fields }, score: 0.7, because }
    })
}

function onCall(view: View, line: string, to: string): readonly Suggestion<SayParams>[] {
  if (!myCalls(view).some((c) => c.line === line && c.status === 'open')) return []
  const turn = turnOf(view)
  return allSeen(view, incident)
    .filter((i) => i.open && i.between.includes(to) && i.between.includes(me(view)))
    .flatMap((i) => {
      const said = allSeen(view, message).filter((m) => m.from === me(view) && m.turn === turn && m.fields.subject === i.id)
      const because = sentence('{state} does not know what you know of “{title}”.', { state: stateName(to), title: i.title })
      const tell = { line, verb: 'notify' as const, subject: i.id, says: whatItWas(view, i.id) }
      const assure = {
        line,
        verb: 'assure' as const,
        subject: i.id,
        who: 'Our vessels',
        will: 'keep clear',
        where: 'where it happened',
        untilTurn: turn + 1,
      }
      const ask = { line, verb: 'query' as const, subject: i.id, answerByHours: 6 }
      return [
        ...(said.some((m) => m.verb === 'notify') ? [] : [{ params: tell, score: 0.9, because }]),
        ...(said.some((m) => m.verb === 'query')
          ? []
          : [{ params: ask, score: 0.5, because: sentence('Ask {state} what it knows.', { state: stateName(to) }) }]),
        ...(said.some((m) => m.verb === 'assure')
          ? []
          : [{ params: assure, score: 0.6, because: sentence('A promise with a place and an end calms both sides.') }]),
      ]
    })
}

/** What this seat can honestly say an incident was, from its own log and evidence. */
function whatItWas(view: View, id: string): 'accident' | 'unknown' {
  const held = allSeen(view, belief).find((b) => b.incident === id && b.seat === me(view))
  const log = allSeen(view, evidence).some((e) => e.incident === id && e.by === 'log' && e.leans === 'accident')
  return log || (held !== undefined && held.high <= 0.5) ? 'accident' : 'unknown'
}
