import type { ReactNode } from 'react'
import { Label } from 'react-aria-components'
import type { FieldProps } from './field-notes.tsx'
import './field.css'

/** The label over a field. A hidden one is still read. */
export function FieldLabel({ label, labelHidden = false }: Pick<FieldProps, 'label' | 'labelHidden'>): ReactNode {
  return <Label className={labelHidden ? 'visually-hidden' : 'field__label'}>{label}</Label>
}
