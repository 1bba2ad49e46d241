import { type ReactNode, useCallback } from 'react'
import { Page } from '../../app/page.tsx'
import { useLoad } from '../../app/use-load.ts'
import type { MapLayers } from '../../map/picture.ts'
import { api } from '../../net/api.ts'
import { StopBanner } from '../../panel/emergency/stop-banner.tsx'
import { useSession } from '../../store/session-context.tsx'
import { useCountdown } from '../../store/use-countdown.ts'
import { usePhase, useScenarioTimes, useSetting, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { ExerciseMark } from '../../ui/exercise-mark.tsx'
import { formatCountdown } from '../../ui/format.ts'
import { Logo } from '../../ui/logo.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { isOver, phaseName } from '../run/phase-names.ts'
import { PictureMap } from '../run/picture/picture-map.tsx'
import { JoinPoster } from './join-poster.tsx'
import { PublicFeed } from './public-feed.tsx'
import { PublicTension } from './public-tension.tsx'
import './projector-page.css'

const layers: MapLayers = { relief: true, posture: false, weather: true, hotlines: false, tension: true }

/** For the whole room: a large map, where the exercise stands, the public tension, what is said in public; before the start, how to join. */
export function ProjectorPage({ session }: { session: string }): ReactNode {
  const t = useText()
  const view = useView()
  const { title } = useSetting()
  const { phase } = usePhase()
  const code = useSession((state) => state.welcome?.joinCode)
  const isLobby = phase === 'lobby'
  const load = useCallback(async () => (isLobby ? api.screenCard(session) : undefined), [session, isLobby])
  const { value: card } = useLoad(load)
  return (
    <Page title={t('projector.title', { title })} place='start' className='projector'>
      <div className='projector__top'>
        <StopBanner />
        <Head />
      </div>
      <div className='projector__map'>
        <PictureMap view={view} layers={layers} />
      </div>
      <div className='projector__side'>
        {isLobby ? (
          <JoinPoster code={code ?? card?.code} card={card} />
        ) : (
          <>
            <PublicTension />
            <PublicFeed />
          </>
        )}
      </div>
      <footer className='projector__foot'>
        <ExerciseMark size='large' />
        <span>{t('projector.notReal')}</span>
      </footer>
    </Page>
  )
}

function Head(): ReactNode {
  const t = useText()
  const setting = useSetting()
  const { phase, turn, phaseAt, paused } = usePhase()
  const timeAt = useScenarioTimes()
  return (
    <header className='projector__head'>
      <div className='projector__what'>
        <Logo size={30} />
        <h1>{setting.title}</h1>
      </div>
      {turn > 0 && !isOver(phase) && (
        <div className='projector__turn'>
          <small>{t('projector.turnOf', { turn, turns: setting.turns })}</small>
          <b>{timeAt({ turn, at: phaseAt })}</b>
        </div>
      )}
      <div className='projector__phase'>
        <small>{t(paused ? 'projector.paused' : 'projector.now')}</small>
        <b>{t(phase === 'lobby' ? 'projector.joining' : phaseName(phase))}</b>
      </div>
      <Time />
    </header>
  )
}

function Time(): ReactNode {
  const t = useText()
  const left = useCountdown()
  const { phase } = usePhase()
  if (left === undefined || phase === 'lobby' || isOver(phase)) return null
  const minutes = Math.floor(left.leftMs / 60_000)
  return (
    <div className='projector__time' role='timer' data-paused={left.paused}>
      <span aria-hidden='true'>{formatCountdown(left.leftMs)}</span>
      <VisuallyHidden>{t('ui.timeLeft', { minutes, seconds: Math.floor(left.leftMs / 1000) % 60 })}</VisuallyHidden>
    </div>
  )
}
