import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { allSeen } from '../../model/view.ts'
import { type Commitment, commitment } from '../../noun/commitment.ts'
import { dyad } from '../../noun/dyad.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'

const means = { statement: 'Our word', deployment: 'Forces on the spot', support: 'Supplies and lift' } as const

/** PO4: promises to stand by a state if a condition is met. A promise that is not kept costs 12 points of credibility. */
export const commitDeterrence = defineAction({
  kind: 'commit-deterrence',
  row: 'PO4',
  instrument: 'posture',
  when: 'turn-end',
  rank: 60,
  minutes: 20,
  params: z.strictObject({
    protect: field.seat('Protect'),
    against: field.seat('Against'),
    condition: field.text('If what happens', 200),
    means: field.choice('By', means),
    public: field.check('Say so in public'),
    untilTurn: field.count('Until turn', { min: 1, max: 100 }),
  }),
  cost: () => ({ ap: 1, pc: 4, cr: 0 }),

  check(view, params) {
    const here = [me(view), ...others(view)]
    if (!here.includes(params.protect) || !others(view).includes(params.against))
      return refuse('unknown-id', 'Choose states of this exercise.')
    if (params.protect === params.against) return refuse('out-of-range', 'Protect one state against another.')
    if (params.untilTurn < turnOf(view))
      return refuse('in-the-past', 'T{turn} is over. Choose this turn or later.', { turn: params.untilTurn })
    const stands = allSeen(view, commitment).some(
      (c) => c.by === me(view) && c.protect === params.protect && c.against === params.against && c.status === 'standing',
    )
    return stands ? refuse('duplicate', 'You have made this commitment; it stands.') : null
  },

  resolve(_state, asked, params, hands) {
    const id = hands.newId('commitment')
    const condition = typeof params.condition === 'object' ? { condition: params.condition } : {}
    const { protect, against, untilTurn } = params
    const why = sentence('{state} committed itself to protect {protect}', { state: stateName(asked.seat), protect: stateName(protect) })
    const seenBy = params.public ? [protect, against] : [protect]
    return [
      {
        kind: 'deterrence-committed',
        data: { id, by: asked.seat, protect, against, means: params.means, public: params.public, untilTurn, ...condition },
      },
      deedDone(asked, hands, {
        action: 'commit-deterrence',
        toward: [against],
        g: -2,
        grade: 'W',
        seenBy: seenBy.filter((s) => s !== asked.seat),
        why,
        about: id,
      }),
    ]
  },

  facts: {
    'deterrence-committed': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        protect: z.string(),
        against: z.string(),
        condition: textRefSchema.exactOptional(),
        means: z.enum(['statement', 'deployment', 'support']),
        public: z.boolean(),
        untilTurn: z.int(),
      }),
      apply: (draft, d, fact) =>
        draft.put<Commitment>({ ...d, condition: d.condition ?? '', kind: 'commitment', turn: fact.turn, status: 'standing' }),
      heard: (_world, d) => [
        {
          say: '{state} commits itself to protect {protect} against {against}.',
          with: { state: stateName(d.by), protect: stateName(d.protect), against: stateName(d.against) },
          to: d.public ? 'all' : [d.by, d.protect],
          feed: d.public ? 'media' : 'result',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Commit to protect',
    does: 'Says whom you will stand by, and on what condition. It makes an attack less tempting.',
    risk: 'If the condition is met and you do nothing, credibility falls by 12.',
  },

  hint(view) {
    const tense = allSeen(view, dyad).filter((d) => d.between.includes(me(view)) && d.rung >= 1)
    const until = turnOf(view) + 2
    const mine = allSeen(view, commitment).filter((c) => c.by === me(view) && c.status === 'standing')
    return tense
      .map((d) => ({ rung: d.rung, against: d.between[0] === me(view) ? d.between[1] : d.between[0] }))
      .filter(({ against }) => !mine.some((c) => c.against === against))
      .map(({ rung, against }) => ({
        params: {
          protect: me(view),
          against,
          condition: 'Force is used against our ships or our soil.',
          means: 'statement' as const,
          public: true,
          untilTurn: until,
        },
        score: rung >= 4 ? 0.5 : 0.1,
        because: sentence('A clear word now may spare a worse one later to {state}.', { state: stateName(against) }),
      }))
  },

  card: (_view, params) => sentence('Commit to protect {state}', { state: stateName(params.protect) }),
  tells: (_view, params) =>
    params.public
      ? [{ to: 'all', what: sentence('The commitment and its condition') }]
      : [{ to: [params.protect], what: sentence('The commitment') }],
})
