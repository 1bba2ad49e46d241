import { CheckCheck, Clock, CornerDownLeft, Unplug, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { Icon } from './icon.tsx'
import { Meter } from './meter.tsx'
import { TextButton } from './text-button.tsx'

/** What became of a message. Times are scenario times as text, unless they say ms. */
export type MessageStatus =
  /** `share`: how much of the way is behind it, 0 to 1. */
  | { readonly is: 'in-transit'; readonly arrives: string; readonly share?: number }
  | { readonly is: 'delivered'; readonly at?: string }
  | { readonly is: 'to-read-back'; readonly text: string }
  | { readonly is: 'read-back'; readonly at: string }
  /** `due` with the time left: "14:00, 1 h 18 left". */
  | { readonly is: 'unanswered'; readonly due: string }
  | { readonly is: 'not-sent'; readonly onRetry: () => void }
  | { readonly is: 'garbled'; readonly onAskRepeat: () => void }

/** The last line of a message, one form for each status. */
export function MessageFooter({ status }: { status: MessageStatus }): ReactNode {
  const t = useText()
  switch (status.is) {
    case 'in-transit':
      return (
        <footer className='message__foot'>
          <span>{t('ui.messageArrives', { time: status.arrives })}</span>
          {status.share !== undefined && <Meter label={t('ui.messageOnItsWay')} value={status.share} max={1} />}
        </footer>
      )
    case 'delivered':
      return status.at === undefined ? null : <footer className='message__foot'>{t('ui.messageDelivered', { time: status.at })}</footer>
    case 'to-read-back':
      return (
        <footer className='message__foot' data-need='true'>
          <Icon of={CornerDownLeft} size={13} />
          {status.text}
        </footer>
      )
    case 'read-back':
      return (
        <footer className='message__foot'>
          <Icon of={CheckCheck} size={13} tone='ok' />
          {t('ui.messageReadBack', { time: status.at })}
        </footer>
      )
    case 'unanswered':
      return (
        <footer className='message__foot' data-tone='warn'>
          <Icon of={Clock} size={13} />
          {t('ui.messageUnanswered', { time: status.due })}
        </footer>
      )
    case 'not-sent':
      return (
        <footer className='message__foot' data-tone='crit'>
          <Icon of={WifiOff} size={13} />
          {t('ui.messageNotSent')}
          <TextButton onPress={status.onRetry}>{t('ui.messageTryAgain')}</TextButton>
        </footer>
      )
    case 'garbled':
      return (
        <footer className='message__foot'>
          <Icon of={Unplug} size={13} tone='warn' />
          {t('ui.messageGarbled')}
          <TextButton onPress={status.onAskRepeat}>{t('ui.messageAskRepeat')}</TextButton>
        </footer>
      )
  }
}
