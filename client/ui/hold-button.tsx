import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Button as RacButton } from 'react-aria-components'
import { useText } from '../text/use-text.ts'
import { announcer } from './announcer.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import './button.css'
import './hold-button.css'

type HoldButtonProps = {
  children: string
  icon?: LucideIcon
  kind?: 'primary' | 'danger'
  size?: 'medium' | 'large'
  onHold: () => void
}

/** How long a pointer holds (DESIGN.md 9), and how long a first key press stays armed, ms. */
const HOLD_MS = 600
const ARMED_MS = 4000

/** Commit, release and end: a pointer holds for 600 ms; a key, or a screen reader's press, is pressed a second time. */
export function HoldButton({ children, icon, kind = 'primary', size = 'medium', onHold }: HoldButtonProps): ReactNode {
  const t = useText()
  const [stage, setStage] = useState<'rest' | 'holding' | 'armed'>('rest')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const enter = (next: 'rest' | 'holding' | 'armed', after?: { ms: number; run: () => void }) => {
    clearTimeout(timer.current)
    setStage(next)
    if (after) timer.current = setTimeout(after.run, after.ms)
  }
  const finish = () => {
    enter('rest')
    onHold()
  }
  const arm = () => {
    enter('armed', { ms: ARMED_MS, run: () => setStage('rest') })
    announcer.say(t('ui.pressAgain', { action: children }), 'assertive')
  }
  const byPointer = (pointerType: string) => pointerType === 'mouse' || pointerType === 'touch' || pointerType === 'pen'

  return (
    <RacButton
      className={classNames('btn', 'hold-btn', `btn--${kind}`, `btn--${size}`)}
      data-stage={stage}
      onPressStart={(press) => byPointer(press.pointerType) && enter('holding', { ms: HOLD_MS, run: finish })}
      onPressEnd={(press) => byPointer(press.pointerType) && stage === 'holding' && enter('rest')}
      onPress={(press) => {
        if (byPointer(press.pointerType)) return
        if (stage === 'armed') finish()
        else arm()
      }}
    >
      {icon && <Icon of={icon} size={16} />}
      <span>{stage === 'armed' ? t('ui.pressAgain', { action: children }) : children}</span>
    </RacButton>
  )
}
