import { me } from '../../../shared/action/_who.ts'
import { seen, type View } from '../../../shared/model/view.ts'
import { agreement } from '../../../shared/noun/agreement.ts'
import { type Template, template } from '../../../shared/noun/template.ts'
import type { Raw } from './form-fields.ts'

/** The template an order fills in, the parties it would bind, and what is filled in already. */
export type AgreementForm = {
  readonly form: Pick<Template, 'blanks' | 'articles'>
  readonly parties: readonly string[]
  readonly held: Readonly<Record<string, string>>
  readonly checked: ReadonlyMap<string, { readonly metric: string; readonly dueTurn: number; readonly verifier: string }>
}

/** What an order about an agreement is written on: a template, or the draft it changes. */
export function agreementForm(view: View, raw: Raw): AgreementForm | undefined {
  const draft = typeof raw.agreement === 'string' ? seen(view, agreement, raw.agreement) : undefined
  const id = draft?.template ?? (typeof raw.template === 'string' ? raw.template : undefined)
  const form = id === undefined ? undefined : seen(view, template, id)
  if (form === undefined) return undefined
  const articles = draft?.articles ?? []
  const chosen = Array.isArray(raw.parties) ? (raw.parties as string[]) : []
  return {
    form,
    parties: draft?.parties ?? [me(view), ...chosen],
    held: Object.assign({}, ...articles.map(({ blanks }) => blanks)) as Record<string, string>,
    checked: new Map(articles.flatMap(({ id: article, benchmark }) => (benchmark === undefined ? [] : [[article, benchmark] as const]))),
  }
}
