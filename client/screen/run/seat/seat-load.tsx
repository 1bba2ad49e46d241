import { ListChecks, Mail, MessageSquareText, Newspaper } from 'lucide-react'
import type { ReactNode } from 'react'
import { loadLimits, type SeatNow } from '../../../../shared/wire/watch.ts'
import { useText } from '../../../text/use-text.ts'
import { Icon } from '../../../ui/icon.tsx'

type SeatLoadProps = { load: SeatNow['load']; orders: number }

/** How much of this turn lies on a seat: orders sealed, and whatever is over the limits, amber and in words. */
export function SeatLoad({ load, orders }: SeatLoadProps): ReactNode {
  const t = useText()
  const over = [
    {
      is: load.injects > loadLimits.injects,
      icon: Newspaper,
      text: t('run.loadInjects', { count: load.injects, most: loadLimits.injects }),
    },
    { is: load.words > loadLimits.words, icon: Mail, text: t('run.loadWords', { count: load.words, most: loadLimits.words }) },
    {
      is: load.answers > loadLimits.answers,
      icon: ListChecks,
      text: t('run.loadAnswers', { count: load.answers, most: loadLimits.answers }),
    },
    {
      is: load.messagesEach > loadLimits.messagesEach,
      icon: MessageSquareText,
      text: t('run.loadMessages', { count: load.messagesEach, most: loadLimits.messagesEach }),
    },
  ].filter(({ is }) => is)
  return (
    <>
      {over.map(({ icon, text }) => (
        <span key={text} role='img' aria-label={text} title={text} className='seat-row__over'>
          <Icon of={icon} size={13} tone='warn' />
        </span>
      ))}
      <small className='num'>{t('run.ordersOf', { orders })}</small>
    </>
  )
}
