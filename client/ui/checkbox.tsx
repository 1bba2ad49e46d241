import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'
import type { FieldProps } from './field-notes.tsx'
import { FieldNotes } from './field-notes.tsx'
import { Icon } from './icon.tsx'
import './checkbox.css'

type CheckboxProps = Pick<FieldProps, 'hint' | 'error' | 'disabled'> & {
  children: ReactNode
  checked: boolean
  /** Some of what it stands for is chosen. */
  partly?: boolean
  onChange: (checked: boolean) => void
}

/** A box to tick, with its sentence as the target. */
export function Checkbox({ children, checked, partly = false, onChange, hint, error, disabled = false }: CheckboxProps): ReactNode {
  return (
    <CheckboxField
      className='check-field'
      isSelected={checked}
      isIndeterminate={partly}
      onChange={onChange}
      isDisabled={disabled}
      isInvalid={error !== undefined}
      validationBehavior='aria'
    >
      <CheckboxButton className='check'>
        <span className='check__box'>{partly ? <Icon of={Minus} size={13} /> : checked && <Icon of={Check} size={13} />}</span>
        <span>{children}</span>
      </CheckboxButton>
      <FieldNotes hint={hint} error={error} />
    </CheckboxField>
  )
}
