import { z } from 'zod'
import { assert } from '../lib/assert.ts'
import { defineFact } from '../model/fact.ts'
import { all, read } from '../model/state.ts'
import { agreement } from '../noun/agreement.ts'
import { council } from '../noun/council.ts'
import { motion } from '../noun/motion.ts'
import { sitting } from '../noun/sitting.ts'

const verdictWords = {
  adopted: 'Adopted by {council}.',
  rejected: 'Not adopted by {council}: there was an objection, or too few were for it.',
  'silence-broken': 'Not adopted by {council}: the silence was broken.',
  'no-quorum': 'Not adopted by {council}: fewer than two thirds of the members took part.',
} as const

/** What the clock does in council: votes are counted, sessions end, agreements grow old. */
export const councilFacts = {
  /** From here on everybody who may read the motion reads how each member voted (2.3). */
  'motion-closed': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), verdict: z.enum(['adopted', 'rejected', 'silence-broken', 'no-quorum']) }),
    apply: (draft, d) => {
      const counted = read(draft, motion, d.id)
      assert(counted !== undefined, 'a motion that closes was tabled')
      draft.put({ ...counted, verdict: d.verdict, status: d.verdict === 'adopted' ? 'adopted' : 'fell' })
    },
    heard: (world, d) => {
      const counted = read(world, motion, d.id)
      if (counted === undefined) return []
      const text = typeof counted.text === 'object' ? { text: counted.text } : {}
      const title = read(world, council, counted.council)?.title ?? ''
      const line = { say: verdictWords[d.verdict], with: { council: title }, feed: 'council' as const, about: [d.id], ...text }
      return [{ ...line, to: counted.status === 'adopted' ? 'all' : counted.members }]
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

  /** E21: each turn without amendment or review makes what was signed a little staler. */
  'agreements-aged': defineFact({
    v: 1,
    data: z.strictObject({ ids: z.array(z.string()) }),
    apply: (draft, d) => {
      for (const a of all(draft, agreement)) if (d.ids.includes(a.id)) draft.put({ ...a, stale: a.stale + 1 })
    },
  }),
}
