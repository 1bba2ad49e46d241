import { lineLatencyHours } from '../../dynamics/channel.ts'
import { assert } from '../../lib/assert.ts'
import type { Asked, Hands } from '../../model/action.ts'
import { defineAction } from '../../model/action.ts'
import type { Refusal } from '../../model/refusal.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import type { State } from '../../model/state.ts'
import { all, read } from '../../model/state.ts'
import type { View } from '../../model/view.ts'
import { allSeen, seen } from '../../model/view.ts'
import { call } from '../../noun/call.ts'
import { incident } from '../../noun/incident.ts'
import type { Line } from '../../noun/line.ts'
import { line } from '../../noun/line.ts'
import type { Message, MessageFields } from '../../noun/message.ts'
import { message } from '../../noun/message.ts'
import { deedDone } from '../_deed.ts'
import { momentAfter } from '../_time.ts'
import { me, otherOf, turnOf } from '../_who.ts'
import { hasLesson } from '../council/_lesson.ts'
import { askOf } from './_ask.ts'
import { judgeNotify, ownsUp } from './_judge.ts'
import { callOn, checkLine, conditionOf, otherEnd } from './_line.ts'
import { messageFacts, verbs } from './_message-facts.ts'
import { sayHints } from './_say-hints.ts'
import { type SayParams, sayParams } from './_say-params.ts'

const messagesMax = 12
const wordsMax = 240
const lossChance = 0.2

/** HC2: a structured message. Its fields are judged, its words never are; on an open call it arrives at once. */
export const sayOnLine = defineAction({
  kind: 'say-on-line',
  row: 'HC2',
  instrument: 'hotline',
  when: 'now',
  rank: 20,
  minutes: 10,
  params: sayParams,
  cost: () => ({ ap: 0, pc: 0, cr: 0 }),

  check(view, p) {
    const refusal = checkLine(view, p.line)
    if (refusal !== null) return refusal
    const sent = allSeen(view, message).filter((m) => m.line === p.line && m.from === me(view) && m.turn === turnOf(view)).length
    if (sent >= messagesMax) return refuse('too-many', 'Twelve messages a turn is what this line carries. The rest must wait.')
    if (typeof p.text === 'string' && p.text.split(/\s+/u).length > wordsMax) return refuse('text-too-long', 'At most 240 words.')
    return checkSubject(view, p) ?? checkVerb(view, p)
  },

  resolve(state, asked, p, hands) {
    const channel = read(state, line, p.line)
    assert(channel !== undefined, 'a line that passed its check exists')
    const sent = buildMessage(state, asked, { p, channel, hands })
    const { message: said, extra } = sent
    const promised = p.verb === 'assure' ? { promise: promiseOf(p, hands.newId('promise')) } : {}
    const back = p.verb === 'read-back' ? readBackOf(state, p) : undefined
    const readBack = back === undefined ? {} : { readBack: { of: back.original.id, matches: back.matches } }
    const { turn: _t, at: _a, arrivesTurn, arrivesAt, arrived: _there, kind: _k, readBack: _none, ...rest } = said
    const data = { ...rest, arrives: { turn: arrivesTurn, at: arrivesAt }, ...extra, ...promised, ...readBack }
    const now = arrivesTurn === asked.turn && arrivesAt <= asked.at
    const arrival = { turn: asked.turn, at: asked.at, evidenceId: hands.newId('evidence') }
    const told = now ? [{ kind: 'message-arrived' as const, data: { id: said.id } }, ...judgeNotify(state, said, arrival)] : []
    const surer = back?.matches === true ? judgeNotify(state, back.readBack, arrival) : []
    const owned = ownsUp(state, said) ? [{ kind: 'incident-owned-up' as const, data: { incident: p.subject ?? '', by: asked.seat } }] : []
    const ask = now && said.answerBy !== undefined ? [askOf(said, hands)] : []
    const why = sentence('{state} wrote on the line: {verb}', { state: stateName(asked.seat), verb: verbs[p.verb] })
    const g = p.verb === 'assure' || p.verb === 'propose' ? 2 : 0
    const deed = deedDone(asked, hands, { action: 'say-on-line', toward: [said.to], g, grade: 'W', why, about: p.subject ?? p.line })
    return [{ kind: 'message-sent', data }, ...told, ...surer, ...owned, ...ask, deed]
  },

  facts: messageFacts,

  help: {
    title: 'Say on the line',
    does: 'Sends a structured message: at once on an open call, after the line’s delay otherwise. Fields bind, words explain.',
    risk: 'An assurance is a promise. What is not true weighs little and may be found out.',
    doctrine: 'hotline-1963',
  },

  hint: sayHints,
  card: (_view, p) => sentence('{verb}', { verb: verbs[p.verb] }),
  tells: (view, p) => {
    const open = callOn(view, p.line)?.status === 'open'
    return [{ to: otherEnd(view, p.line), what: open ? sentence('What you say, at once') : sentence('What you say, when it arrives') }]
  },
})

function checkSubject(view: View, p: SayParams): Refusal | null {
  if (p.subject !== undefined && view.get(p.subject) === undefined) return refuse('unknown-id', 'You know of no such thing.')
  for (const id of p.evidence ?? []) if (view.get(id) === undefined) return refuse('needs-evidence', 'You hold no such evidence.')
  if (p.answers !== undefined && seen(view, message, p.answers) === undefined) return refuse('unknown-id', 'You have no such message.')
  return null
}

/** What each verb needs to be exact (HC2). */
function checkVerb(view: View, p: SayParams): Refusal | null {
  switch (p.verb) {
    case 'notify':
      if (p.subject === undefined) return refuse('needs-evidence', 'Say what you notify: an incident or an activity.')
      return seen(view, incident, p.subject) !== undefined && p.says === undefined
        ? refuse('needs-evidence', 'Say whose act it was, or that you do not know.')
        : null
    case 'query':
      return p.answerByHours === undefined ? refuse('needs-evidence', 'Say by when you need an answer.') : null
    case 'assure':
      if (p.who === undefined || p.will === undefined || p.untilTurn === undefined)
        return refuse('needs-evidence', 'An assurance says who, will do what, until when.')
      return p.untilTurn < turnOf(view) ? refuse('in-the-past', 'T{turn} is over. Choose this turn or later.', { turn: p.untilTurn }) : null
    case 'propose':
      return p.terms === undefined ? refuse('needs-evidence', 'Say what you propose.') : null
    case 'acknowledge':
      return null
    case 'read-back': {
      const original = p.subject === undefined ? undefined : seen(view, message, p.subject)
      if (original === undefined || original.to !== me(view)) return refuse('unknown-id', 'Choose the message you read back.')
      return original.readBack === undefined ? null : refuse('already-done', 'You have read this back already.')
    }
  }
}

/** The fields that are judged, of everything the order held. */
function fieldsSaid(p: SayParams): MessageFields {
  const { subject, says, who, will, where, untilTurn, answerByHours, terms, admits } = p
  const said = { subject, says, who, will, where, untilTurn, answerByHours, terms, admits }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

type Making = { readonly p: SayParams; readonly channel: Line; readonly hands: Hands }

function buildMessage(state: State, asked: Asked, { p, channel, hands }: Making): { message: Message; extra: { answers?: string } } {
  const open = all(state, call).find((c) => c.line === channel.id && c.status === 'open')
  const fields = fieldsSaid(p)
  const id = hands.newId('message')
  // Both ends must have learnt it: a message that is read sooner tells neither of a lesson it does not know of.
  const learnt = channel.between.every((end) => hasLesson(state, 'latency', [end]))
  const hours = open === undefined ? lineLatencyHours(conditionOf(channel, asked.turn), learnt) : 0
  const arrives = hours === 0 ? { turn: asked.turn, at: asked.at } : momentAfter(state, asked, hours)
  const lost = channel.status === 'degraded' ? Object.keys(fields).filter((name) => hands.dice.u01('lost', id, name) < lossChance) : []
  const answerBy = p.verb === 'query' && p.answerByHours !== undefined ? { answerBy: momentAfter(state, arrives, p.answerByHours) } : {}
  const made: Message = {
    id,
    kind: 'message',
    line: channel.id,
    from: asked.seat,
    to: otherOf(channel.between, asked.seat),
    verb: p.verb,
    fields,
    evidence: p.evidence ?? [],
    turn: asked.turn,
    at: asked.at,
    arrivesTurn: arrives.turn,
    arrivesAt: arrives.at,
    arrived: false,
    lost,
    ...(open === undefined ? {} : { call: open.id }),
    ...(typeof p.text === 'object' ? { text: p.text } : {}),
    ...answerBy,
  }
  return { message: made, extra: p.answers === undefined ? {} : { answers: p.answers } }
}

function promiseOf(p: SayParams, id: string) {
  assert(p.who !== undefined && p.will !== undefined && p.untilTurn !== undefined, 'an assurance that passed its check is complete')
  const where = p.where === undefined ? {} : { where: p.where }
  const about = p.subject === undefined ? {} : { about: p.subject }
  return { id, who: p.who, will: p.will, untilTurn: p.untilTurn, admits: p.admits === true, ...where, ...about }
}

/** Does the read-back repeat every field that was sent? Words do not count. The original as it stands once read back. */
function readBackOf(state: State, p: SayParams): { original: Message; matches: boolean; readBack: Message } | undefined {
  const original = p.subject === undefined ? undefined : read(state, message, p.subject)
  if (original === undefined) return undefined
  const { subject: _subject, ...repeated } = fieldsSaid(p)
  const { subject: _about, ...sent } = original.fields
  const names = new Set([...Object.keys(sent), ...Object.keys(repeated)]) as Set<keyof typeof sent>
  const matches = [...names].every((name) => sent[name] === repeated[name])
  return { original, matches, readBack: { ...original, readBack: { fields: repeated, matches, turn: 0, at: 0 } } }
}
