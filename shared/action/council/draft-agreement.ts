import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { type Agreement, agreement } from '../../noun/agreement.ts'
import { relation } from '../../noun/relation.ts'
import { type Template, template } from '../../noun/template.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'
import { articleSchema, articlesOf, benchmarkParams, checkFilling, completion, fillArticles, openPoint } from './_articles.ts'

/** CA4: puts an agreement from a template before its parties. What can be checked needs a metric, a date and a verifier from the start. */
export const draftAgreement = defineAction({
  kind: 'draft-agreement',
  row: 'CA4',
  instrument: 'council',
  when: 'turn-end',
  rank: 50,
  minutes: 20,
  params: z.strictObject({
    template: field.record('Agreement', 'template'),
    parties: field.seats('With'),
    blanks: field.blanks('Blanks'),
    benchmarks: z.array(benchmarkParams).max(8).readonly(),
  }),
  cost: () => ({ ap: 2, pc: 3, cr: 0 }),

  check(view, params) {
    const form = seen(view, template, params.template)
    if (form === undefined) return refuse('unknown-id', 'There is no such template.')
    if (params.parties.some((s) => !others(view).includes(s))) return refuse('unknown-id', 'Choose other states of this exercise.')
    if (params.parties.length === 0) return refuse('needs-consent', 'Choose at least one other party.')
    const parties = [me(view), ...params.parties]
    if (!isFor(form, parties))
      return refuse('not-party', '“{title}” is for {states}: choose them all, and nobody else.', {
        title: form.title,
        states: (form.parties ?? []).map(stateName),
      })
    const fault = checkFilling(view, form, { parties, filling: params })
    if (fault !== null) return fault
    const draft = { template: form.id, parties, articles: fillArticles(articlesOf(form), params) }
    const open = draft.articles.find((a) => a.benchmark === undefined && form.articles.find((t) => t.id === a.id)?.benchmark?.required)
    if (open !== undefined)
      return refuse('bad-benchmark', '“{title}” needs a metric, a due turn and a verifier who is no party.', { title: open.title })
    return existing(view, form.id, parties) ? refuse('duplicate', 'There is such a draft or agreement between you. Amend that one.') : null
  },

  resolve(state, asked, params, hands) {
    const form = read(state, template, params.template)
    assert(form !== undefined, 'a template that passed its check exists')
    const id = hands.newId('agreement')
    const parties = [...new Set([asked.seat, ...params.parties])].sort()
    const articles = fillArticles(articlesOf(form), params)
    const { title, verification } = form
    const says = sentence('{state} puts a draft before you: {title}', { state: stateName(asked.seat), title })
    const why = sentence('{state} drafted an agreement: {title}', { state: stateName(asked.seat), title })
    const toward = parties.filter((s) => s !== asked.seat)
    const due = { dueTurn: asked.turn + 1, dueAt: 0, about: id }
    return [
      { kind: 'agreement-drafted', data: { id, template: form.id, title, parties, by: asked.seat, articles, verification } },
      ...toward.map((seat) => ({ kind: 'ask-made' as const, data: { id: hands.newId('ask'), seat, says, ...due } })),
      deedDone(asked, hands, { action: 'draft-agreement', toward, g: 7, grade: 'W', why, about: id }),
    ]
  },

  facts: {
    'agreement-drafted': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        template: z.string(),
        title: z.string(),
        parties: z.array(z.string()).readonly(),
        by: z.string(),
        articles: z.array(articleSchema).readonly(),
        verification: z.int(),
      }),
      apply: (draft, d, fact) => {
        const fresh = { version: 1, signed: [], ratified: [], public: false, signedTurn: 0, institution: 0, stale: 0 }
        draft.put<Agreement>({ ...d, ...fresh, kind: 'agreement', status: 'draft', turn: fact.turn })
      },
      heard: (_world, d) => {
        const line = { say: '{state} puts a draft on the table: {title}', with: { state: stateName(d.by), title: d.title } }
        return [{ ...line, to: d.parties, feed: 'council', about: [d.id] }]
      },
    }),
  },

  help: {
    title: 'Draft an agreement',
    does: 'Fills in a template and puts it before the parties. What can be checked carries a metric, a date and a verifier.',
    risk: 'It binds nobody until all have signed, and each change clears the signatures.',
  },

  hint: (view) =>
    allSeen(view, template).flatMap((form) =>
      (isBusy(view) ? [] : circles(view, form)).flatMap((circle) => {
        const parties = [me(view), ...circle]
        const filling = completion(view, { template: form.id, parties, articles: articlesOf(form) })
        const draft = filling === undefined ? undefined : { template: form.id, parties, articles: fillArticles(articlesOf(form), filling) }
        if (filling === undefined || draft === undefined || openPoint(view, draft) !== undefined || existing(view, form.id, parties))
          return []
        const trust = Math.min(...circle.map((to) => seen(view, relation, `relation:${me(view)}-${to}`)?.trust ?? 50))
        const because = sentence('{title} would fix with {states} what is only custom now.', {
          title: form.title,
          states: circle.map(stateName),
        })
        return [{ params: { template: form.id, parties: circle, ...filling }, score: trust >= 35 ? 0.28 : 0.12, because }]
      }),
    ),

  card: (view, params) => sentence('Draft {title}', { title: seen(view, template, params.template)?.title ?? '' }),
  tells: (_view, params) => [{ to: params.parties, what: sentence('The draft') }],
})

/** Whether these are the parties that a template is for. */
const isFor = (form: Pick<Template, 'parties'>, parties: readonly string[]): boolean =>
  form.parties === undefined || (form.parties.length === parties.length && form.parties.every((s) => parties.includes(s)))

/** With whom this seat may draft from a template: those its text names, or any one other state. */
function circles(view: View, form: Pick<Template, 'parties'>): readonly (readonly string[])[] {
  if (form.parties === undefined) return others(view).map((to) => [to])
  return form.parties.includes(me(view)) ? [form.parties.filter((s) => s !== me(view))] : []
}

/** A draft or agreement from the same template between the same parties. */
function existing(view: View, form: string, parties: readonly string[]): boolean {
  const key = [...parties].sort().join()
  return allSeen(view, agreement).some((a) => a.template === form && a.status !== 'ended' && [...a.parties].sort().join() === key)
}

/** One draft at a time: a hand that this seat held out lately, or that still waits, is answered before the next. */
const isBusy = (view: View): boolean =>
  allSeen(view, agreement).some((a) => a.by === me(view) && (a.status === 'draft' || a.turn >= turnOf(view) - 2))
