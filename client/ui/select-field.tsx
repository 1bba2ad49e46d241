import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Select, SelectValue } from 'react-aria-components'
import { useText } from '../text/use-text.ts'
import { FieldLabel } from './field-label.tsx'
import type { FieldProps } from './field-notes.tsx'
import { FieldNotes } from './field-notes.tsx'
import { fieldProps } from './field-props.ts'
import { given } from './given.ts'
import { Icon } from './icon.tsx'
import type { Option } from './option-list.tsx'
import { OptionList } from './option-list.tsx'

type SelectFieldProps<Id extends string> = FieldProps & {
  options: readonly Option<Id>[]
  value: Id | undefined
  onChange: (id: Id) => void
  placeholder?: string
}

/** One of many, from a list. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>): ReactNode {
  const { label, labelHidden, hint, error, options, value, onChange, placeholder } = props
  const t = useText()
  const chosen = options.find((option) => option.id === value)
  return (
    <Select
      {...fieldProps(props)}
      value={value ?? null}
      onChange={(key) => {
        const next = options.find((option) => option.id === key)
        if (next) onChange(next.id)
      }}
      placeholder={placeholder ?? t('ui.showChoices')}
    >
      <FieldLabel label={label} {...given({ labelHidden })} />
      <Button className='field__control'>
        {chosen?.lead}
        <SelectValue className='field__value'>{({ defaultChildren }) => chosen?.label ?? defaultChildren}</SelectValue>
        <span className='field__chevron'>
          <Icon of={ChevronDown} size={14} />
        </span>
      </Button>
      <FieldNotes hint={hint} error={error} />
      <OptionList options={options} />
    </Select>
  )
}
