import type { ReactNode } from 'react'
import { useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { agreementForm } from './agreement-form.ts'
import { ArticleText } from './article-text.tsx'
import type { InputProps } from './input-props.ts'
import './agreement-inputs.css'

/** The blanks of a template, over the articles they stand in. */
export function BlanksInput({ label, raw, value, error, onChange }: InputProps): ReactNode {
  const t = useText()
  const found = agreementForm(useView(), raw)
  if (found === undefined) return null
  const { form, held } = found
  const filled = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, string>>
  const set = (name: string, text: string): void => onChange({ ...filled, [name]: text })
  const labels = Object.fromEntries(form.blanks.map((blank) => [blank.name, blank.label]))
  return (
    <fieldset className='blanks' aria-label={label}>
      {form.blanks.map(({ name, label: asks, choices }) => {
        const now = filled[name] ?? held[name] ?? ''
        return choices.length > 0 ? (
          <SelectField
            key={name}
            label={asks}
            options={choices.map((choice) => ({ id: choice, label: choice }))}
            value={now === '' ? undefined : now}
            onChange={(choice) => set(name, choice)}
          />
        ) : (
          <TextField key={name} label={asks} value={now} onChange={(text) => set(name, text)} />
        )
      })}
      {error !== undefined && <p className='field__error'>{error}</p>}
      <ol className='blanks__articles' aria-label={t('compose.articles')}>
        {form.articles.map((article) => (
          <li key={article.id}>
            <b>{article.title}</b> <ArticleText text={article.text} blanks={{ ...held, ...filled }} labels={labels} />
          </li>
        ))}
      </ol>
    </fieldset>
  )
}
