import { FileCheck } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { order } from '../../../shared/noun/order.ts'
import { OrderTray } from '../../panel/compose/order-tray.tsx'
import { useMe, useRecords } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'

/** In a low window the tray is a button with a count, and opens over the map (DESIGN.md 11). */
export function ShortTray(): ReactNode {
  const t = useText()
  const { seat } = useMe()
  const [open, setOpen] = useState(false)
  const count = useRecords(order).filter((one) => one.seat === seat).length
  return (
    <div className='short-tray' data-open={open}>
      <div className='short-tray__tray'>
        <OrderTray />
      </div>
      <Button icon={FileCheck} size='small' aria-expanded={open} onPress={() => setOpen(!open)}>
        {t('desk.ordersCount', { count })}
      </Button>
    </div>
  )
}
