import type { ReactNode } from 'react'
import './key-hint.css'

/** The key that does the same, as drawn on the button. Hidden from readers; pass `aria-keyshortcuts` to the control. */
export function KeyHint({ keys }: { keys: string }): ReactNode {
  return (
    <span aria-hidden='true'>
      <kbd className='key-hint'>{keys}</kbd>
    </span>
  )
}
