import { Ellipsis, PenLine, Signature, Trash2 } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { checkOrder } from '../../../shared/action/_check-order.ts'
import type { View } from '../../../shared/model/view.ts'
import { sign, withdraw } from '../../net/commands.ts'
import { useScreen } from '../../store/screen.ts'
import { useSession } from '../../store/session-context.tsx'
import { useMe, useSay, useStates, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { announcer } from '../../ui/announcer.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { OrderCard, type OrderState } from '../../ui/order-card.tsx'
import { actions } from './actions.ts'
import { costWords } from './cost-words.ts'
import { type Raw, withWords } from './form-fields.ts'
import { instrumentFaces } from './instrument-icons.ts'
import { seenBy } from './others-see.ts'
import { useCommand } from './use-command.ts'

/** An order in the tray, as the view shows it. */
export type Sealed = {
  readonly id: string
  readonly action: string
  readonly params: unknown
  readonly cost: { readonly ap: number; readonly pc: number; readonly cr: number }
  readonly person: string
  readonly waits: boolean
}

/** What stands against a sealed order now, from what its seat sees: things change after it was queued. */
export function sealedFault(view: View, order: Sealed) {
  const action = actions.get(order.action)
  return action === undefined ? null : checkOrder(view, action, order.params, order.id)
}

/** One order of the tray: what it is, what it costs, whether it can still be carried out, and what can be done with it. */
export function TrayCard({ order, done }: { order: Sealed; done: boolean }): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const { person } = useMe()
  const words = useSession((state) => state.words)
  const compose = useScreen((state) => state.compose)
  const command = useCommand()
  const { state, says } = useLegality(order, done)
  const action = actions.get(order.action)
  if (action === undefined) return null
  const edit = (): void => compose({ action: order.action, params: withWords(order.params as Raw, words), replaces: order.id })
  const title = say(action.card(view, order.params))
  const mayOpen = done ? {} : { onOpen: edit }
  const act = {
    edit,
    withdraw: () => void command.run(() => withdraw(order.id)),
    sign: () => void command.run(() => sign(order.id)),
  }
  const signing = order.waits && order.person !== person ? [{ id: 'sign' as const, label: t('compose.sign'), icon: Signature }] : []
  return (
    <OrderCard
      icon={instrumentFaces[action.instrument].icon}
      title={title}
      cost={costWords(order.cost)}
      state={command.fault === undefined ? state : 'warned'}
      says={command.fault ?? says}
      {...mayOpen}
      menu={
        <Menu
          label={t('compose.menuOf', { title })}
          trigger={<IconButton label={t('compose.menuOf', { title })} icon={Ellipsis} size='small' />}
          entries={[
            { id: 'edit' as const, label: t('compose.edit'), icon: PenLine },
            ...signing,
            { id: 'withdraw' as const, label: t('compose.takeBack'), icon: Trash2 },
          ]}
          onChoose={(id) => act[id]()}
        />
      }
    />
  )
}

/** The line under an order, and a word to readers when it turns. */
function useLegality(order: Sealed, done: boolean): { readonly state: OrderState; readonly says: string } {
  const t = useText()
  const say = useSay()
  const view = useView()
  const states = useStates()
  const action = actions.get(order.action)
  const fault = sealedFault(view, order)
  const title = action === undefined ? '' : say(action.card(view, order.params))
  const because = fault === null ? undefined : say(fault)
  const known = useRef(because)
  useEffect(() => {
    if (because !== undefined && known.current === undefined) announcer.say(t('compose.turnedBlocked', { title, because }))
    known.current = because
  }, [because, title, t])
  if (because !== undefined && fault?.refused !== 'wrong-phase' && fault?.refused !== 'paused') return { state: 'blocked', says: because }
  if (order.waits) return { state: 'warned', says: t('compose.waitsForSignature') }
  if (done) return { state: 'committed', says: t('compose.committed') }
  const seers = action === undefined ? [] : seenBy(view, { action, params: order.params })
  if (seers.length === 0) return { state: 'lawful', says: t('compose.lawfulUnseen') }
  if (seers.length === states.length - 1 && seers.length > 1) return { state: 'lawful', says: t('compose.lawfulSeenByAll') }
  const names = seers.map((id) => states.find((each) => each.id === id)?.name ?? id)
  return { state: 'lawful', says: t('compose.lawfulSeen', { states: new Intl.ListFormat('en', { type: 'conjunction' }).format(names) }) }
}
