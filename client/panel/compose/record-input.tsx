import type { ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { FieldGroup } from './field-group.tsx'
import type { InputProps } from './input-props.ts'
import { isBusy, recordChoices } from './record-choices.ts'
import { recordLabel } from './record-label.ts'
import { StateName } from './state-name.tsx'
import { useNaming } from './use-naming.ts'

/** One thing of those this seat sees, or several. */
export function RecordInput(props: InputProps & { kind: string; many: boolean }): ReactNode {
  const { action, field, label, raw, value, error, onChange, kind, many } = props
  const t = useText()
  const naming = useNaming()
  const found = recordChoices(kind, { view: naming.view, action, field: field.name, raw })
  const options = found.map((record) => {
    const { label: name, note, state } = recordLabel(record, naming)
    const busy = isBusy(naming.view, record) ? { reason: t('compose.assetBusy') } : {}
    const lead = state === undefined ? {} : { lead: <StateName id={state} size={16} tokenOnly /> }
    return { id: record.id, label: name, ...(note === undefined || note === '' ? {} : { note }), ...busy, ...lead }
  })
  if (options.length === 0) {
    return (
      <FieldGroup label={label} error={error}>
        <p className='field-group__note'>{t('compose.nothingToChoose')}</p>
      </FieldGroup>
    )
  }
  if (!many) {
    const chosen = typeof value === 'string' ? value : undefined
    const none = { id: '', label: t('compose.noChoice') }
    const all = field.optional ? [none, ...options] : options
    return (
      <SelectField
        label={label}
        error={error}
        required={!field.optional}
        options={all}
        value={chosen ?? (field.optional ? '' : undefined)}
        onChange={onChange}
      />
    )
  }
  const chosen = Array.isArray(value) ? (value as string[]) : []
  return (
    <FieldGroup label={label} error={error}>
      <fieldset className='field-group__boxes' aria-label={label}>
        {options.map(({ id, label: name, note, reason }) => (
          <Checkbox
            key={id}
            checked={chosen.includes(id)}
            disabled={reason !== undefined && !chosen.includes(id)}
            onChange={(on) => onChange(options.map((each) => each.id).filter((each) => (each === id ? on : chosen.includes(each))))}
          >
            {name}
            {(reason ?? note) !== undefined && <span className='field-group__note'>{reason ?? note}</span>}
          </Checkbox>
        ))}
      </fieldset>
    </FieldGroup>
  )
}
