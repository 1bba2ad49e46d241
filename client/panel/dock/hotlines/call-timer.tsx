import type { ReactNode } from 'react'
import { useSetting } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { minutesBetween, useNow } from '../use-now.ts'
import type { SeenCall } from './line-facts.ts'

/** How long a call has lasted, in scenario minutes: hours and minutes. */
export function CallTimer({ call }: { call: SeenCall }): ReactNode {
  const t = useText()
  const { turnHours } = useSetting()
  const now = useNow()
  const minutes = Math.max(0, Math.floor(minutesBetween(call, now, turnHours)))
  const two = (value: number): string => String(value).padStart(2, '0')
  return (
    <span className='call-timer num'>
      <span aria-hidden='true'>{`${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`}</span>
      <VisuallyHidden>{t('dock.callLasts', { minutes })}</VisuallyHidden>
    </span>
  )
}
