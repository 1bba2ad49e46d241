import type { LucideIcon } from 'lucide-react'
import { CircleCheck, CircleX, Lock, TriangleExclamationPoint } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Tone } from './icon.tsx'
import { Icon } from './icon.tsx'
import './order-card.css'

/** lawful; warned: may still be committed; blocked: visible, dashed, with reason; committed; resolved; failed. */
export type OrderState = 'lawful' | 'warned' | 'blocked' | 'committed' | 'resolved' | 'failed'

type OrderCardProps = {
  icon: LucideIcon
  title: string
  /** "1 capital, 3.2 M". */
  cost: string
  state: OrderState
  /** The line under the cost: why it is lawful, warned or blocked, or what came of it. */
  says: string
  onOpen?: () => void
  /** The menu button of the card. */
  menu?: ReactNode
}

const signs: Readonly<Record<OrderState, { icon: LucideIcon; tone: Tone }>> = {
  lawful: { icon: CircleCheck, tone: 'ok' },
  warned: { icon: TriangleExclamationPoint, tone: 'warn' },
  blocked: { icon: CircleX, tone: 'crit' },
  committed: { icon: Lock, tone: 'ok' },
  resolved: { icon: CircleCheck, tone: 'ok' },
  failed: { icon: CircleX, tone: 'crit' },
}

/** One order of the tray. The whole card opens it; the menu stays its own target. */
export function OrderCard({ icon, title, cost, state, says, onOpen, menu }: OrderCardProps): ReactNode {
  const sign = signs[state]
  return (
    <article className='order' data-order={state}>
      <div className='order__head'>
        <Icon of={icon} size={14} />
        {onOpen ? (
          <Button className='order__title order__open' onPress={onOpen}>
            {title}
          </Button>
        ) : (
          <b className='order__title'>{title}</b>
        )}
        {menu !== undefined && <div className='order__menu'>{menu}</div>}
      </div>
      <div className='order__cost num'>{cost}</div>
      <div className='order__says'>
        <Icon of={sign.icon} size={13} tone={sign.tone} />
        <span data-tone={sign.tone}>{says}</span>
      </div>
    </article>
  )
}
