import { Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { seat as seatNoun } from '../../../shared/noun/seat.ts'
import { done as sendDone } from '../../net/commands.ts'
import { useScreen } from '../../store/screen.ts'
import { useMe, usePhase, useRecord, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { purseParts, sealedOrders } from './cost-parts.ts'
import { purseAmount, purseNames } from './cost-words.ts'
import { sealedFault } from './tray-card.tsx'
import { useCommand } from './use-command.ts'

/** What the sealed orders take of each purse, and the button that commits them. */
export function TrayTotals(): ReactNode {
  const t = useText()
  const view = useView()
  return (
    <div className='tray__totals'>
      <dl className='tray__purse'>
        {purseParts(view).map(({ key, before, spent }) => (
          <div key={key}>
            <dt>{t(purseNames[key])}</dt>
            <dd className='num'>
              <b>{purseAmount(key, spent)}</b> {t(key === 'cr' ? 'compose.ofMoney' : 'compose.of', { total: purseAmount(key, before) })}
            </dd>
          </div>
        ))}
      </dl>
      <CommitButton />
    </div>
  )
}

function CommitButton(): ReactNode {
  const t = useText()
  const view = useView()
  const { seat } = useMe()
  const { phase } = usePhase()
  const show = useScreen((state) => state.show)
  const isDone = useRecord(seatNoun, `seat:${seat}`)?.done === true
  const command = useCommand()
  const orders = sealedOrders(view)
  const waiting = orders.filter(({ waits }) => waits).length
  const ready = orders.filter((order) => !order.waits && sealedFault(view, order) === null).length
  if (phase === 'orders' && isDone) {
    return (
      <div className='tray__commit' data-coach='commit'>
        <Button
          icon={Undo2}
          wide
          working={command.busy}
          workingText={t('compose.sending')}
          onPress={() => void command.run(() => sendDone(false))}
        >
          {t('compose.notDone')}
        </Button>
        <small>{command.fault ?? t('compose.committedCount', { count: orders.length })}</small>
      </div>
    )
  }
  const reason = phase !== 'orders' ? t('compose.commitLater') : orders.length === 0 ? t('compose.commitNone') : undefined
  return (
    <div className='tray__commit' data-coach='commit'>
      <Button kind='primary' wide onPress={() => show({ commitOpen: true })} {...(reason === undefined ? {} : { reason })}>
        {t('compose.commit', { ready, all: orders.length })}
      </Button>
      {waiting > 0 && <small>{t('compose.waitCount', { count: waiting })}</small>}
    </div>
  )
}
