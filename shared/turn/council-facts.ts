import { z } from 'zod'
import { assert } from '../lib/assert.ts'
import { defineFact } from '../model/fact.ts'
import { stateName } from '../model/sentence.ts'
import { all, read } from '../model/state.ts'
import { agreement } from '../noun/agreement.ts'
import type { Compliance } from '../noun/compliance.ts'
import { council } from '../noun/council.ts'
import { motion } from '../noun/motion.ts'
import { sitting } from '../noun/sitting.ts'

const verdictWords = {
  adopted: 'Adopted by {council}.',
  rejected: 'Not adopted by {council}: there was an objection, or too few were for it.',
  'silence-broken': 'Not adopted by {council}: the silence was broken.',
  'no-quorum': 'Not adopted by {council}: fewer than two thirds of the members took part.',
} as const

const findings = ['kept', 'broken', 'grossly-broken'] as const

/** What the clock does in council: votes are counted, sessions end, agreements grow old. */
export const councilFacts = {
  /** From here on everybody who may read the motion reads how each member voted (2.3). */
  'motion-closed': defineFact({
    v: 2,
    data: z.strictObject({
      id: z.string(),
      verdict: z.enum(['adopted', 'rejected', 'silence-broken', 'no-quorum']),
      /** Whose vote did not count, under minus-one. */
      without: z.string().exactOptional(),
    }),
    // In the first version nobody's vote was ever left out.
    upcasts: [(old) => old],
    apply: (draft, d) => {
      const counted = read(draft, motion, d.id)
      assert(counted !== undefined, 'a motion that closes was tabled')
      const without = d.without === undefined ? {} : { without: d.without }
      draft.put({ ...counted, verdict: d.verdict, status: d.verdict === 'adopted' ? 'adopted' : 'fell', ...without })
    },
    heard: (world, d) => {
      const counted = read(world, motion, d.id)
      if (counted === undefined) return []
      const text = typeof counted.text === 'object' ? { text: counted.text } : {}
      const title = read(world, council, counted.council)?.title ?? ''
      const line = { say: verdictWords[d.verdict], with: { council: title }, feed: 'council' as const, about: [d.id], ...text }
      const to = counted.status === 'adopted' ? ('all' as const) : counted.members
      if (d.without === undefined) return [{ ...line, to }]
      const say = 'The vote of {state} did not count: it broke an agreement grossly, and that was verified.'
      return [
        { ...line, to },
        { say, with: { state: stateName(d.without) }, feed: 'council' as const, about: [d.id], to },
      ]
    },
  }),

  'sittings-ended': defineFact({
    v: 1,
    data: z.strictObject({ ids: z.array(z.string()) }),
    apply: (draft, d) => {
      for (const id of d.ids) {
        const sat = read(draft, sitting, id)
        assert(sat !== undefined, 'a session that ends was convened')
        draft.put({ ...sat, open: false })
      }
    },
  }),

  /** E13: what fell due was verified. What each party did in truth is kept apart from what was found. */
  'benchmark-judged': defineFact({
    v: 1,
    data: z.strictObject({
      agreement: z.string(),
      article: z.string(),
      verifier: z.string(),
      status: z.enum(['met', 'missed']),
      institution: z.number(),
      parties: z.array(z.strictObject({ id: z.string(), party: z.string(), kept: z.boolean(), found: z.enum(findings) })),
    }),
    apply: (draft, d, fact) => {
      const made = read(draft, agreement, d.agreement)
      assert(made !== undefined, 'an agreement that is verified exists')
      const found = Object.fromEntries(d.parties.map((p) => [p.party, p.found]))
      const articles = made.articles.map((a) =>
        a.id === d.article && a.benchmark !== undefined
          ? { ...a, benchmark: { ...a.benchmark, status: d.status, found, judgedTurn: fact.turn } }
          : a,
      )
      draft.put({ ...made, articles, institution: d.institution })
      const about = { agreement: d.agreement, article: d.article, turn: fact.turn }
      for (const { id, party, kept } of d.parties) draft.put<Compliance>({ ...about, id, kind: 'compliance', party, kept })
    },
    heard: (world, d) => {
      const made = read(world, agreement, d.agreement)
      const article = made?.articles.find((a) => a.id === d.article)
      if (made === undefined || article === undefined) return []
      const broken = d.parties.filter((p) => p.found !== 'kept').map((p) => stateName(p.party))
      const values = { verifier: stateName(d.verifier), article: article.title, title: made.title }
      const line = { feed: 'result' as const, about: [d.agreement], to: made.public ? ('all' as const) : made.parties }
      return [
        broken.length === 0
          ? { ...line, say: '{verifier} verified “{article}” of {title}: it was kept.', with: values }
          : { ...line, say: '{verifier} verified “{article}” of {title}: not kept by {states}.', with: { ...values, states: broken } },
      ]
    },
  }),

  /** E21: each turn without amendment or review makes what was signed a little staler. */
  'agreements-aged': defineFact({
    v: 1,
    data: z.strictObject({ ids: z.array(z.string()) }),
    apply: (draft, d) => {
      for (const a of all(draft, agreement)) if (d.ids.includes(a.id)) draft.put({ ...a, stale: a.stale + 1 })
    },
  }),
}
