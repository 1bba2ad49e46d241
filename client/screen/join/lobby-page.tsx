import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { errorText } from '../../app/error-text.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { MessagePage } from '../../app/message-page.tsx'
import { useLoad } from '../../app/use-load.ts'
import { api, RefusedError } from '../../net/api.ts'
import { useText } from '../../text/use-text.ts'
import { announcer } from '../../ui/announcer.ts'
import { SeatChoice } from './seat-choice.tsx'
import { WaitingRoom } from './waiting-room.tsx'

/** How often the lobby is asked for news, ms. */
const POLL_MS = 2000

/** The waiting room until one is admitted, then the seats. */
export function LobbyPage({ session }: { session: string }): ReactNode {
  const t = useText()
  const load = useCallback(() => api.lobby(session), [session])
  const { value: lobby, error } = useLoad(load, POLL_MS)
  const waited = useRef(false)
  useEffect(() => {
    if (lobby?.waiting === false && waited.current) announcer.say(t('join.admitted'))
    waited.current = lobby?.waiting === true
  }, [lobby?.waiting, t])
  if (error instanceof RefusedError && error.refusal.refused !== 'rate') {
    return (
      <MessagePage
        title={t('join.gone')}
        place='lobby'
        action={
          <LinkButton href='/join' kind='primary' size='large'>
            {t('join.title')}
          </LinkButton>
        }
      >
        <p>{t('join.goneText')}</p>
      </MessagePage>
    )
  }
  const trouble = error === undefined ? undefined : errorText(error)
  if (lobby === undefined) return trouble === undefined ? <LoadingBars /> : <MessagePage title={t('join.title')}>{trouble}</MessagePage>
  if (lobby.waiting) return <WaitingRoom name={lobby.name} trouble={trouble} />
  return <SeatChoice lobby={lobby} trouble={trouble} />
}
