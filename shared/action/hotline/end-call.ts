import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { call } from '../../noun/call.ts'
import { message } from '../../noun/message.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { otherEnd } from './_line.ts'

/** HC1: ends a call, or stops it ringing. Either side may. */
export const endCall = defineAction({
  kind: 'end-call',
  row: 'HC1',
  instrument: 'hotline',
  when: 'now',
  rank: 20,
  minutes: 5,
  params: z.strictObject({ call: field.record('Call', 'call') }),
  cost: () => ({ ap: 0, pc: 0, cr: 0 }),

  check(view, params) {
    const going = seen(view, call, params.call)
    if (going === undefined) return refuse('no-call', 'You are on no such call.')
    if (going.status === 'ringing' && going.to === me(view)) return refuse('not-open', 'Answer it or decline it.')
    return going.status === 'ringing' || going.status === 'open' ? null : refuse('not-open', 'This call is over.')
  },

  resolve(state, asked, params, hands) {
    const going = read(state, call, params.call)
    assert(going !== undefined, 'a call that passed its check exists')
    const why = sentence('{state} ended the call', { state: stateName(asked.seat) })
    return [
      { kind: 'call-ended', data: { call: going.id, by: asked.seat } },
      deedDone(asked, hands, { action: 'end-call', toward: [], g: 0, grade: 'W', why, about: going.line }),
    ]
  },

  facts: {
    'call-ended': defineFact({
      v: 1,
      data: z.strictObject({ call: z.string(), by: z.string().exactOptional() }),
      apply: (draft, d, fact) => {
        const going = read(draft, call, d.call)
        assert(going !== undefined, 'a call that ends exists')
        draft.put({ ...going, status: 'ended', endedAt: fact.at })
      },
      heard: (state, d) => {
        const over = read(state, call, d.call)
        if (over === undefined) return []
        const say = d.by === undefined ? 'The call ended with the phase.' : '{state} ended the call.'
        const who = d.by === undefined ? {} : { with: { state: stateName(d.by) } }
        return [{ say, ...who, to: [over.from, over.to], feed: 'line', about: [over.line, over.id] }]
      },
    }),
  },

  help: {
    title: 'End the call',
    does: 'Hangs up. The log of the call stays with both sides.',
    risk: 'What was not read back may be understood differently.',
  },

  /** A call has served once both sides have spoken on it, and nothing that was asked on it waits for an answer. */
  hint: (view) =>
    allSeen(view, call)
      .filter((c) => c.status === 'open')
      .map((c) => {
        const said = allSeen(view, message).filter((m) => m.call === c.id)
        const both = said.some((m) => m.from === c.from) && said.some((m) => m.from === c.to)
        const asked = said.some((m) => m.verb === 'query' && m.answered !== true)
        return {
          params: { call: c.id },
          score: both && !asked ? 0.5 : 0.05,
          because: sentence('Both sides have said what they had to say.'),
        }
      }),

  card: () => sentence('End the call'),
  tells: (view, params) => [{ to: otherEnd(view, params.call), what: sentence('That you hang up') }],
})
