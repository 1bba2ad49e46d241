import { z } from 'zod'
import { reliability } from '../../dynamics/channel.ts'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import type { Sentence } from '../../model/sentence.ts'
import { sentence, sentenceSchema, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { type Call, call } from '../../noun/call.ts'
import { incident } from '../../noun/incident.ts'
import type { Line } from '../../noun/line.ts'
import { line } from '../../noun/line.ts'
import { message } from '../../noun/message.ts'
import { deedDone } from '../_deed.ts'
import { me, otherOf, turnOf } from '../_who.ts'
import { attemptsMax, callOn, checkLine, conditionOf, myLines, otherEnd } from './_line.ts'

const purposes = { clarify: 'To clarify', warn: 'To warn', coordinate: 'To coordinate', routine: 'Routine' } as const

/** HC1: rings the other end. The die decides whether the line connects, never whether the person answers. */
export const callHotline = defineAction({
  kind: 'call-hotline',
  row: 'HC1',
  instrument: 'hotline',
  when: 'now',
  rank: 20,
  minutes: 30,
  params: z.strictObject({
    line: field.record('Line', 'line'),
    purpose: field.choice('Purpose', purposes),
    about: field.record('About', 'incident').exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 0, cr: 0 }),

  check(view, params) {
    const refusal = checkLine(view, params.line)
    if (refusal !== null) return refusal
    if (callOn(view, params.line) !== undefined) return refuse('line-busy', 'There is a call on this line already.')
    const found = seen(view, line, params.line)
    if (found?.attemptsTurn === turnOf(view) && (found.attempts ?? 0) >= attemptsMax) {
      return refuse('too-many', 'Three calls were tried on this line this turn. Test it, or use another way.')
    }
    if (params.about !== undefined && seen(view, incident, params.about) === undefined)
      return refuse('unknown-id', 'You know of no such incident.')
    return null
  },

  resolve(state, asked, params, hands) {
    const found = read(state, line, params.line)
    assert(found !== undefined, 'a line that passed its check exists')
    const attempt = found.attemptsTurn === asked.turn ? found.attempts + 1 : 1
    const condition = conditionOf(found, asked.turn)
    const connected = hands.dice.u01('line', found.id, attempt) < reliability(condition)
    const to = otherOf(found.between, asked.seat)
    const about = params.about === undefined ? {} : { about: params.about }
    const trouble = connected ? {} : { trouble: troubleOf(found, condition.tested) }
    const data = {
      id: hands.newId('call'),
      line: found.id,
      from: asked.seat,
      to,
      purpose: params.purpose,
      attempt,
      connected,
      ...trouble,
      ...about,
    }
    return [
      { kind: 'hotline-called', data },
      deedDone(asked, hands, {
        action: 'call-hotline',
        toward: [to],
        g: 0,
        grade: 'W',
        seenBy: connected ? [to] : [],
        why: sentence('{state} called on the line', { state: stateName(asked.seat) }),
        about: found.id,
      }),
    ]
  },

  facts: {
    'hotline-called': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        line: z.string(),
        from: z.string(),
        to: z.string(),
        purpose: z.enum(['clarify', 'warn', 'coordinate', 'routine']),
        about: z.string().exactOptional(),
        attempt: z.int(),
        connected: z.boolean(),
        trouble: sentenceSchema.exactOptional(),
      }),
      apply: (draft, d, fact) => {
        const found = read(draft, line, d.line)
        assert(found !== undefined, 'a line that is called exists')
        draft.put({ ...found, attempts: d.attempt, attemptsTurn: fact.turn })
        const { attempt: _attempt, connected, ...call } = d
        draft.put<Call>({ ...call, kind: 'call', status: connected ? 'ringing' : 'failed', turn: fact.turn, at: fact.at })
      },
      heard: (_state, d) => {
        if (d.trouble !== undefined) return [{ ...d.trouble, to: [d.from], feed: 'line', about: [d.line, d.id] }]
        const rings = { say: '{from} calls {to}.', with: { from: stateName(d.from), to: stateName(d.to) } }
        return [{ ...rings, to: [d.from, d.to], feed: 'line', about: [d.line, d.id] }]
      },
    }),
  },

  help: {
    title: 'Call on a line',
    does: 'Rings the other end. A call inside an incident’s window lets both sides say what happened before anyone acts.',
    risk: 'The line may fail: 45 % bare, +15 % a protocol step, +15 % tested, +10 % manned, −25 % faulty.',
    doctrine: 'hotline-1963',
  },

  hint(view) {
    const open = allSeen(view, incident).filter((i) => i.open)
    return myLines(view)
      .filter((l) => (l.status === 'active' || l.status === 'degraded') && callOn(view, l.id) === undefined)
      .map((l) => {
        const to = otherOf(l.between, me(view))
        const urgent = open.find((i) => i.between.includes(to) && !i.contact)
        if (urgent !== undefined) {
          const because = sentence('Nobody has spoken with {state} about “{title}” yet.', { state: stateName(to), title: urgent.title })
          return { params: { line: l.id, purpose: 'clarify' as const, about: urgent.id }, score: 0.95, because }
        }
        const waiting = allSeen(view, message).some(
          (m) => m.line === l.id && m.to === me(view) && m.answerBy !== undefined && m.answered !== true,
        )
        const because = sentence('A routine call keeps the line to {state} in use.', { state: stateName(to) })
        const rested = !allSeen(view, call).some((c) => c.line === l.id && c.turn >= turnOf(view) - 1)
        return { params: { line: l.id, purpose: 'routine' as const }, score: !rested ? 0.01 : waiting ? 0.6 : 0.15, because }
      })
  },

  card: (view, params) => {
    const found = seen(view, line, params.line)
    return found === undefined ? sentence('Call') : sentence('Call {state}', { state: stateName(otherOf(found.between, me(view))) })
  },
  tells: (view, params) => [{ to: otherEnd(view, params.line), what: sentence('The call, if the line connects') }],
})

/** Why a line did not connect, and what mends it: the worst cause first. */
function troubleOf(found: Line, tested: boolean): Sentence {
  if (found.status === 'degraded') return sentence('No connection: the line is faulty. Test it and repair it for 1 M, or try again.')
  if (!tested) return sentence('No connection: nobody has tested this line for a while. Test it, or try again.')
  if (found.protocol === 0) return sentence('No connection: this line has no fixed procedure. Try again, or agree a better protocol.')
  return sentence('No connection this time. Try again.')
}
