import type { LucideIcon } from 'lucide-react'
import { CircleCheck, Info, TriangleExclamationPoint, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Tone } from './icon.tsx'
import { Icon } from './icon.tsx'
import './notice-bar.css'

type NoticeBarProps = {
  children: ReactNode
  tone?: Exclude<Tone, 'plain'>
  icon?: LucideIcon
  /** One `TextButton`: "Try now". */
  action?: ReactNode
  /** alert: said at once (connection lost). status: said when convenient. off: others announce it. */
  announce?: 'alert' | 'status' | 'off'
}

const iconOf: Readonly<Record<Exclude<Tone, 'plain'>, LucideIcon>> = {
  crit: WifiOff,
  warn: TriangleExclamationPoint,
  ok: CircleCheck,
  info: Info,
}

/** A bar above the panel it concerns: connection lost, clock paused, seat taken over. */
export function NoticeBar({ children, tone = 'warn', icon, action, announce = 'status' }: NoticeBarProps): ReactNode {
  return (
    <div className='notice' data-tone={tone} {...(announce === 'off' ? {} : { role: announce })}>
      <Icon of={icon ?? iconOf[tone]} size={16} tone={tone} />
      <div className='notice__text'>{children}</div>
      {action}
    </div>
  )
}
