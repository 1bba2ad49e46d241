import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, textRefSchema } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { belief } from '../../noun/belief.ts'
import { incident } from '../../noun/incident.ts'
import { deedDone } from '../_deed.ts'
import { beliefId } from '../_evidence.ts'
import { me, turnOf } from '../_who.ts'

const confidence = { low: 'Low', medium: 'Medium', high: 'High' } as const

/** IN5: how likely this seat thinks it that an incident was deliberate. Scored in the review against the truth; it moves nothing. */
export const submitBelief = defineAction({
  kind: 'submit-belief',
  row: 'IN5',
  instrument: 'intelligence',
  when: 'now',
  rank: 20,
  minutes: 5,
  params: z.strictObject({
    incident: field.record('Incident', 'incident'),
    percent: field.count('How likely was it deliberate, percent', { min: 0, max: 100, unit: '%' }),
    confidence: field.choice('How sure are you', confidence),
    reason: field.text('Why', 300).exactOptional(),
  }),
  cost: () => ({ ap: 0, pc: 0, cr: 0 }),

  check(view, params) {
    const happened = seen(view, incident, params.incident)
    if (happened === undefined) return refuse('unknown-id', 'You know of no such incident.')
    return seen(view, belief, beliefId(params.incident, me(view))) === undefined
      ? refuse('not-party', 'You hold no evidence on this incident.')
      : null
  },

  resolve(_state, asked, params, hands) {
    const reason = typeof params.reason === 'object' ? { reason: params.reason } : {}
    const data = { incident: params.incident, seat: asked.seat, p: params.percent / 100, confidence: params.confidence, ...reason }
    const why = sentence('An estimate was submitted')
    return [
      { kind: 'belief-submitted', data },
      deedDone(asked, hands, { action: 'submit-belief', toward: [], g: 0, grade: 'W', why, about: params.incident }),
    ]
  },

  facts: {
    'belief-submitted': defineFact({
      v: 1,
      data: z.strictObject({
        incident: z.string(),
        seat: z.string(),
        p: z.number().min(0).max(1),
        confidence: z.enum(['low', 'medium', 'high']),
        reason: textRefSchema.exactOptional(),
      }),
      apply: (draft, d, fact) => {
        const held = read(draft, belief, beliefId(d.incident, d.seat))
        assert(held !== undefined, 'a seat that submits an estimate holds a belief')
        const { incident: _incident, seat: _seat, ...submitted } = d
        draft.put({ ...held, submitted: { ...submitted, turn: fact.turn } })
      },
    }),
  },

  help: {
    title: 'Estimate: accident or deliberate',
    does: 'Writes down what you believe, and why. The review sets it beside the truth.',
    risk: 'None. It is yours alone until the end.',
  },

  hint: (view) =>
    allSeen(view, belief)
      .filter((b) => b.seat === me(view) && b.submitted?.turn !== turnOf(view) && seen(view, incident, b.incident)?.open === true)
      .map((b) => ({ ...b, percent: Math.round(((b.low + b.high) / 2) * 100) }))
      .filter((b) => b.submitted === undefined || Math.round(b.submitted.p * 100) !== b.percent)
      .map(({ percent, ...b }) => ({
        params: { incident: b.incident, percent, confidence: 'medium' as const },
        score: 0.75,
        because: sentence('The evidence suggests {low} to {high} %.', { low: Math.round(b.low * 100), high: Math.round(b.high * 100) }),
      })),

  card: (_view, params) => sentence('Estimate {percent} % deliberate', { percent: params.percent }),
})
