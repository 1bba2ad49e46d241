import type { LucideIcon } from 'lucide-react'
import { LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEffect, useId } from 'react'
import type { ButtonProps as RacButtonProps } from 'react-aria-components'
import { Button as RacButton } from 'react-aria-components'
import { useText } from '../text/use-text.ts'
import { announcer } from './announcer.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'
import { Tip } from './tip.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import './button.css'

/** primary: the one action; secondary; quiet: no outline; danger: ends something. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

export type ButtonProps = Omit<RacButtonProps, 'children' | 'className' | 'style' | 'isPending' | 'isDisabled'> & {
  /** A verb and its object: "Commit 3 of 4". */
  children: ReactNode
  kind?: ButtonKind
  size?: 'small' | 'medium' | 'large'
  icon?: LucideIcon
  /** The key that does the same, drawn at the end. */
  keys?: string
  /** True while the server has not answered: shows `workingText`, keeps the focus, takes no press. */
  working?: boolean
  /** "Sending"; "Working" unless given. */
  workingText?: string
  disabled?: boolean
  /** Why it is not available. The button stays reachable and tells it; it implies `disabled`. */
  reason?: string
  /** Fills its column. */
  wide?: boolean
}

/** A button with a word on it. For a mere icon see `IconButton`. */
export function Button(props: ButtonProps): ReactNode {
  const { children, kind = 'secondary', size = 'medium', icon, keys, working = false, workingText, ...more } = props
  const { disabled = false, reason, wide = false, onPress, ...rest } = more
  const t = useText()
  const reasonId = useId()
  const blocked = reason !== undefined
  const shownIcon = working ? LoaderCircle : icon
  const words = workingText ?? t('ui.working')
  // Not React Aria's `isPending`: its live region refers to the button by its id, which may be gone by then.
  useEffect(() => {
    if (working) announcer.say(words)
  }, [working, words])
  const button = (
    <RacButton
      {...rest}
      {...(onPress === undefined || blocked || working ? {} : { onPress })}
      {...(blocked ? { 'aria-disabled': 'true', 'aria-describedby': reasonId, type: 'button' } : {})}
      {...(working ? { 'aria-disabled': 'true', 'data-working': 'true', type: 'button' } : {})}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
      className={classNames('btn', `btn--${kind}`, `btn--${size}`, wide && 'btn--wide')}
      isDisabled={disabled && !blocked}
    >
      {shownIcon && <Icon of={shownIcon} size={size === 'small' ? 14 : 16} />}
      <span>{working ? words : children}</span>
      {keys !== undefined && !working && <KeyHint keys={keys} />}
      {blocked && <VisuallyHidden id={reasonId}>{t('ui.disabledBecause', { reason })}</VisuallyHidden>}
    </RacButton>
  )
  return blocked ? <Tip text={reason}>{button}</Tip> : button
}
