import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Tone } from './icon.tsx'
import { Icon } from './icon.tsx'
import './chip.css'

type ChipProps = {
  children: ReactNode
  /** outline: neutral without a fill, for drafts. */
  tone?: Tone | 'outline'
  icon?: LucideIcon
}

/** A status in a word or two, tinted only when it means risk. */
export function Chip({ children, tone = 'plain', icon }: ChipProps): ReactNode {
  return (
    <span className='chip' data-tone={tone}>
      {icon && <Icon of={icon} size={12} />}
      {children}
    </span>
  )
}
