import { OctagonExclamationPoint } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/icon.tsx'
import './field-group.css'

type FieldGroupProps = { label: string; hint?: string | undefined; error?: string | undefined; children: ReactNode }

/** A label over controls that bring their own names: choices, toggles, lists of boxes. */
export function FieldGroup({ label, hint, error, children }: FieldGroupProps): ReactNode {
  return (
    <div className='field-group' data-invalid={error !== undefined}>
      <span className='field__label' aria-hidden='true'>
        {label}
      </span>
      {children}
      {hint !== undefined && <span className='field__hint'>{hint}</span>}
      {error !== undefined && (
        <span className='field__error'>
          <Icon of={OctagonExclamationPoint} size={13} />
          <span>{error}</span>
        </span>
      )}
    </div>
  )
}
