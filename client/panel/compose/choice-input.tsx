import type { ReactNode } from 'react'
import { tell } from '../../text/i18n.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Choice } from '../../ui/choice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { FieldGroup } from './field-group.tsx'
import type { InputProps } from './input-props.ts'

type ChoiceInputProps = InputProps & { options: readonly { readonly value: string; readonly label: string }[]; many: boolean }

/** Beyond this many letters a bar of choices no longer fits its column. */
const barMax = 34

/** One of a few words, or several of them. */
export function ChoiceInput({ field, label, value, error, onChange, options, many }: ChoiceInputProps): ReactNode {
  const named = options.map((option) => ({ id: option.value, label: tell(option.label) }))
  if (many) {
    const chosen = Array.isArray(value) ? (value as string[]) : []
    const toggle = (id: string, on: boolean): void =>
      onChange(named.map((each) => each.id).filter((each) => (each === id ? on : chosen.includes(each))))
    return (
      <FieldGroup label={label} error={error}>
        <fieldset className='field-group__boxes' aria-label={label}>
          {named.map((option) => (
            <Checkbox key={option.id} checked={chosen.includes(option.id)} onChange={(on) => toggle(option.id, on)}>
              {option.label}
            </Checkbox>
          ))}
        </fieldset>
      </FieldGroup>
    )
  }
  const chosen = typeof value === 'string' ? value : undefined
  const letters = named.reduce((sum, option) => sum + option.label.length, 0)
  if (letters > barMax || named.length > 4) {
    return <SelectField label={label} error={error} required={!field.optional} options={named} value={chosen} onChange={onChange} />
  }
  return (
    <FieldGroup label={label} error={error}>
      <Choice label={label} options={named} value={chosen} onChange={onChange} size='large' wide />
    </FieldGroup>
  )
}
