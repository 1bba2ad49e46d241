import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import './empty-state.css'

type EmptyStateProps = {
  icon?: LucideIcon
  /** The fact: "No line to Kessary". */
  title: string
  /** The reason, or the next step. */
  children?: ReactNode
  /** One action, a small button. */
  action?: ReactNode
}

/** What a panel says when there is nothing in it: a fact, a reason or next step, one action (DESIGN.md 14). */
export function EmptyState({ icon, title, children, action }: EmptyStateProps): ReactNode {
  return (
    <div className='empty'>
      {icon && <Icon of={icon} size={22} />}
      <p className='empty__title'>{title}</p>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && <div className='empty__action'>{action}</div>}
    </div>
  )
}
