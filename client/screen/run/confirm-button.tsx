import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useText } from '../../text/use-text.ts'
import { announcer } from '../../ui/announcer.ts'
import { Button, type ButtonProps } from '../../ui/button.tsx'
import { Tip } from '../../ui/tip.tsx'
import './confirm-button.css'

type ConfirmButtonProps = Pick<ButtonProps, 'kind' | 'size' | 'wide' | 'reason' | 'keys'> & {
  /** What it says at rest, and what readers hear of it where that is not enough ("Skip: Insurer stops cover"). */
  children: string
  name?: string
  icon?: LucideIcon
  /** Only the icon until the first press, with the words in a tooltip: for rows of a table. */
  compact?: boolean
  onConfirm: () => void
}

/** How long the first press stays good, ms. */
const ARMED_MS = 8000

/** Acts at the second press: for what many people feel at once. Leaving it, or eight seconds, forgets the first. */
export function ConfirmButton({ children, name, compact = false, onConfirm, ...button }: ConfirmButtonProps): ReactNode {
  const t = useText()
  const [armed, setArmed] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const rest = (): void => {
    clearTimeout(timer.current)
    setArmed(false)
  }
  const press = (): void => {
    if (armed) {
      rest()
      onConfirm()
      return
    }
    setArmed(true)
    timer.current = setTimeout(rest, ARMED_MS)
    announcer.say(t('ui.pressAgain', { action: name ?? children }), 'assertive')
  }
  const label = name ?? children
  const plain = (
    <Button {...button} aria-label={armed ? t('ui.pressAgain', { action: label }) : label} onPress={press} onBlur={rest}>
      {armed ? t('run.again') : children}
    </Button>
  )
  if (!compact) return plain
  // The same element before and after the first press: another one would not have the focus, and the second press would find nothing.
  return (
    <span className='compact-button' data-armed={armed}>
      <Tip text={armed ? t('run.again') : children}>{plain}</Tip>
    </span>
  )
}
