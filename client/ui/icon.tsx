import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import './icon.css'

/** The four risk tones and plain; only these carry hue. */
export type Tone = 'plain' | 'crit' | 'warn' | 'ok' | 'info'

type IconProps = { of: LucideIcon; size?: number; tone?: Tone }

/** A lucide icon at the house stroke: 1.75 px, 2 px at 14 px and under (DESIGN.md 15). Hidden from readers: a word stands beside it. */
export function Icon({ of: Drawing, size = 16, tone = 'plain' }: IconProps): ReactNode {
  return <Drawing className='icon' data-tone={tone} size={size} strokeWidth={size <= 14 ? 2 : 1.75} aria-hidden='true' focusable='false' />
}
