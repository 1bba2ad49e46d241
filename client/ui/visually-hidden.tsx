import type { ReactNode } from 'react'
import './visually-hidden.css'

/** Text for screen readers alone. */
export function VisuallyHidden({ id, children }: { id?: string; children: ReactNode }): ReactNode {
  return (
    <span id={id} className='visually-hidden'>
      {children}
    </span>
  )
}
