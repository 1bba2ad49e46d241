import type { ReactNode } from 'react'
import { usePhase, useSetting, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { NumberField } from '../../ui/number-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { agreementForm } from './agreement-form.ts'
import { type BenchmarkDraft, benchmarkDrafts } from './form-fields.ts'
import type { InputProps } from './input-props.ts'
import { StateName } from './state-name.tsx'
import './agreement-inputs.css'

/** How each article that can be checked is checked: what is measured, by when, and who verifies. */
export function BenchmarksInput({ raw, value, error, onChange }: InputProps): ReactNode {
  const t = useText()
  const found = agreementForm(useView(), raw)
  const drafts = benchmarkDrafts(value)
  if (found === undefined) return null
  const { form, parties, checked } = found
  const set = (article: string, change: Partial<BenchmarkDraft>): void => {
    const old = drafts.find((each) => each.article === article) ?? { article, ...checked.get(article) }
    onChange([...drafts.filter((each) => each.article !== article), { ...old, ...change }])
  }
  return (
    <>
      {form.articles.map((article) => {
        if (article.benchmark === undefined) return null
        const draft = drafts.find((each) => each.article === article.id) ?? { article: article.id, ...checked.get(article.id) }
        return (
          <fieldset key={article.id} className='benchmark'>
            <legend>{t('compose.benchmarkOf', { title: article.title })}</legend>
            <p className='benchmark__need'>
              {article.benchmark.required ? t('compose.benchmarkRequired') : t('compose.benchmarkOptional')}
            </p>
            <BenchmarkFields draft={draft} check={article.benchmark} parties={parties} onChange={(change) => set(article.id, change)} />
          </fieldset>
        )
      })}
      {error !== undefined && <p className='field__error'>{error}</p>}
    </>
  )
}

type BenchmarkFieldsProps = {
  draft: BenchmarkDraft
  check: { readonly metrics: readonly string[]; readonly verifiers: readonly string[] }
  parties: readonly string[]
  onChange: (change: Partial<BenchmarkDraft>) => void
}

function BenchmarkFields({ draft, check, parties, onChange }: BenchmarkFieldsProps): ReactNode {
  const t = useText()
  const { turn } = usePhase()
  const { states } = useSetting()
  return (
    <>
      <SelectField
        label={t('compose.benchmarkMetric')}
        options={check.metrics.map((metric) => ({ id: metric, label: metric }))}
        value={draft.metric}
        onChange={(metric) => onChange({ metric })}
      />
      <div className='benchmark__pair'>
        <NumberField
          label={t('compose.benchmarkDue')}
          value={draft.dueTurn}
          min={turn}
          max={200}
          onChange={(dueTurn) => onChange(dueTurn === undefined ? {} : { dueTurn })}
        />
        <SelectField
          label={t('compose.benchmarkVerifier')}
          options={check.verifiers.map((id) => ({
            id,
            label: states.find((state) => state.id === id)?.name ?? id,
            lead: <StateName id={id} size={16} silent />,
            ...(parties.includes(id) ? { reason: t('compose.benchmarkParty') } : {}),
          }))}
          value={draft.verifier}
          onChange={(verifier) => onChange({ verifier })}
        />
      </div>
    </>
  )
}
