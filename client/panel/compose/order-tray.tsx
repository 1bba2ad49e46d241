import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as PlainButton } from 'react-aria-components'
import { seat as seatNoun } from '../../../shared/noun/seat.ts'
import { useScreen } from '../../store/screen.ts'
import { useMe, usePhase, useRecord, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { beliefQuestions } from './belief-questions.ts'
import { sealedOrders } from './cost-parts.ts'
import { EstimateCard } from './estimate-card.tsx'
import { TrayCard } from './tray-card.tsx'
import { TrayTotals } from './tray-totals.tsx'
import './order-tray.css'

/** The orders of this turn: cards, what they cost together, and the way to commit them (picture 01). The page mounts its dialogs. */
export function OrderTray(): ReactNode {
  const t = useText()
  return (
    <section className='tray' data-coach='tray' aria-label={t('compose.orders')} tabIndex={-1}>
      <TrayCards />
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
