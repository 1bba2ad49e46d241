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
import { dyad } from '../../noun/dyad.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { otherEnd } from './_line.ts'

/** HC1: lets it ring off. The caller knows it was refused, and minds (g -2). */
export const declineCall = defineAction({
  kind: 'decline-call',
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

  resolve(state, asked, params, hands) {
    const ringing = read(state, call, params.call)
    assert(ringing !== undefined, 'a call that passed its check exists')
    return [
      { kind: 'call-declined', data: { call: ringing.id } },
      deedDone(asked, hands, {
        action: 'decline-call',
        toward: [ringing.from],
        g: -2,
        grade: 'W',
        why: sentence('{state} refused a call', { state: stateName(asked.seat) }),
        about: ringing.line,
      }),
    ]
  },

  facts: {
    'call-declined': defineFact({
      v: 1,
      data: z.strictObject({ call: z.string() }),
      apply: (draft, d, fact) => {
        const ringing = read(draft, call, d.call)
        assert(ringing !== undefined, 'a call that is declined exists')
        draft.put({ ...ringing, status: 'declined', endedAt: fact.at })
      },
      heard: (state, d) => {
        const over = read(state, call, d.call)
        if (over === undefined) return []
        const line = { say: '{to} did not take the call.', with: { to: stateName(over.to) } }
        return [{ ...line, to: [over.from, over.to], feed: 'line', about: [over.line, over.id] }]
      },
    }),
  },

  help: {
    title: 'Decline the call',
    does: 'Lets it ring off. The caller sees that you refused.',
    risk: 'It costs trust, and the incident’s window keeps running.',
  },

  /** Only worth a thought where the pair already stands high on the ladder. */
  hint: (view) =>
    allSeen(view, call)
      .filter((c) => c.status === 'ringing' && c.to === me(view))
      .map((c) => {
        const pair = allSeen(view, dyad).find((d) => d.between.includes(c.from) && d.between.includes(c.to))
        const score = (pair?.rung ?? 0) >= 3 && c.purpose === 'routine' ? 0.4 : 0.05
        return {
          params: { call: c.id },
          score,
          because: sentence('This is no time for routine with {state}.', { state: stateName(c.from) }),
        }
      }),

  card: () => sentence('Decline the call'),
  tells: (view, params) => [{ to: otherEnd(view, params.call), what: sentence('That you decline') }],
})
