import { CircleCheck, CircleX, Info, type LucideIcon, PencilLine, TriangleExclamationPoint } from 'lucide-react'
import type { ReactNode } from 'react'
import { purseOf } from '../../../shared/action/_purse.ts'
import { me } from '../../../shared/action/_who.ts'
import type { AnyAction } from '../../../shared/model/action.ts'
import { useSay, useView } from '../../store/use-session.ts'
import { tell } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { formatSigned } from '../../ui/format.ts'
import { Icon, type Tone } from '../../ui/icon.tsx'
import { Section } from '../../ui/section.tsx'
import { costWords } from './cost-words.ts'
import type { OrderFault } from './order-fault.ts'
import { StateName } from './state-name.tsx'
import './order-preview.css'

type OrderPreviewProps = { action: AnyAction; fault: OrderFault; replaces: string | undefined }

/** Before an order is queued: is it lawful, what will it likely do, what will others see, what is its risk. */
export function OrderPreview({ action, fault, replaces }: OrderPreviewProps): ReactNode {
  const t = useText()
  const view = useView()
  const say = useSay()
  const { params } = fault
  const cost = params === undefined ? undefined : action.cost({ params, view })
  const purse = purseOf(view, replaces)
  const refusal = fault.field?.refusal ?? fault.refusal
  const before = action.when === 'now' ? t('compose.beforeNow') : t('compose.beforeQueue')
  return (
    <>
      <Section title={before} level={3} framed={false}>
        <ul className='order-checks'>
          {refusal !== undefined && (
            <Check icon={CircleX} tone='crit'>
              {say(refusal)}
            </Check>
          )}
          {fault.missing.length > 0 && (
            <Check icon={PencilLine} tone='warn'>
              {t('compose.stillOpen', { fields: fault.missing.map(({ shape }) => tell(shape.label)).join(', ') })}
            </Check>
          )}
          {refusal === undefined && fault.missing.length === 0 && (
            <Check icon={CircleCheck} tone='ok'>
              {t('compose.lawful')}
            </Check>
          )}
          {cost !== undefined && (
            <Check icon={Info} tone='plain' note={t('compose.leaves', { left: leftWords(purse, cost) })}>
              {costWords(cost)}
            </Check>
          )}
          <Check icon={TriangleExclamationPoint} tone='warn'>
            {tell(action.help.risk)}
          </Check>
        </ul>
      </Section>
      {params !== undefined && <LikelyEffect action={action} params={params} />}
      {params !== undefined && <OthersSee action={action} params={params} />}
    </>
  )
}

const leftWords = (purse: ReturnType<typeof purseOf>, cost: { readonly ap: number; readonly pc: number; readonly cr: number }): string =>
  costWords({ ap: purse.ap - cost.ap, pc: purse.pc - cost.pc, cr: purse.cr - cost.cr })

function Check({ icon, tone, note, children }: { icon: LucideIcon; tone: Tone; note?: string; children: ReactNode }): ReactNode {
  return (
    <li className='order-checks__row'>
      <Icon of={icon} size={15} tone={tone} />
      <span>
        {children}
        {note !== undefined && <small>{note}</small>}
      </span>
    </li>
  )
}

type Whole = { action: AnyAction; params: unknown }

function LikelyEffect({ action, params }: Whole): ReactNode {
  const t = useText()
  const view = useView()
  const say = useSay()
  const effects = action.expect?.(view, params) ?? []
  if (effects.length === 0) return null
  return (
    <Section title={t('compose.likely')} level={3} framed={false} aside={t('compose.likelyNote')}>
      <dl className='order-effects'>
        {effects.map(({ figure, low, high, unit }) => {
          const range = low === high ? formatSigned(low) : t('ui.range', { low: formatSigned(low), high: formatSigned(high) })
          const name = say(figure)
          return (
            <div key={name}>
              <dt>{name}</dt>
              <dd className='num'>{unit === undefined ? range : `${range} ${unit}`}</dd>
            </div>
          )
        })}
      </dl>
    </Section>
  )
}

function OthersSee({ action, params }: Whole): ReactNode {
  const t = useText()
  const view = useView()
  const say = useSay()
  const mine = me(view)
  const told = (action.tells?.(view, params) ?? [])
    .map(({ to, what }) => ({ to: to === 'all' ? to : to.filter((id) => id !== mine), what }))
    .filter(({ to }) => to.length > 0)
  return (
    <Section title={t('compose.othersSee')} level={3} framed={false}>
      {told.length === 0 ? (
        <p className='order-tells__none'>{t('compose.nobodySees')}</p>
      ) : (
        <ul className='order-tells'>
          {told.map(({ to, what }) => {
            const words = say(what)
            return (
              <li key={`${String(to)} ${words}`} className='order-tells__row'>
                <span className='order-tells__who'>
                  {to === 'all' ? t('compose.everybody') : to.map((id) => <StateName key={id} id={id} size={18} tokenOnly />)}
                </span>
                <span>{words}</span>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
