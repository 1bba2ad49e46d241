import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import type { ButtonKind } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Icon } from '../ui/icon.tsx'
import '../ui/button.css'
import './link-button.css'

type LinkButtonProps = {
  href: string
  children: ReactNode
  kind?: ButtonKind
  size?: 'small' | 'medium' | 'large'
  icon?: LucideIcon
  wide?: boolean
  /** The address is a file to keep, not a page to go to. */
  download?: boolean
  /** What readers hear where the words are not enough. */
  name?: string
  /** Beside the page it is on: a screen for the room, a sheet to print. */
  newTab?: boolean
}

/** A link that looks like a button: it goes to another page, and can be opened in a new tab. */
export function LinkButton({
  href,
  children,
  kind = 'secondary',
  size = 'medium',
  icon,
  wide = false,
  download = false,
  newTab = false,
  name,
}: LinkButtonProps): ReactNode {
  return (
    <Link
      href={href}
      {...(download ? { download: true } : {})}
      {...(name === undefined ? {} : { 'aria-label': name })}
      {...(newTab ? { target: '_blank', rel: 'noopener' } : {})}
      className={classNames('btn', 'link-btn', `btn--${kind}`, `btn--${size}`, wide && 'btn--wide')}
    >
      {icon && <Icon of={icon} size={size === 'small' ? 14 : 16} />}
      <span>{children}</span>
    </Link>
  )
}
