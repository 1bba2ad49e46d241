import { OctagonExclamationPoint } from 'lucide-react'
import type { ReactNode } from 'react'
import { FieldError, Text } from 'react-aria-components'
import { Icon } from './icon.tsx'
import './field.css'

/** What every field of the kit takes besides its own value. */
export type FieldProps = {
  label: string
  /** Hides the label from sight where the layout already says it. */
  labelHidden?: boolean
  /** One sentence of help under the field. */
  hint?: ReactNode
  /** What is wrong and what to do: "T5 is over. Choose T7 or later." */
  error?: string | undefined
  disabled?: boolean
  required?: boolean
  /** large: the forms of the first screen. */
  size?: 'medium' | 'large'
}

/** Help and error under a field, joined to it for screen readers by React Aria. */
export function FieldNotes({ hint, error }: Pick<FieldProps, 'hint' | 'error'>): ReactNode {
  return (
    <>
      {hint !== undefined && (
        <Text slot='description' className='field__hint'>
          {hint}
        </Text>
      )}
      <FieldError className='field__error'>
        <Icon of={OctagonExclamationPoint} size={13} />
        <span>{error}</span>
      </FieldError>
    </>
  )
}
