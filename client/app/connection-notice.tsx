import { type ReactNode, useEffect, useRef } from 'react'
import { currentSession } from '../net/current-session.ts'
import { useSession } from '../store/session-context.tsx'
import { useStatus } from '../store/use-session.ts'
import { useText } from '../text/use-text.ts'
import { announcer } from '../ui/announcer.ts'
import { NoticeBar } from '../ui/notice-bar.tsx'
import { TextButton } from '../ui/text-button.tsx'
import './connection-notice.css'

/** Says that the connection is lost, and that nothing else is. It goes as silently as it came back. */
export function ConnectionNotice(): ReactNode {
  const t = useText()
  const status = useStatus()
  const waiting = useSession((state) => state.waiting.length)
  const drained = useSession((state) => state.bye === 'drain')
  const wasLost = useRef(false)
  useEffect(() => {
    if (status === 'live' && wasLost.current) announcer.say(t('app.backSpoken'))
    wasLost.current = status === 'lost'
  }, [status, t])
  if (status !== 'lost') return null
  const text = waiting > 0 ? t('app.lostWaiting', { waiting }) : drained ? t('app.lostDrain') : t('app.lost')
  return (
    <div className='connection-notice'>
      <NoticeBar
        tone='crit'
        announce='alert'
        action={<TextButton onPress={() => currentSession().connection.tryNow()}>{t('app.tryNow')}</TextButton>}
      >
        {text}
      </NoticeBar>
    </div>
  )
}
