import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { seen } from '../../model/view.ts'
import { fund } from '../../noun/fund.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { myFunds } from './_fund.ts'

/** CA9: publishes the accounts of a common fund. From then on all read who paid what, and free riding shows (E16). */
export const publishFund = defineAction({
  kind: 'publish-fund',
  row: 'CA9',
  instrument: 'council',
  when: 'turn-end',
  rank: 50,
  minutes: 20,
  params: z.strictObject({ fund: field.record('Fund', 'fund') }),
  cost: () => ({ ap: 1, pc: 1, cr: 0 }),

  check(view, params) {
    const own = seen(view, fund, params.fund)
    if (own === undefined || !own.members.includes(me(view))) return refuse('not-party', 'Choose a fund of your own.')
    return own.published ? refuse('already-done', 'Its accounts are public.') : null
  },

  resolve(state, asked, params, hands) {
    const own = read(state, fund, params.fund)
    assert(own !== undefined, 'a fund that passed its check exists')
    const toward = own.members.filter((s) => s !== asked.seat)
    const why = sentence('{state} published the accounts of the fund', { state: stateName(asked.seat) })
    return [
      { kind: 'accounts-published', data: { id: own.id, by: asked.seat } },
      deedDone(asked, hands, { action: 'publish-fund', toward, g: 3, grade: 'V', why, about: own.id }),
    ]
  },

  facts: {
    'accounts-published': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string(), by: z.string() }),
      apply: (draft, d, fact) => {
        const own = read(draft, fund, d.id)
        assert(own !== undefined, 'accounts are those of a fund')
        draft.put({ ...own, published: true, publishedTurn: fact.turn })
      },
      heard: (_world, d) => [
        {
          say: '{state} publishes the accounts of the common fund.',
          with: { state: stateName(d.by) },
          to: 'all',
          feed: 'council',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Publish the accounts',
    does: 'Lets all read who has paid what. Whoever pays gains trust; whoever does not loses legitimacy each turn.',
    risk: 'It shows your own arrears too.',
    doctrine: 'common-funding',
  },

  hint: (view) =>
    myFunds(view)
      .filter((f) => !f.published)
      .map((f) => ({ params: { fund: f.id }, score: 0.4, because: sentence('What all can read need not be guessed.') })),

  card: () => sentence('Publish the fund’s accounts'),
  tells: () => [{ to: 'all', what: sentence('Who paid what') }],
})
