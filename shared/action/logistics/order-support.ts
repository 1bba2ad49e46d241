import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { need } from '../../noun/need.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { type Goods, type Stock, stock } from '../../noun/stock.ts'
import { type SupportEntry, supportEntry } from '../../noun/support-entry.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'
import { tonnesOf } from './_cargo.ts'

const goods = { water: 'Water', food: 'Food', shelter: 'Shelter', medical: 'Medical goods', fuel: 'Fuel' } as const
const settlements = { cash: 'In cash', kind: 'In kind, within a year', 'equal-value': 'By something of equal value' } as const

/** Thousand CR for a tonne, whatever it is: what the ledger reckons with. */
const pricePerTonne = 1

const bound = (view: View, partner: string): boolean =>
  allSeen(view, agreement).some(
    (a) => (a.status === 'signed' || a.status === 'inForce') && a.parties.includes(me(view)) && a.parties.includes(partner),
  )

/** JL7: draws goods from a partner’s stores under an agreement, and settles in cash, in kind or by equal value. */
export const orderSupport = defineAction({
  kind: 'order-support',
  row: 'JL7',
  instrument: 'logistics',
  when: 'turn-end',
  rank: 68,
  minutes: 20,
  params: z.strictObject({
    partner: field.seat('From'),
    goods: field.choice('What', goods),
    tonnes: field.count('Tonnes', { min: 1, max: 1000, unit: 't' }),
    stock: field.record('Into', 'stock'),
    settle: field.choice('Settled', settlements),
  }),
  cost: ({ params }) => ({ ap: 1, pc: 0, cr: params.settle === 'cash' ? params.tonnes * pricePerTonne : 0 }),

  check(view, params) {
    if (!others(view).includes(params.partner)) return refuse('unknown-id', 'Choose another state of this exercise.')
    if (!bound(view, params.partner)) return refuse('needs-consent', 'You have no agreement with them under which they support you.')
    return seen(view, stock, params.stock)?.state === me(view) ? null : refuse('no-stock', 'Choose a store of your own to take it in.')
  },

  resolve(state, asked, params, hands) {
    const theirs = all(state, stock)
      .filter((s) => s.state === params.partner)
      .sort((a, b) => b.kg[params.goods] - a.kg[params.goods])[0]
    const kg = Math.min(params.tonnes * 1000, theirs?.kg[params.goods] ?? 0)
    const why = sentence('{state} drew on your stores, as agreed', { state: stateName(asked.seat) })
    const id = hands.newId('support-entry')
    const paid = params.settle === 'cash' ? params.tonnes * pricePerTonne : 0
    const owed = params.settle === 'cash' ? 0 : Math.round((kg / 1000) * pricePerTonne)
    const data = {
      id,
      by: asked.seat,
      from: params.partner,
      goods: params.goods,
      kg,
      owed,
      paid,
      settle: params.settle,
      into: params.stock,
    }
    return [
      { kind: 'support-given', data: theirs === undefined ? data : { ...data, out: theirs.id } },
      deedDone(asked, hands, { action: 'order-support', toward: [params.partner], g: 2, grade: 'D', why, about: id }),
    ]
  },

  facts: {
    'support-given': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        from: z.string(),
        goods: z.enum(['water', 'food', 'shelter', 'medical', 'fuel']),
        kg: z.int().min(0),
        owed: z.int(),
        paid: z.int(),
        settle: z.enum(['cash', 'kind', 'equal-value']),
        out: z.string().exactOptional(),
        into: z.string(),
      }),
      apply: (draft, d, fact) => {
        const { out, into, paid, ...entry } = d
        const shift = (id: string, kg: number): void => {
          const old = read(draft, stock, id)
          if (old !== undefined) draft.put<Stock>({ ...old, kg: { ...old.kg, [d.goods]: old.kg[d.goods as Goods] + kg } })
        }
        if (out !== undefined) shift(out, -d.kg)
        if (out !== undefined) shift(into, d.kg)
        // Paid in cash when ordered: the price goes to whoever gave.
        const giver = read(draft, stateNoun, `state:${d.from}`)
        if (giver !== undefined && paid > 0) draft.put({ ...giver, treasury: giver.treasury + paid })
        draft.put<SupportEntry>({ ...entry, kind: 'support-entry', turn: fact.turn })
      },
      heard: (_world, d) => {
        const names = { state: stateName(d.from), by: stateName(d.by), tonnes: tonnesOf(d.kg), goods: goods[d.goods].toLowerCase() }
        const line = { feed: 'result' as const, about: [d.id] }
        return d.kg === 0
          ? [{ say: '{state} had none of it.', with: names, to: [d.by], ...line }]
          : [{ say: '{by} drew {tonnes} t of {goods} from {state}.', with: names, to: [d.by, d.from], ...line }]
      },
    }),
  },

  help: {
    title: 'Draw on a partner’s stores',
    does: 'Takes goods from a partner under an agreement, and settles in cash, in kind or by equal value.',
    risk: 'Their stores may hold less than you ask; cash is paid all the same.',
    doctrine: 'mutual-support',
  },

  hint: (view) => {
    const partner = others(view).find((s) => bound(view, s))
    const own = allSeen(view, stock).find((s) => s.state === me(view))
    if (partner === undefined || own === undefined) return []
    if (allSeen(view, supportEntry).some((e) => e.by === me(view))) return []
    const wanted = allSeen(view, need).find((n) => n.owner === me(view) && n.fromTurn <= turnOf(view))?.kgPerTurn ?? {}
    const what = (Object.keys(goods) as Goods[]).find((g) => own.kg[g] < Math.max(1000, wanted[g] ?? 0))
    if (what === undefined) return []
    const params = { partner, goods: what, tonnes: 5, stock: own.id, settle: 'kind' as const }
    return [{ params, score: 0.45, because: sentence('{state} holds what you lack.', { state: stateName(partner) }) }]
  },

  card: (_view, params) => sentence('{tonnes} t from {state}', { tonnes: params.tonnes, state: stateName(params.partner) }),
  tells: (_view, params) => [{ to: [params.partner], what: sentence('What you draw, and how it is settled') }],
})
