import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import type { Asked } from '../../model/action.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { call } from '../../noun/call.ts'
import { incident } from '../../noun/incident.ts'
import { deedDone } from '../_deed.ts'
import { openBetween, windowLeft } from '../_time.ts'
import { me } from '../_who.ts'
import { otherEnd } from './_line.ts'

/** HC1: picks up. From here both sides speak at once; every incident between them whose window is open counts as contacted in time. */
export const answerCall = defineAction({
  kind: 'answer-call',
  row: 'HC1',
  instrument: 'hotline',
  when: 'now',
  rank: 20,
  minutes: 5,
  params: z.strictObject({ call: field.record('Call', 'call') }),
  cost: () => ({ ap: 0, pc: 0, cr: 0 }),

  check(view, params) {
    const ringing = seen(view, call, params.call)
    if (ringing === undefined || ringing.to !== me(view)) return refuse('no-call', 'No such call rings here.')
    return ringing.status === 'ringing' ? null : refuse('not-open', 'This call no longer rings.')
  },

  resolve(state, asked: Asked, params, hands) {
    const ringing = read(state, call, params.call)
    assert(ringing !== undefined, 'a call that passed its check exists')
    const contacts = openBetween(state, ringing.from, ringing.to)
      .filter((i) => !i.contact && windowLeft(state, i, asked) >= 0)
      .map((i) => i.id)
    const why = sentence('{from} and {to} spoke on the line', { from: stateName(ringing.from), to: stateName(ringing.to) })
    const spoke = { action: 'answer-call', g: 1, grade: 'W' as const, why, about: ringing.line, seenBy: [ringing.from, ringing.to] }
    return [
      {
        kind: 'call-answered',
        data: { call: ringing.id, answeredBy: asked.person === 'bot' ? ('computer' as const) : ('person' as const), contacts },
      },
      deedDone(asked, hands, { ...spoke, toward: [ringing.from] }),
    ]
  },

  facts: {
    'call-answered': defineFact({
      v: 1,
      data: z.strictObject({ call: z.string(), answeredBy: z.enum(['person', 'computer']), contacts: z.array(z.string()) }),
      apply: (draft, d) => {
        const ringing = read(draft, call, d.call)
        assert(ringing !== undefined, 'a call that is answered exists')
        draft.put({ ...ringing, status: 'open', answeredBy: d.answeredBy })
        for (const id of d.contacts) {
          const happened = read(draft, incident, id)
          assert(happened !== undefined, 'an incident that is spoken of exists')
          draft.put({ ...happened, contact: true })
        }
      },
      heard: (state, d) => {
        const open = read(state, call, d.call)
        if (open === undefined) return []
        const say = '{to} answers. The line is open.'
        return [{ say, with: { to: stateName(open.to) }, to: [open.from, open.to], feed: 'line', about: [open.line, open.id] }]
      },
    }),
  },

  help: {
    title: 'Answer the call',
    does: 'Opens the line: what either side says arrives at once, and the incident’s window counts as met.',
    risk: 'What you say will be held against later facts.',
  },

  hint: (view) =>
    allSeen(view, call)
      .filter((c) => c.status === 'ringing' && c.to === me(view))
      .map((c) => ({ params: { call: c.id }, score: 1, because: sentence('{state} is calling.', { state: stateName(c.from) }) })),

  card: () => sentence('Answer the call'),
  tells: (view, params) => [{ to: otherEnd(view, params.call), what: sentence('That you answer') }],
})
