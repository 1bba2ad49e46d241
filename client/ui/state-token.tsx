import type { CSSProperties, ReactNode } from 'react'
import type { StateSlot } from './state-marks.ts'
import { stateMark } from './state-marks.ts'
import { VisuallyHidden } from './visually-hidden.tsx'
import './state-token.css'

type StateTokenProps = {
  slot: StateSlot
  letter: string
  /** The state's name, read as the token's name. Leave it out where the name stands beside the token. */
  name?: string
  /** 14 to 34 px. Under 20 px the name must stand beside it. */
  size?: number
  /** No contact, or not present. */
  dim?: boolean
  /** A gap in the panel colour around it, for overlapping tokens. */
  ring?: boolean
}

/** A state's shape and letter in its colour. Shape, letter and colour each say the same. The letter is drawing, not text: css sets it. */
export function StateToken({ slot, letter, name, size = 20, dim = false, ring = false }: StateTokenProps): ReactNode {
  const { path, letterY, letterSize } = stateMark(slot)
  const scale = size / 24
  const style = { '--token': `${size}px`, '--letter': `${letterSize * scale}px`, '--baseline': `${letterY * scale}px` } as CSSProperties
  return (
    <span className='token' data-state={slot} data-letter={letter} data-dim={dim} data-ring={ring} style={style}>
      <svg className='token__svg' width={size} height={size} viewBox='0 0 24 24' aria-hidden='true'>
        <path className='token__shape' d={path} />
      </svg>
      {name !== undefined && <VisuallyHidden>{name}</VisuallyHidden>}
    </span>
  )
}
