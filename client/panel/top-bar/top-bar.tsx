import { CircleHelp, OctagonX, Wifi, WifiOff } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { isOver, phaseName, turnPhases } from '../../screen/run/phase-names.ts'
import { useScreen } from '../../store/screen.ts'
import { useCountdown } from '../../store/use-countdown.ts'
import { useMe, usePhase, useScenarioTimes, useSetting, useStateOf, useStatus } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Logo } from '../../ui/logo.tsx'
import { PhaseSteps } from '../../ui/phase-steps.tsx'
import { Tip } from '../../ui/tip.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { SeatMenu } from '../device/seat-menu.tsx'
import { StopDialog } from '../emergency/stop-dialog.tsx'
import { useNowMinute } from '../timeline/use-now-minute.ts'
import { DoneButton } from './done-button.tsx'
import { RegionTension } from './region-tension.tsx'
import { SettingsPop } from './settings-pop.tsx'
import '../../ui/visually-hidden.css'
import './top-bar.css'

/** Where the exercise stands, whose seat this is, and the one button that is always there (picture 01, top). */
export function TopBar(): ReactNode {
  const t = useText()
  const show = useScreen((screen) => screen.show)
  const { phase } = usePhase()
  const { title } = useSetting()
  const { seat } = useMe()
  const own = useStateOf(seat)
  return (
    <section className='top-bar' aria-label={t('desk.topBar')}>
      <h1 className='visually-hidden'>{t('desk.deskOf', { title, state: own?.name ?? '' })}</h1>
      <div className='top-bar__brand'>
        <Logo size={22} />
        <small className='top-bar__exercise'>{t('desk.exercise')}</small>
      </div>
      <When />
      {!isOver(phase) && phase !== 'lobby' && (
        <PhaseSteps phases={turnPhases.map((id) => ({ id, name: t(phaseName(id)) }))} current={phase} />
      )}
      <span data-coach='clock'>
        <TimeLeft />
      </span>
      <DoneButton />
      <span className='top-bar__space' />
      <RegionTension />
      <SeatMenu />
      <div className='top-bar__icons'>
        <RealStop />
        <Connection />
        <IconButton label={t('desk.keys')} icon={CircleHelp} onPress={() => show({ keysOpen: true })} />
        <SettingsPop />
      </div>
    </section>
  )
}

/** Scenario, turn and scenario time. */
function When(): ReactNode {
  const t = useText()
  const setting = useSetting()
  const { turn } = usePhase()
  const minute = useNowMinute()
  const timeAt = useScenarioTimes()
  return (
    <>
      <div className='top-bar__fact top-bar__scenario'>
        <small>{t('desk.scenario')}</small>
        <b>{setting.title}</b>
      </div>
      <div className='top-bar__fact'>
        <small>{t('desk.turn')}</small>
        <b>
          {turn}
          <i>/{setting.turns}</i>
        </b>
      </div>
      {turn > 0 && (
        <div className='top-bar__fact top-bar__time'>
          <small>{t('desk.scenarioTime', { hours: setting.turnHours })}</small>
          <b>
            {timeAt({ turn, at: minute })}
            <i>–{timeAt({ turn, at: setting.turnHours * 60 }, 'short')}</i>
          </b>
        </div>
      )}
    </>
  )
}

function TimeLeft(): ReactNode {
  const t = useText()
  const left = useCountdown()
  const { phase, paused } = usePhase()
  const status = useStatus()
  if (isOver(phase) || phase === 'lobby') return null
  if (left === undefined) return <small className='top-bar__untimed'>{t(paused ? 'desk.pausedByControl' : 'desk.untimed')}</small>
  const note = left.paused ? t('desk.pausedByControl') : status === 'lost' ? t('desk.outOfStep') : undefined
  return (
    <Countdown
      leftMs={left.leftMs}
      totalMs={left.totalMs}
      state={left.paused ? 'paused' : left.leftMs <= 0 ? 'closing' : 'running'}
      {...(note === undefined ? {} : { note })}
    />
  )
}

/** Whoever sees a real danger stops the exercise, from any desk (X7). */
function RealStop(): ReactNode {
  const t = useText()
  const { stopped } = usePhase()
  const [asked, setAsked] = useState(false)
  if (stopped === true) return null
  return (
    <>
      <IconButton label={t('emergency.open')} icon={OctagonX} onPress={() => setAsked(true)} />
      <StopDialog open={asked} onClose={() => setAsked(false)} />
    </>
  )
}

function Connection(): ReactNode {
  const t = useText()
  const isLive = useStatus() === 'live'
  const words = t(isLive ? 'desk.connected' : 'desk.disconnected')
  return (
    <Tip text={words}>
      <span className='top-bar__connection'>
        <Icon of={isLive ? Wifi : WifiOff} size={16} tone={isLive ? 'plain' : 'crit'} />
        <VisuallyHidden>{words}</VisuallyHidden>
      </span>
    </Tip>
  )
}
