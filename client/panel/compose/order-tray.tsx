import { ListChecks, Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import { seat as seatNoun } from '../../../shared/noun/seat.ts'
import { useScreen } from '../../store/screen.ts'
import { useMe, usePhase, useRecord, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Icon } from '../../ui/icon.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { beliefQuestions } from './belief-questions.ts'
import { sealedOrders } from './cost-parts.ts'
import { EstimateCard } from './estimate-card.tsx'
import { TrayCard } from './tray-card.tsx'
import { TrayTotals } from './tray-totals.tsx'
import { useMedia } from './use-media.ts'
import './order-tray.css'

/** The orders of this turn: cards, what they cost together, and the way to commit them (picture 01). */
export function OrderTray(): ReactNode {
  const t = useText()
  // A short window keeps one line for the tray; the phone has a page for it (DESIGN.md 11).
  const short = useMedia('(max-height: 799px) and (min-width: 768px)')
  return (
    <section className='tray' data-short={short} data-coach='tray' aria-label={t('compose.orders')} tabIndex={-1}>
      {short ? <ShortTray /> : <TrayCards />}
      <TrayTotals />
    </section>
  )
}

/** Order cards and belief questions, then the button that adds one. */
function TrayCards(): ReactNode {
  const t = useText()
  const view = useView()
  const { seat } = useMe()
  const done = useRecord(seatNoun, `seat:${seat}`)?.done === true
  const orders = sealedOrders(view)
  const questions = beliefQuestions(view)
  return (
    <ul className='tray__cards' data-count={orders.length + questions.length}>
      {questions.map((question) => (
        <li key={question.incident}>
          <EstimateCard question={question} />
        </li>
      ))}
      {orders.map((order) => (
        <li key={order.id}>
          <TrayCard order={order} done={done} />
        </li>
      ))}
      {orders.length === 0 && (
        <li className='tray__none'>
          <p>
            <b>{t('compose.noOrders')}</b>
            <span>{t('compose.noOrdersNote')}</span>
          </p>
        </li>
      )}
      <li className='tray__add'>
        <AddOrder />
      </li>
    </ul>
  )
}

function AddOrder(): ReactNode {
  const t = useText()
  const { phase } = usePhase()
  const compose = useScreen((state) => state.compose)
  return (
    <PlainButton
      className='tray__add-button'
      data-coach='composer'
      data-early={phase !== 'consultation' && phase !== 'orders'}
      onPress={() => compose({})}
    >
      <Icon of={Plus} size={16} />
      {t('compose.add')}
      <KeyHint keys='O' />
    </PlainButton>
  )
}

/** One line: how many there are, and the way to them. */
function ShortTray(): ReactNode {
  const t = useText()
  const view = useView()
  const [open, setOpen] = useState(false)
  const count = sealedOrders(view).length + beliefQuestions(view).filter(({ given }) => given === undefined).length
  return (
    <div className='tray__line'>
      <Button icon={ListChecks} onPress={() => setOpen(true)}>
        {t('compose.ordersCount', { count })}
      </Button>
      <AddOrder />
      {open && (
        <Dialog
          title={t('compose.ordersOfTurn')}
          shape='sheet'
          isOpen
          onOpenChange={setOpen}
          actions={
            <Button kind='quiet' onPress={() => setOpen(false)}>
              {t('compose.close')}
            </Button>
          }
        >
          <div className='tray__stack'>
            <TrayCards />
          </div>
        </Dialog>
      )}
    </div>
  )
}
