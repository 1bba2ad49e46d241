import type { ReactNode } from 'react'
import type { TextFieldProps as RacTextFieldProps } from 'react-aria-components'
import { Group, Input, TextField as RacTextField } from 'react-aria-components'
import { FieldLabel } from './field-label.tsx'
import type { FieldProps } from './field-notes.tsx'
import { FieldNotes } from './field-notes.tsx'
import { fieldProps } from './field-props.ts'
import { given } from './given.ts'

type TextFieldProps = FieldProps & {
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  maxLength?: number
  type?: 'text' | 'search' | 'password' | 'url' | 'email'
  name?: string
  autoComplete?: string
  autoFocus?: boolean
  /** Drawn inside, before and after the text: a search icon, a pick-on-map button, a key hint. */
  lead?: ReactNode
  trail?: ReactNode
}

/** One line of text. */
export function TextField(props: TextFieldProps): ReactNode {
  const { label, labelHidden, hint, error, value, onChange, lead, trail, placeholder, ...rest } = props
  const { disabled: _disabled, required: _required, size: _size, ...native } = rest
  return (
    <RacTextField {...(given(native) as RacTextFieldProps)} {...fieldProps(props)} value={value} onChange={onChange}>
      <FieldLabel label={label} {...given({ labelHidden })} />
      <Group className='field__control' isInvalid={error !== undefined}>
        {lead}
        <Input className='field__input' {...given({ placeholder })} />
        {trail}
      </Group>
      <FieldNotes hint={hint} error={error} />
    </RacTextField>
  )
}
