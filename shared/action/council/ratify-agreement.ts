import { z } from 'zod'
import { INST_POINTS } from '../../dynamics/transition.ts'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'

/** Below this support for co-operation a parliament asks for more (CA5). */
const reluctantBelow = 40
const usualPrice = 6
const reluctantPrice = 12

/** CA5: takes a signed agreement through parliament. It lasts longer than those who signed it; what must be ratified is in force then. */
export const ratifyAgreement = defineAction({
  kind: 'ratify-agreement',
  row: 'CA5',
  instrument: 'council',
  when: 'turn-end',
  rank: 50,
  minutes: 20,
  params: z.strictObject({ agreement: field.record('Agreement', 'agreement') }),
  cost: ({ view }) => {
    const support = seen(view, stateNoun, `state:${me(view)}`)?.coopSupport ?? 100
    return { ap: 1, pc: support < reluctantBelow ? reluctantPrice : usualPrice, cr: 0 }
  },

  check(view, params) {
    const signed = seen(view, agreement, params.agreement)
    if (signed === undefined) return refuse('unknown-id', 'There is no such agreement.')
    if (!signed.parties.includes(me(view))) return refuse('not-party', 'Only its parties ratify it.')
    if (signed.status === 'draft') return refuse('not-yet', 'All parties sign it first.')
    if (signed.status === 'ended') return refuse('not-open', 'This agreement is over.')
    return signed.ratified.includes(me(view)) ? refuse('already-done', 'You have ratified it.') : null
  },

  resolve(state, asked, params, hands) {
    const signed = read(state, agreement, params.agreement)
    assert(signed !== undefined, 'an agreement that passed its check exists')
    const toward = signed.parties.filter((s) => s !== asked.seat)
    const complete = toward.every((s) => signed.ratified.includes(s))
    const why = sentence('{state} ratified {title}', { state: stateName(asked.seat), title: signed.title })
    return [
      { kind: 'agreement-ratified', data: { id: signed.id, by: asked.seat, complete } },
      deedDone(asked, hands, { action: 'ratify-agreement', toward, g: 0, grade: 'D', why, about: signed.id }),
    ]
  },

  facts: {
    'agreement-ratified': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string(), by: z.string(), complete: z.boolean() }),
      apply: (draft, d) => {
        const old = read(draft, agreement, d.id)
        assert(old !== undefined, 'an agreement that is ratified exists')
        const ratified = [...old.ratified, d.by].sort()
        // E15 counts the component once: it is there when every party has ratified.
        const institution = Math.min(100, old.institution + (d.complete ? INST_POINTS.ratified : 0))
        draft.put({ ...old, ratified, institution, status: d.complete ? 'inForce' : old.status })
      },
      heard: (world, d) => {
        const now = read(world, agreement, d.id)
        if (now === undefined) return []
        const say = d.complete ? '{state} ratified {title}. All parties have.' : '{state} ratified {title}.'
        return [
          { say, with: { state: stateName(d.by), title: now.title }, to: now.public ? 'all' : now.parties, feed: 'council', about: [d.id] },
        ]
      },
    }),
  },

  help: {
    title: 'Ratify an agreement',
    does: 'Takes it through parliament. An agreement that all have ratified outlasts a change of government more often.',
    risk: 'It takes 6 political capital, 12 where support for co-operation is below 40.',
  },

  hint: (view) =>
    allSeen(view, agreement)
      .filter((a) => (a.status === 'signed' || a.status === 'inForce') && a.parties.includes(me(view)) && !a.ratified.includes(me(view)))
      .map((a) => ({
        params: { agreement: a.id },
        score: a.status === 'signed' ? 0.6 : 0.36,
        because: sentence('{title} will outlast those who signed it.', { title: a.title }),
      })),

  card: (view, params) => sentence('Ratify {title}', { title: seen(view, agreement, params.agreement)?.title ?? '' }),
  tells: () => [{ to: 'all', what: sentence('That you ratified it') }],
})
