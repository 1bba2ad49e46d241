import { ClipboardList, Presentation, QrCode as QrIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { rung } from '../../../shared/noun/rung.ts'
import type { ExerciseCard } from '../../../shared/wire/http.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { SettingsPop } from '../../panel/top-bar/settings-pop.tsx'
import { useCountdown, useLostFor, useScenarioMinute } from '../../store/use-countdown.ts'
import { usePhase, useRecords, useScenarioTimes, useSetting } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { ExerciseMark } from '../../ui/exercise-mark.tsx'
import { formatCountdown } from '../../ui/format.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { PhaseSteps } from '../../ui/phase-steps.tsx'
import { Pop } from '../../ui/pop.tsx'
import { TensionLadder } from '../../ui/tension-ladder.tsx'
import { HomeLink } from '../join/home-link.tsx'
import { JoinCodePanel } from './join-code-panel.tsx'
import { isOver, phaseName, turnPhases } from './phase-names.ts'
import { PutRight } from './repair/put-right.tsx'
import './console-top.css'

type ConsoleTopProps = { exercise: ExerciseCard | undefined; session: string }

/** What is run, where it stands, and what concerns all of it: putting right, the run sheet, the screen of the room, the join code. */
export function ConsoleTop({ exercise, session }: ConsoleTopProps): ReactNode {
  const t = useText()
  const { phase } = usePhase()
  const highest = useRecords(rung).reduce((most, pair) => Math.max(most, pair.rung), 0)
  const path = encodeURIComponent(session)
  return (
    <header className='console-top'>
      <div className='console-top__brand'>
        <HomeLink size={22} />
        <ExerciseMark />
      </div>
      <When />
      {phase === 'lobby' || isOver(phase) ? (
        <b className='console-top__phase'>{t(phaseName(phase))}</b>
      ) : (
        <PhaseSteps phases={turnPhases.map((id) => ({ id, name: t(phaseName(id)) }))} current={phase} />
      )}
      <TimeLeft />
      <div className='console-top__end'>
        <Fact label={t('run.publicTension')}>
          <TensionLadder value={highest} />
        </Fact>
        <PutRight />
        <div className='console-top__icons'>
          {exercise !== undefined && !isOver(phase) && (
            <Pop trigger={<IconButton label={t('run.joinCode')} icon={QrIcon} />} label={t('run.joinCode')}>
              <JoinCodePanel exercise={exercise} />
            </Pop>
          )}
          <LinkButton href={`/screen/${path}`} kind='quiet' icon={Presentation} newTab>
            {t('run.screen')}
          </LinkButton>
          <LinkButton href={`/run/${path}/sheet`} kind='quiet' icon={ClipboardList} newTab>
            {t('run.sheet')}
          </LinkButton>
          <SettingsPop />
        </div>
      </div>
    </header>
  )
}

function When(): ReactNode {
  const t = useText()
  const setting = useSetting()
  const { turn, phaseAt, at } = usePhase()
  const minute = useScenarioMinute()
  const timeAt = useScenarioTimes()
  return (
    <>
      <Fact label={t('run.scenario')}>
        <h1>{setting.title}</h1>
      </Fact>
      <Fact label={t('run.turn')}>
        <b>{turn}</b>
        <span>/{setting.turns}</span>
      </Fact>
      {turn > 0 && (
        <Fact label={t('run.scenarioTime', { hours: setting.turnHours })}>
          <b>{timeAt({ turn, at: Math.max(minute ?? 0, at ?? phaseAt) })}</b>
          <span>–{timeAt({ turn, at: setting.turnHours * 60 }, 'short')}</span>
        </Fact>
      )}
    </>
  )
}

function TimeLeft(): ReactNode {
  const t = useText()
  const left = useCountdown()
  const lostFor = useLostFor()
  if (left === undefined) return null
  return (
    <Countdown
      leftMs={left.leftMs}
      totalMs={left.totalMs}
      state={left.paused ? 'paused' : left.leftMs <= 0 ? 'closing' : 'running'}
      {...(lostFor === undefined ? {} : { note: t('app.lastInStep', { time: formatCountdown(lostFor) }) })}
    />
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className='console-top__fact'>
      <small>{label}</small>
      <div>{children}</div>
    </div>
  )
}
