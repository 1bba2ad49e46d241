import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { seen } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { type Fund, fund } from '../../noun/fund.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { equalShares, fairShares, unfunded } from './_fund.ts'

const bases = { fair: 'Half by head, half by income', equal: 'Equal parts' } as const

/** CA9: sets up a common fund under an agreement, or divides its shares anew. Shares always sum to the whole. */
export const setShares = defineAction({
  kind: 'set-shares',
  row: 'CA9',
  instrument: 'council',
  when: 'turn-end',
  rank: 50,
  minutes: 30,
  params: z.strictObject({
    agreement: field.record('Under', 'agreement'),
    basis: field.choice('How it is divided', bases),
    million: field.count('Together a turn, million', { min: 1, max: 500, unit: 'M' }),
  }),
  cost: () => ({ ap: 1, pc: 2, cr: 0 }),

  check(view, params) {
    const made = seen(view, agreement, params.agreement)
    if (made === undefined || !made.parties.includes(me(view))) return refuse('not-party', 'Choose an agreement of your own.')
    return made.status === 'signed' || made.status === 'inForce' ? null : refuse('not-yet', 'A fund needs an agreement that is signed.')
  },

  resolve(state, asked, params, hands) {
    const made = read(state, agreement, params.agreement)
    assert(made !== undefined, 'an agreement that passed its check exists')
    const members = [...made.parties].sort()
    const income = Object.fromEntries(state.header.scenario.seats.map((s) => [s.id, s.incomeShare]))
    const shares = params.basis === 'fair' ? fairShares(members, income) : equalShares(members)
    const id = all(state, fund).find((f) => f.agreement === made.id)?.id ?? hands.newId('fund')
    const why = sentence('{state} put a common fund before the others', { state: stateName(asked.seat) })
    return [
      { kind: 'shares-set', data: { id, agreement: made.id, members, shares, targetPerTurn: params.million * 1000 } },
      deedDone(asked, hands, {
        action: 'set-shares',
        toward: members.filter((s) => s !== asked.seat),
        g: 3,
        grade: 'D',
        why,
        about: id,
      }),
    ]
  },

  facts: {
    'shares-set': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        agreement: z.string(),
        members: z.array(z.string()).readonly(),
        shares: z.record(z.string(), z.int()),
        targetPerTurn: z.int(),
      }),
      apply: (draft, d, fact) => {
        const old = read(draft, fund, d.id)
        const kept = {
          paid: old?.paid ?? {},
          balance: old?.balance ?? 0,
          published: old?.published ?? false,
          publishedTurn: old?.publishedTurn ?? 0,
        }
        draft.put<Fund>({ ...d, ...kept, kind: 'fund', turn: fact.turn })
      },
      heard: (_world, d) => [
        {
          say: 'A common fund: {million} M a turn, shares set.',
          with: { million: d.targetPerTurn / 1000 },
          to: d.members,
          feed: 'council',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Set up a common fund',
    does: 'Says what an agreement costs a turn and who bears which share. Shares always add up to the whole.',
    risk: 'A share nobody sees paid makes people doubt the others.',
    doctrine: 'common-funding',
  },

  hint: (view) =>
    unfunded(view)
      .slice(0, 1)
      .map((a) => ({
        params: { agreement: a.id, basis: 'fair' as const, million: 2 },
        score: 0.32,
        because: sentence('{title} will cost something, and nobody has said who pays.', { title: a.title }),
      })),

  card: (view, params) => sentence('Fund for {title}', { title: seen(view, agreement, params.agreement)?.title ?? '' }),
  tells: (view, params) => {
    const made = seen(view, agreement, params.agreement)
    return made === undefined ? [] : [{ to: made.parties.filter((s) => s !== me(view)), what: sentence('The fund and its shares') }]
  },
})
