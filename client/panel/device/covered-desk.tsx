import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { AnnounceTime } from '../../app/announce-time.tsx'
import { Page } from '../../app/page.tsx'
import { phaseName } from '../../screen/run/phase-names.ts'
import { useActing } from '../../store/acting.ts'
import { type Sharer, useAtDevice } from '../../store/at-device.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useCountdown } from '../../store/use-countdown.ts'
import { useMe, usePhase, useStateOf } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { ExerciseMark } from '../../ui/exercise-mark.tsx'
import { Logo } from '../../ui/logo.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { usePosts } from '../dossier/use-cabinet.ts'
import { StopBanner } from '../emergency/stop-banner.tsx'
import './covered-desk.css'

/** Whether the desk is covered: several people share the device and none of them has said that they are at it, or whoever did is gone. */
export function useCovered(): boolean {
  const here = useAtDevice()
  const { by, covered } = useActing()
  const isGone = by !== undefined && !here.some(({ person }) => person === by)
  return isGone || (here.length > 1 && covered)
}

/** Between two people at one device: the clock and their names, and nothing of what either of them wrote or saw. */
export function CoveredDesk(): ReactNode {
  const t = useText()
  const { phase } = usePhase()
  const { seat } = useMe()
  const state = useStateOf(seat)
  const here = useAtDevice()
  const left = useCountdown()
  return (
    <Page title={t('device.title')} place='play' className='covered'>
      <AnnounceTime />
      <StopBanner />
      <div className='covered__card'>
        <div className='covered__head'>
          <Logo size={22} />
          <ExerciseMark />
        </div>
        <h1 className='covered__title'>{t('device.title')}</h1>
        <p className='covered__lead'>{t('device.lead')}</p>
        <ul className='covered__people' aria-label={t('device.people')}>
          {here.map((one, i) => (
            <li key={one.person}>
              <Person one={one} isHost={i === 0} />
            </li>
          ))}
        </ul>
        <div className='covered__foot'>
          {state !== undefined && <StateToken slot={slotOf(state)} letter={letterOf(state)} size={20} />}
          <span>{state?.name}</span>
          <span>{t(phaseName(phase))}</span>
          {left !== undefined && (
            <Countdown
              leftMs={left.leftMs}
              totalMs={left.totalMs}
              state={left.paused ? 'paused' : left.leftMs <= 0 ? 'closing' : 'running'}
            />
          )}
        </div>
      </div>
    </Page>
  )
}

function Person({ one: { person, name, posts }, isHost }: { one: Sharer; isHost: boolean }): ReactNode {
  const t = useText()
  const held = usePosts(posts)
  const actAs = useActing((acting) => acting.actAs)
  return (
    <Button className='covered__person' onPress={() => actAs(isHost ? undefined : person)}>
      <b>{t('device.iAm', { name })}</b>
      <small>{held === '' ? t('device.noPosts') : held}</small>
    </Button>
  )
}
