import type { ReactNode } from 'react'
import type { StateSlot } from './state-marks.ts'
import { StateToken } from './state-token.tsx'
import './state-token.css'

/** A state named: its token and its name side by side. */
export function Who({ slot, letter, name, size = 18 }: { slot: StateSlot; letter: string; name: string; size?: number }): ReactNode {
  return (
    <span className='who'>
      <StateToken slot={slot} letter={letter} size={size} />
      <b>{name}</b>
    </span>
  )
}
