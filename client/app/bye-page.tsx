import { type ReactNode, useEffect } from 'react'
import type { ByeReason } from '../../shared/wire/socket.ts'
import { useSession } from '../store/session-context.tsx'
import type { MessageKey } from '../text/i18n.ts'
import { useText } from '../text/use-text.ts'
import { Button } from '../ui/button.tsx'
import { forgetPlace } from './last-place.ts'
import { LinkButton } from './link-button.tsx'
import { MessagePage } from './message-page.tsx'

const texts: Readonly<Record<ByeReason, MessageKey>> = {
  evicted: 'app.byeEvicted',
  removed: 'app.byeRemoved',
  'old-client': 'app.byeOldClient',
  ended: 'app.byeEnded',
  'bad-ticket': 'app.byeBadTicket',
  'too-slow': 'app.byeTooSlow',
  drain: 'app.byeDrain',
  suspended: 'app.byeSuspended',
}

/** Reasons after which there is no way back to this exercise but by its code. */
const hasNoPlace: ReadonlySet<ByeReason> = new Set(['removed', 'bad-ticket', 'ended'])

/** Why the server said goodbye, and what to do. */
export function ByePage({ session }: { session: string }): ReactNode {
  const t = useText()
  const reason = useSession((state) => state.bye) ?? 'ended'
  useEffect(() => {
    if (hasNoPlace.has(reason)) forgetPlace(session)
  }, [reason, session])
  return (
    <MessagePage title={t('app.byeTitle')} action={byeAction(reason, session, t)}>
      <p role='alert'>{t(texts[reason])}</p>
    </MessagePage>
  )
}

function byeAction(reason: ByeReason, session: string, t: ReturnType<typeof useText>): ReactNode {
  if (reason === 'evicted') {
    return (
      <LinkButton href={`/lobby/${encodeURIComponent(session)}`} kind='primary' size='large'>
        {t('join.seatTitle')}
      </LinkButton>
    )
  }
  if (hasNoPlace.has(reason)) return undefined
  return (
    <Button kind='primary' size='large' onPress={() => location.reload()}>
      {t('app.reload')}
    </Button>
  )
}
