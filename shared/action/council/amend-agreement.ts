import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { ask } from '../../noun/ask.ts'
import { seat } from '../../noun/seat.ts'
import { template } from '../../noun/template.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { articleSchema, benchmarkParams, checkFilling, completion, fillArticles, openPoint } from './_articles.ts'

/** CA5: changes a draft: blanks, and how its articles are checked. The version rises and every signature must be given anew. */
export const amendAgreement = defineAction({
  kind: 'amend-agreement',
  row: 'CA5',
  instrument: 'council',
  when: 'now',
  rank: 20,
  minutes: 20,
  params: z.strictObject({
    agreement: field.record('Draft', 'agreement'),
    blanks: field.blanks('Blanks').exactOptional(),
    benchmarks: z.array(benchmarkParams).max(8).readonly().exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 2, cr: 0 }),

  check(view, params) {
    const draft = seen(view, agreement, params.agreement)
    if (draft === undefined) return refuse('unknown-id', 'There is no such draft.')
    if (!draft.parties.includes(me(view))) return refuse('not-party', 'Only its parties can change it.')
    if (draft.status !== 'draft') return refuse('already-done', 'It is signed. Draft a new one to change what it says.')
    const form = seen(view, template, draft.template)
    if (form === undefined) return refuse('unknown-id', 'Its template is not offered here.')
    const filling = { blanks: params.blanks ?? {}, benchmarks: params.benchmarks ?? [] }
    if (Object.keys(filling.blanks).length + filling.benchmarks.length === 0)
      return refuse('needs-evidence', 'Change a blank or say how an article is checked.')
    return checkFilling(view, form, { parties: draft.parties, filling })
  },

  resolve(state, asked, params, hands) {
    const draft = read(state, agreement, params.agreement)
    assert(draft !== undefined, 'a draft that passed its check exists')
    const articles = fillArticles(draft.articles, { blanks: params.blanks ?? {}, benchmarks: params.benchmarks ?? [] })
    const { id, title } = draft
    const others = draft.parties.filter((s) => s !== asked.seat)
    const waiting = all(state, ask).filter((a) => a.about === id && a.status === 'open')
    const says = sentence('{state} changed a draft that waits for you: {title}', { state: stateName(asked.seat), title })
    const due = { dueTurn: asked.turn + 1, dueAt: 0, about: id }
    const asks = others
      .filter((seat) => !waiting.some((a) => a.seat === seat))
      .map((seat) => ({ kind: 'ask-made' as const, data: { id: hands.newId('ask'), seat, says, ...due } }))
    const why = sentence('{state} changed a draft', { state: stateName(asked.seat) })
    return [
      { kind: 'agreement-amended', data: { id, by: asked.seat, version: draft.version + 1, articles } },
      ...asks,
      deedDone(asked, hands, { action: 'amend-agreement', toward: others, g: 0, grade: 'W', why, about: id }),
    ]
  },

  facts: {
    'agreement-amended': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string(), by: z.string(), version: z.int(), articles: z.array(articleSchema).readonly() }),
      apply: (draft, d) => {
        const changed = read(draft, agreement, d.id)
        assert(changed !== undefined, 'a draft that changes exists')
        draft.put({ ...changed, version: d.version, articles: d.articles, signed: [], stale: 0 })
      },
      heard: (world, d) => {
        const changed = read(world, agreement, d.id)
        if (changed === undefined) return []
        const values = { state: stateName(d.by), title: changed.title, version: d.version }
        const say = '{state} changed {title}. Version {version} waits for signatures.'
        return [{ say, with: values, to: changed.parties, feed: 'council', about: [d.id] }]
      },
    }),
  },

  help: {
    title: 'Amend a draft',
    does: 'Fills blanks and adds what can be checked: what is measured, by when, and who verifies it.',
    risk: 'Every signature given so far is cleared.',
  },

  hint: (view) =>
    allSeen(view, agreement)
      .filter((a) => a.status === 'draft' && a.parties.includes(me(view)) && openPoint(view, a) !== undefined)
      .flatMap((a) => {
        const filling = completion(view, a)
        if (filling === undefined || Object.keys(filling.blanks).length + filling.benchmarks.length === 0) return []
        const because = sentence('{title} says nothing yet that can be checked.', { title: a.title })
        const score = a.signed.length > 0 ? 0.3 : peopleSitOpposite(view, a.parties) ? 0.2 : 0.65
        return [{ params: { agreement: a.id, ...filling }, score, because }]
      }),

  card: (view, params) => sentence('Amend {title}', { title: seen(view, agreement, params.agreement)?.title ?? '' }),
  tells: (view, params) => [{ to: seen(view, agreement, params.agreement)?.parties ?? [], what: sentence('The new version') }],
})

/** A computer leaves the wording to a party that people play: they should find what is missing themselves. */
const peopleSitOpposite = (view: View, parties: readonly string[]): boolean =>
  allSeen(view, seat).some((s) => s.state !== me(view) && s.playedBy === 'person' && parties.includes(s.state))
