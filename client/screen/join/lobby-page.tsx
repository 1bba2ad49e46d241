import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Lobby } from '../../../shared/wire/http.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { MessagePage } from '../../app/message-page.tsx'
import { listenToLobby } from '../../net/lobby-line.ts'
import { useText } from '../../text/use-text.ts'
import { announcer } from '../../ui/announcer.ts'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { SeatChoice } from './seat-choice.tsx'
import { WaitingRoom } from './waiting-room.tsx'

/** The waiting room until one is admitted, then the seats. */
export function LobbyPage({ session }: { session: string }): ReactNode {
  const t = useText()
  const { lobby, lost, gone } = useLobby(session)
  const waited = useRef(false)
  const sleeps = lobby?.waiting === true && lobby.suspended === true
  useEffect(() => {
    if (lobby?.waiting === false && waited.current) announcer.say(t('join.admitted'))
    // Whoever finds it stopped for today may have been let in long ago.
    waited.current = lobby?.waiting === true && !sleeps
  }, [lobby?.waiting, sleeps, t])
  if (gone) return <NoPlace takenOut={lobby !== undefined} />
  const trouble = lost ? t('app.unreachable') : undefined
  if (lobby === undefined) return trouble === undefined ? <LoadingBars /> : <MessagePage title={t('join.title')}>{trouble}</MessagePage>
  if (sleeps) return <Suspended name={lobby.name} trouble={trouble} />
  if (lobby.waiting) return <WaitingRoom name={lobby.name} trouble={trouble} />
  return <SeatChoice lobby={lobby} trouble={trouble} />
}

type Known = { readonly lobby: Lobby | undefined; readonly lost: boolean; readonly gone: boolean }

/** The lobby as it was last told, and whether the server still speaks. */
function useLobby(session: string): Known {
  const [known, setKnown] = useState<Known>({ lobby: undefined, lost: false, gone: false })
  useEffect(
    () =>
      listenToLobby(session, (heard) =>
        setKnown(({ lobby }) =>
          typeof heard === 'string'
            ? { lobby, lost: heard === 'lost', gone: heard === 'gone' }
            : { lobby: heard, lost: false, gone: false },
        ),
      ),
    [session],
  )
  return known
}

/** Stopped for today: nobody waits to be let in, and the page goes on by itself when control resumes. */
function Suspended({ name, trouble }: { name: string; trouble: string | undefined }): ReactNode {
  const t = useText()
  return (
    <MessagePage title={t('join.suspended')} place='lobby'>
      <p>{t('join.suspendedText', { name })}</p>
      <p>{t('join.suspendedNote')}</p>
      {trouble !== undefined && <NoticeBar tone='crit'>{trouble}</NoticeBar>}
    </MessagePage>
  )
}

/** For one who never was in, and for one whom control has taken out. */
function NoPlace({ takenOut }: { takenOut: boolean }): ReactNode {
  const t = useText()
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
      <p role={takenOut ? 'alert' : undefined}>{t(takenOut ? 'app.byeRemoved' : 'join.goneText')}</p>
    </MessagePage>
  )
}
