import { type FormEvent, type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { Lobby, Post } from '../../../shared/wire/http.ts'
import { BusyButton } from '../../app/busy-button.tsx'
import { errorText } from '../../app/error-text.ts'
import { rememberPlace } from '../../app/last-place.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { Page } from '../../app/page.tsx'
import { api } from '../../net/api.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { DeviceChecks } from './device-checks.tsx'
import { HomeLink } from './home-link.tsx'
import { firstChoice, type OpenLobby, openPosts, postsFirst } from './open-seats.ts'
import { PostRows } from './post-rows.tsx'
import { SeatMap } from './seat-map.tsx'
import './join-page.css'
import './seat-choice.css'

/** A state and its posts, chosen over the map (picture 05). */
export function SeatChoice({ lobby, trouble }: { lobby: OpenLobby; trouble: string | undefined }): ReactNode {
  const t = useText()
  const [, navigate] = useLocation()
  const [seatId, setSeat] = useState(() => firstChoice(lobby))
  const [asked, setAsked] = useState<readonly Post[]>()
  const [state, setState] = useState<{ readonly working: boolean; readonly error?: string }>({ working: false })
  const seat = lobby.seats.find(({ id }) => id === seatId)
  const free = seat === undefined ? [] : openPosts(lobby, seat)
  const posts = (asked ?? (seat === undefined ? [] : postsFirst(lobby, seat))).filter((post) => free.includes(post))
  const choose = (id: string): void => {
    setSeat(id)
    setAsked(undefined)
    setState({ working: false })
  }
  const take = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (state.working) return
    if (seat === undefined || posts.length === 0) {
      setState({ working: false, error: t(seat === undefined ? 'join.pickSeat' : 'join.pickPost') })
      return
    }
    setState({ working: true })
    try {
      await api.seat({ session: lobby.session, seat: seat.id, posts: [...posts] })
      const path = `/play/${encodeURIComponent(lobby.session)}`
      rememberPlace({ session: lobby.session, title: lobby.title, path })
      navigate(path)
    } catch (error) {
      setState({ working: false, error: errorText(error) })
    }
  }
  const error = state.error ?? trouble
  return (
    <Page title={t('join.seatTitle')} place='lobby' className='seat-choice'>
      <header className='seat-choice__head'>
        <HomeLink />
        <h1 className='join__title'>{t('join.seatTitle')}</h1>
        <p className='seat-choice__summary'>
          <b>{lobby.title}.</b> {lobby.summary}
        </p>
      </header>
      <SeatMap lobby={lobby} chosen={seatId} onChoose={choose} />
      <form className='seat-choice__form' onSubmit={(event) => void take(event)} noValidate>
        {seat === undefined ? (
          <EmptyState title={t('join.pickSeat')}>{t('join.noSeat')}</EmptyState>
        ) : (
          <PostRows seat={seat} free={free} chosen={posts} onChange={setAsked} />
        )}
        <DeviceChecks />
        {error !== undefined && (
          <NoticeBar tone='crit' announce='alert'>
            {error}
          </NoticeBar>
        )}
        <div className='join__foot'>
          <BusyButton kind='primary' size='large' type='submit' wide busy={state.working} busyText={t('join.taking')}>
            {t('join.take')}
          </BusyButton>
          {seat !== undefined && <small>{t('join.takeNote', { state: seat.name })}</small>}
          {lobby.mine !== undefined && <DeskLink lobby={lobby} />}
        </div>
      </form>
    </Page>
  )
}

/** For one who has a seat already and came back to look. */
function DeskLink({ lobby }: { lobby: Extract<Lobby, { waiting: false }> }): ReactNode {
  const t = useText()
  return (
    <LinkButton href={`/play/${encodeURIComponent(lobby.session)}`} size='large' wide>
      {t('join.goToDesk')}
    </LinkButton>
  )
}
