import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ButtonProps as RacButtonProps } from 'react-aria-components'
import { Button as RacButton } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { Tip } from './tip.tsx'
import './button.css'
import './icon-button.css'

type IconButtonProps = Omit<RacButtonProps, 'children' | 'className' | 'style'> & {
  /** The name, said by readers and shown in the tooltip. */
  label: string
  icon: LucideIcon
  kind?: 'secondary' | 'quiet' | 'danger'
  size?: 'small' | 'medium'
}

/** A square button with an icon alone: map tools, row actions, close. Always has a name. */
export function IconButton({ label, icon, kind = 'quiet', size = 'medium', ...rest }: IconButtonProps): ReactNode {
  return (
    <Tip text={label}>
      <RacButton {...rest} aria-label={label} className={classNames('btn', 'icon-btn', `btn--${kind}`, `btn--${size}`)}>
        <Icon of={icon} size={size === 'small' ? 14 : 16} />
      </RacButton>
    </Tip>
  )
}
