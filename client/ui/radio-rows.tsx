import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components'
import { FieldLabel } from './field-label.tsx'
import type { FieldProps } from './field-notes.tsx'
import { FieldNotes } from './field-notes.tsx'
import { fieldProps } from './field-props.ts'
import { given } from './given.ts'
import { Icon } from './icon.tsx'
import './radio-rows.css'

type RadioRow<Id extends string> = {
  id: Id
  label: string
  note?: string
  icon?: LucideIcon
  /** Why it cannot be taken ("Taken by R. Osei"); shown instead of the note. */
  reason?: string
}

type RadioRowsProps<Id extends string> = FieldProps & {
  rows: readonly RadioRow<Id>[]
  value: Id | undefined
  onChange: (id: Id) => void
}

/** One of a few, each with a sentence: posts in a cabinet, ways to run a session. */
export function RadioRows<Id extends string>(props: RadioRowsProps<Id>): ReactNode {
  const { label, labelHidden, hint, error, rows, value, onChange } = props
  return (
    <RadioGroup
      {...fieldProps(props)}
      value={value ?? null}
      onChange={(id) => {
        const row = rows.find((each) => each.id === id)
        if (row) onChange(row.id)
      }}
    >
      <FieldLabel label={label} {...given({ labelHidden })} />
      <div className='radio-rows'>
        {rows.map((row) => (
          <RadioField key={row.id} value={row.id} isDisabled={row.reason !== undefined}>
            <RadioButton className='radio-row'>
              <span className='radio-row__dot' />
              {row.icon && <Icon of={row.icon} size={18} />}
              <span>
                <b>{row.label}</b> <small>{row.reason ?? row.note}</small>
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldNotes hint={hint} error={error} />
    </RadioGroup>
  )
}
