import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { seen, type View } from '../../model/view.ts'
import { fund } from '../../noun/fund.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { myFunds } from './_fund.ts'

/** What this seat owes a turn, whole thousand CR. */
const dueOf = (view: View, f: { readonly targetPerTurn: number; readonly shares: Readonly<Record<string, number>> }): number =>
  Math.round((f.targetPerTurn * (f.shares[me(view)] ?? 0)) / 1_000_000)

/** CA9: pays into a common fund. The others see what was paid once the accounts are published. */
export const payFund = defineAction({
  kind: 'pay-fund',
  row: 'CA9',
  instrument: 'council',
  when: 'turn-end',
  rank: 50,
  minutes: 10,
  params: z.strictObject({
    fund: field.record('Fund', 'fund'),
    thousand: field.count('Thousand', { min: 1, max: 500_000, unit: 'k' }),
  }),
  cost: ({ params }) => ({ ap: 0, pc: 0, cr: params.thousand }),

  check(view, params) {
    const own = seen(view, fund, params.fund)
    return own === undefined || !own.members.includes(me(view)) ? refuse('not-party', 'Choose a fund of your own.') : null
  },

  resolve(state, asked, params, hands) {
    const own = read(state, fund, params.fund)
    assert(own !== undefined, 'a fund that passed its check exists')
    const why = sentence('{state} paid into the common fund', { state: stateName(asked.seat) })
    return [
      { kind: 'fund-paid', data: { id: own.id, by: asked.seat, thousand: params.thousand } },
      deedDone(asked, hands, {
        action: 'pay-fund',
        toward: own.published ? own.members.filter((s) => s !== asked.seat) : [],
        g: own.published ? 4 : 0,
        grade: 'C',
        why,
        about: own.id,
      }),
    ]
  },

  facts: {
    'fund-paid': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string(), by: z.string(), thousand: z.int().min(1) }),
      apply: (draft, d) => {
        const own = read(draft, fund, d.id)
        assert(own !== undefined, 'a fund that is paid into exists')
        const paid = { ...own.paid, [d.by]: (own.paid[d.by] ?? 0) + d.thousand }
        draft.put({ ...own, paid, balance: own.balance + d.thousand })
      },
      heard: (world, d) => {
        const own = read(world, fund, d.id)
        const say = '{state} paid {thousand} thousand into the fund.'
        const to = own?.published === true ? own.members : [d.by]
        return [{ say, with: { state: stateName(d.by), thousand: d.thousand }, to, feed: 'result', about: [d.id] }]
      },
    }),
  },

  help: {
    title: 'Pay into the fund',
    does: 'Pays your share of what was agreed. Published, it is seen and counts as a costly deed.',
    risk: 'Unpublished, others guess, and they guess low.',
    doctrine: 'common-funding',
  },

  hint: (view) =>
    myFunds(view).flatMap((f) => {
      const due = dueOf(view, f)
      const purse = seen(view, stateNoun, `state:${me(view)}`)?.treasury ?? 0
      if (due < 1 || due > purse) return []
      return [
        { params: { fund: f.id, thousand: due }, score: f.published ? 0.5 : 0.36, because: sentence('Your share of the fund is due.') },
      ]
    }),

  card: (_view, params) => sentence('Pay {thousand} thousand', { thousand: params.thousand }),
  tells: (view, params) => {
    const own = seen(view, fund, params.fund)
    return own?.published === true ? [{ to: own.members.filter((s) => s !== me(view)), what: sentence('What you paid') }] : []
  },
})
