import { type ReactNode, useEffect, useState } from 'react'
import { posts } from '../../app/posts.ts'
import { done, sign } from '../../net/commands.ts'
import { useScreen } from '../../store/screen.ts'
import { useCountdown } from '../../store/use-countdown.ts'
import { useMe, usePhase, usePresence, useSay, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatCountdown } from '../../ui/format.ts'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { Section } from '../../ui/section.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { actions } from './actions.ts'
import { purseParts, sealedOrders } from './cost-parts.ts'
import { purseAmount, purseNames } from './cost-words.ts'
import { othersSee } from './others-see.ts'
import { StateName } from './state-name.tsx'
import { type Sealed, sealedFault } from './tray-card.tsx'
import { useCommand } from './use-command.ts'
import './commit-sheet.css'

/** The last look before the orders of a turn are committed (picture 11). Open while `commitOpen` of the screen says so. */
export function CommitSheet(): ReactNode {
  const open = useScreen((state) => state.commitOpen)
  const show = useScreen((state) => state.show)
  const { phase } = usePhase()
  const over = open && phase !== 'orders'
  // The phase can end while the sheet is open; what was queued counts as it stood.
  useEffect(() => {
    if (over) show({ commitOpen: false })
  }, [over, show])
  return open && !over ? <OpenSheet onClose={() => show({ commitOpen: false })} /> : null
}

function OpenSheet({ onClose }: { onClose: () => void }): ReactNode {
  const t = useText()
  const view = useView()
  const left = useCountdown()
  const command = useCommand()
  const orders: readonly Sealed[] = sealedOrders(view)
  const ready = orders.filter((order) => !order.waits && sealedFault(view, order) === null)
  const commit = async (): Promise<void> => {
    if (await command.run(() => done(true))) onClose()
  }
  return (
    <Dialog
      title={t('compose.commitTitle', { count: ready.length })}
      lead={left === undefined ? t('compose.commitLead') : t('compose.commitLeadTimed', { left: formatCountdown(left.leftMs) })}
      shape='sheet'
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button
            kind='primary'
            size='large'
            onPress={() => void commit()}
            working={command.busy}
            workingText={t('compose.sending')}
            {...(orders.length === 0 ? { reason: t('compose.commitNone') } : {})}
          >
            {t('compose.commitTitle', { count: ready.length })}
          </Button>
          <Button kind='quiet' size='large' onPress={onClose}>
            {t('compose.back')}
          </Button>
        </>
      }
    >
      <div className='commit'>
        <SeenByOthers orders={ready} />
        <AtTheDesk />
        <CostOfAll />
        {command.fault !== undefined && (
          <NoticeBar tone='crit' announce='off'>
            {command.fault}
          </NoticeBar>
        )}
        <LeftBehind orders={orders} />
      </div>
    </Dialog>
  )
}

function SeenByOthers({ orders }: { orders: readonly Sealed[] }): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const told = orders.flatMap(({ action, params }) => {
    const known = actions.get(action)
    return known === undefined ? [] : [{ action: known, params }]
  })
  const seen = othersSee(view, told)
  return (
    <Section title={t('compose.othersSee')} level={3} framed={false}>
      {seen.length === 0 ? (
        <p className='order-tells__none'>{t('compose.nobodySees')}</p>
      ) : (
        <ul>
          {seen.map(({ state, what }) => (
            <li key={state} className='commit__seen'>
              <StateName id={state} size={18} tokenOnly />
              <span>{what.map((each) => t('compose.seenOf', { order: say(each.card), what: say(each.what) })).join('; ')}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** Who holds the posts of this seat, and who is here. */
function AtTheDesk(): ReactNode {
  const t = useText()
  const { seat, person, posts: mine } = useMe()
  const people = usePresence().filter((one) => one.seat === seat || one.person === person)
  const rows = posts.map(({ id, name }) => {
    const holder = people.find((one) => one.posts.includes(id))
    const isMe = holder?.person === person || (holder === undefined && mine.includes(id))
    return { id, name: t(name), who: isMe ? t('compose.you') : holder?.name, here: isMe || holder?.here === true }
  })
  return (
    <Section title={t('compose.atTheDesk')} level={3} framed={false}>
      <ul>
        {rows.map(({ id, name, who, here }) => (
          <li key={id} className='commit__post'>
            <b>{name}</b>
            <span>{who ?? t('compose.vacant')}</span>
            {who !== undefined && <Chip tone={here ? 'ok' : 'plain'}>{here ? t('compose.here') : t('compose.away')}</Chip>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function CostOfAll(): ReactNode {
  const t = useText()
  const view = useView()
  return (
    <Section title={t('compose.cost')} level={3} framed={false}>
      <dl>
        {purseParts(view).map(({ key, before, after }) => (
          <div key={key} className='commit__cost'>
            <dt>{t(purseNames[key])}</dt>
            <dd className='num'>
              {t(key === 'cr' ? 'compose.fromToMoney' : 'compose.fromTo', {
                before: purseAmount(key, before),
                after: purseAmount(key, after),
              })}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** Orders that will not go with the others: one waits for a signature, one has become unlawful. */
function LeftBehind({ orders }: { orders: readonly Sealed[] }): ReactNode {
  const t = useText()
  const say = useSay()
  const view = useView()
  const { person } = useMe()
  const command = useCommand()
  const [signing, setSigning] = useState<string>()
  return orders.map((order) => {
    const action = actions.get(order.action)
    const fault = sealedFault(view, order)
    if (action === undefined || (!order.waits && fault === null)) return null
    const title = say(action.card(view, order.params))
    const signOrder = (): void => {
      setSigning(order.id)
      void command.run(() => sign(order.id))
    }
    const maySign = order.waits && order.person !== person
    const waits = t(maySign ? 'compose.behindSign' : 'compose.behindOther')
    const because = fault === null ? t('compose.staysBehind', { because: waits }) : t('compose.willFail', { because: say(fault) })
    return (
      <NoticeBar
        key={order.id}
        tone='warn'
        announce='off'
        {...(maySign ? { action: <TextButton onPress={signOrder}>{t('compose.signOrder', { title })}</TextButton> } : {})}
      >
        <b>{title}</b> {because}
        {signing === order.id && command.fault !== undefined && <div>{command.fault}</div>}
      </NoticeBar>
    )
  })
}
