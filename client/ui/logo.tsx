import type { ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden.tsx'
import './logo.css'

type LogoProps = {
  /** Size of the mark, px. */
  size?: number
  /** With the name beside it. */
  named?: boolean
}

/** The mark: two circles whose overlap is the seal. */
export function Logo({ size = 22, named = true }: LogoProps): ReactNode {
  return (
    <span className='logo' style={{ fontSize: `${Math.round(size * 0.78)}px` }}>
      <svg width={size} height={size} viewBox='0 0 24 24' aria-hidden='true'>
        <path className='logo__seal' d='M12 5.45a7.2 7.2 0 0 1 0 13.1 7.2 7.2 0 0 1 0-13.1Z' />
        <g className='logo__rings'>
          <circle cx='9' cy='12' r='7.2' />
          <circle cx='15' cy='12' r='7.2' />
        </g>
      </svg>
      {named ? <b className='logo__name'>Entente</b> : <VisuallyHidden>Entente</VisuallyHidden>}
    </span>
  )
}
