import { z } from 'zod'
import { hasControlCharacter } from '../../lib/text.ts'
import { type Refusal, refuse } from '../../model/refusal.ts'
import type { View } from '../../model/view.ts'
import { seen } from '../../model/view.ts'
import type { Agreement, Article } from '../../noun/agreement.ts'
import { type Template, template } from '../../noun/template.ts'
import { turnOf } from '../_who.ts'

/** How one article shall be checked, as the parties fill it in. */
export const benchmarkParams = z.strictObject({
  article: z.string().min(1).max(40),
  metric: z.string().min(1).max(120),
  dueTurn: z.int().min(1).max(200),
  verifier: z.string().regex(/^[A-Z]{2,4}$/),
})
export type BenchmarkParams = z.infer<typeof benchmarkParams>

/** Articles as facts hold them. */
export const articleSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  blanks: z.record(z.string(), z.string()),
  benchmark: z
    .strictObject({ metric: z.string(), dueTurn: z.int(), verifier: z.string(), status: z.enum(['due', 'met', 'missed']) })
    .exactOptional(),
})

type Draft = Pick<Agreement, 'template' | 'parties' | 'articles'>
type Form = Pick<Template, 'blanks' | 'articles'>
export type Filling = { readonly blanks: Readonly<Record<string, string>>; readonly benchmarks: readonly BenchmarkParams[] }

/** The blanks that a sentence leaves open: `{distance}`. */
const blanksIn = (text: string): readonly string[] => [...text.matchAll(/\{([a-z][a-z0-9-]*)\}/g)].flatMap((m) => m[1] ?? [])

/** Articles with what is filled in laid over what they held. The text keeps its `{blanks}`; readers fill them. */
export function fillArticles(articles: readonly Article[], { blanks, benchmarks }: Filling): readonly Article[] {
  return articles.map((a) => {
    const own = blanksIn(a.text).filter((name) => blanks[name] !== undefined)
    const filled = { ...a.blanks, ...Object.fromEntries(own.map((name) => [name, blanks[name] ?? ''])) }
    const given = benchmarks.find((b) => b.article === a.id)
    if (given === undefined) return { ...a, blanks: filled }
    const { metric, dueTurn, verifier } = given
    return { ...a, blanks: filled, benchmark: { metric, dueTurn, verifier, status: 'due' } }
  })
}

export const articlesOf = (form: Form): readonly Article[] => form.articles.map(({ id, title, text }) => ({ id, title, text, blanks: {} }))

/** Why a filling does not fit its template, or null (C61): unknown blanks, choices not offered, a benchmark that nobody independent checks. */
export function checkFilling(
  view: View,
  form: Form,
  { parties, filling }: { parties: readonly string[]; filling: Filling },
): Refusal | null {
  for (const [name, value] of Object.entries(filling.blanks)) {
    const blank = form.blanks.find((b) => b.name === name)
    if (blank === undefined) return refuse('unknown-id', 'This text has no blank called {name}.', { name })
    if (value.trim() === '') return refuse('text-empty', 'Fill in: {label}', { label: blank.label })
    if (hasControlCharacter(value)) return refuse('text-control', 'This text holds characters that cannot be shown. Type it again.')
    if (blank.choices.length > 0 && !blank.choices.includes(value))
      return refuse('out-of-range', 'Choose one of what is offered: {label}', { label: blank.label })
  }
  for (const b of filling.benchmarks) {
    const article = form.articles.find((a) => a.id === b.article)
    if (article?.benchmark === undefined) return refuse('bad-benchmark', 'This article has nothing that can be checked.')
    const { title, benchmark } = article
    if (!benchmark.metrics.includes(b.metric)) return refuse('bad-benchmark', 'Choose what is measured in “{title}”.', { title })
    if (b.dueTurn < turnOf(view)) return refuse('bad-benchmark', 'T{turn} is over. Choose this turn or later.', { turn: b.dueTurn })
    if (parties.includes(b.verifier) || !benchmark.verifiers.includes(b.verifier))
      return refuse('bad-benchmark', 'Who verifies “{title}” must be no party to it.', { title })
  }
  return null
}

/** The first thing still open in a draft: a blank's label, or the title of an article that cannot be checked yet. Undefined: complete. */
export function openPoint(view: View, draft: Draft): string | undefined {
  const form = seen(view, template, draft.template)
  if (form === undefined) return undefined
  for (const a of draft.articles) {
    const empty = blanksIn(a.text).find((name) => a.blanks[name] === undefined && form.blanks.some((b) => b.name === name))
    if (empty !== undefined) return form.blanks.find((b) => b.name === empty)?.label ?? empty
    const required = form.articles.find((t) => t.id === a.id)?.benchmark?.required === true
    if (required && a.benchmark === undefined) return a.title
  }
  return undefined
}

/** What would complete a draft: offered choices, plain figures, a date two turns from now and the first verifier who is no party. */
export function completion(view: View, draft: Draft): Filling | undefined {
  const form = seen(view, template, draft.template)
  if (form === undefined) return undefined
  const known = new Set(draft.articles.flatMap((a) => Object.keys(a.blanks)))
  const blanks = Object.fromEntries(
    form.blanks.filter((b) => !known.has(b.name)).map((b) => [b.name, b.choices[0] ?? plainAnswer(b.label)]),
  )
  const benchmarks = draft.articles.flatMap((a): BenchmarkParams[] => {
    const check = form.articles.find((t) => t.id === a.id)?.benchmark
    const verifier = check?.verifiers.find((v) => !draft.parties.includes(v))
    const metric = check?.metrics[0]
    if (a.benchmark !== undefined || verifier === undefined || metric === undefined) return []
    return [{ article: a.id, metric, dueTurn: turnOf(view) + 2, verifier }]
  })
  return { blanks, benchmarks }
}

/** A figure where a measure is asked for, else the custom of the region. */
const plainAnswer = (label: string): string => (/mile|km|metre|hour|day|week|month|number|percent|many/i.test(label) ? '3' : 'as is usual')
