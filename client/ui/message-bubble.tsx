import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { GarbledText } from './garbled-text.tsx'
import { Icon } from './icon.tsx'
import type { MessageStatus } from './message-footer.tsx'
import { MessageFooter } from './message-footer.tsx'
import type { StateSlot } from './state-marks.ts'
import './message-bubble.css'

type MessageBubbleProps = {
  /** Whose words: the edge in the state's colour stands on that side. */
  side: 'own' | 'other'
  slot: StateSlot
  verb: { icon: LucideIcon; name: string }
  /** "You", or the state's name where the thread does not say it. */
  from?: string
  /** "12:31"; in transit the bubble says "on its way" instead. */
  time: string
  status: MessageStatus
  /** The words; runs of ▒ are lost ones. A node for structured bodies (read-back table). */
  body: string | ReactNode
  /** Small buttons under the words, before the footer. */
  actions?: ReactNode
  /** Needs the reader's answer: outlined. */
  isNew?: boolean
}

/** One message of a line: what kind, the words, the time, and what became of it. */
export function MessageBubble(props: MessageBubbleProps): ReactNode {
  const { side, slot, verb, from, time, status, body, actions, isNew = false } = props
  const t = useText()
  return (
    <article className='message' data-side={side} data-state={slot} data-status={status.is} data-new={isNew}>
      <header className='message__head'>
        <span className='message__verb'>
          <Icon of={verb.icon} size={13} />
          {verb.name}
        </span>
        {from !== undefined && <small>{from}</small>}
        <time>{status.is === 'in-transit' ? t('ui.messageOnItsWay') : time}</time>
      </header>
      {typeof body === 'string' ? (
        <p className='message__body'>
          <GarbledText>{body}</GarbledText>
        </p>
      ) : (
        <div className='message__body'>{body}</div>
      )}
      {actions !== undefined && <div className='message__actions'>{actions}</div>}
      <MessageFooter status={status} />
    </article>
  )
}
