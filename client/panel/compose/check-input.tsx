import type { ReactNode } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import type { InputProps } from './input-props.ts'

/** Yes or no. */
export function CheckInput({ label, value, error, onChange }: InputProps): ReactNode {
  return (
    <Checkbox checked={value === true} onChange={(checked) => onChange(checked)} {...(error === undefined ? {} : { error })}>
      {label}
    </Checkbox>
  )
}
