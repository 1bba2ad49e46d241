import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { ask } from '../../noun/ask.ts'
import { dispute } from '../../noun/dispute.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'

const answers = { acknowledge: 'Acknowledge it', deny: 'Deny it', remedy: 'Acknowledge and make it good' } as const

/** Turns over which a repair gives back what a breach cost (E14b). */
const repairTurns = 3
/** Institutionalisation of an agreement whose ladder has been used (E15). */
const ladderUsed = 5

/** CA6: answers a dispute. Owning up and making good gives back part of what was lost (E14b); a denial gives back nothing. */
export const respondDispute = defineAction({
  kind: 'respond-dispute',
  row: 'CA6',
  instrument: 'council',
  when: 'turn-end',
  rank: 81,
  minutes: 30,
  params: z.strictObject({ dispute: field.record('Dispute', 'dispute'), answer: field.choice('Answer', answers) }),
  cost: ({ params }) => ({ ap: 1, pc: 1, cr: params.answer === 'remedy' ? 2000 : 0 }),

  check(view, params) {
    const found = seen(view, dispute, params.dispute)
    if (found === undefined || found.against !== me(view)) return refuse('unknown-id', 'Choose a dispute that is raised against you.')
    if (found.status !== 'open') return refuse('not-open', 'That dispute is over.')
    return found.answer === params.answer ? refuse('already-done', 'You have answered so.') : null
  },

  resolve(state, asked, params, hands) {
    const found = read(state, dispute, params.dispute)
    assert(found !== undefined, 'a dispute that passed its check exists')
    const open = all(state, ask).filter((a) => a.about === found.id && a.seat === asked.seat && a.status === 'open')
    const why = sentence(
      params.answer === 'deny' ? '{state} denies that it broke its word' : '{state} owned up to not having kept its word',
      { state: stateName(asked.seat) },
    )
    return [
      { kind: 'dispute-answered', data: { id: found.id, by: asked.seat, to: found.by, answer: params.answer } },
      ...open.map((a) => ({ kind: 'ask-answered' as const, data: { id: a.id } })),
      deedDone(asked, hands, {
        action: 'respond-dispute',
        toward: [found.by],
        g: params.answer === 'remedy' ? 5 : params.answer === 'acknowledge' ? 2 : 0,
        grade: params.answer === 'remedy' ? 'C' : 'W',
        why,
        about: found.id,
      }),
    ]
  },

  facts: {
    'dispute-answered': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string(), by: z.string(), to: z.string(), answer: z.enum(['acknowledge', 'deny', 'remedy']) }),
      apply: (draft, d) => {
        const found = read(draft, dispute, d.id)
        assert(found !== undefined, 'a dispute that is answered was raised')
        const settled = d.answer !== 'deny'
        draft.put({ ...found, answer: d.answer, status: settled ? 'settled' : 'open', repairLeft: settled ? repairTurns : 0 })
        const made = read(draft, agreement, found.agreement)
        if (settled && made !== undefined) draft.put({ ...made, institution: Math.min(100, made.institution + ladderUsed) })
      },
      heard: (_world, d) => [
        {
          say: '{state} answers the dispute: {answer}.',
          with: { state: stateName(d.by), answer: answers[d.answer].toLowerCase() },
          to: [d.by, d.to],
          feed: 'council',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Answer a dispute',
    does: 'Owning up gives back some of what the breach cost, making it good more. The agreement comes out stronger.',
    risk: 'A denial keeps the dispute going, up the ladder and into the open.',
  },

  hint: (view) =>
    allSeen(view, dispute)
      .filter((d) => d.against === me(view) && d.status === 'open' && d.answer === undefined)
      .map((d) => ({
        params: { dispute: d.id, answer: 'remedy' as const },
        score: 0.7,
        because: sentence('{state} waits for an answer, and owning up costs less than being found out.', { state: stateName(d.by) }),
      })),

  card: (_view, params) => sentence('Dispute: {answer}', { answer: answers[params.answer].toLowerCase() }),
  tells: (view, params) => {
    const found = seen(view, dispute, params.dispute)
    return found === undefined ? [] : [{ to: [found.by], what: sentence('Your answer') }]
  },
})
