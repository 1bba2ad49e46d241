import { QrCode as QrIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { rung } from '../../../shared/noun/rung.ts'
import type { ExerciseCard } from '../../../shared/wire/http.ts'
import { useCountdown, useLostFor } from '../../store/use-countdown.ts'
import { usePhase, useRecords, useScenarioTimes, useSetting } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { ExerciseMark } from '../../ui/exercise-mark.tsx'
import { formatCountdown } from '../../ui/format.ts'
import { PhaseSteps } from '../../ui/phase-steps.tsx'
import { Pop } from '../../ui/pop.tsx'
import { TensionLadder } from '../../ui/tension-ladder.tsx'
import { HomeLink } from '../join/home-link.tsx'
import { JoinCodePanel } from './join-code-panel.tsx'
import { isOver, phaseName, turnPhases } from './phase-names.ts'
import './console-top.css'

/** What is run, where it stands, and the code that lets people in. */
export function ConsoleTop({ exercise }: { exercise: ExerciseCard | undefined }): ReactNode {
  const t = useText()
  const setting = useSetting()
  const { phase, turn, phaseAt, at } = usePhase()
  const left = useCountdown()
  const lostFor = useLostFor()
  const timeAt = useScenarioTimes()
  const highest = useRecords(rung).reduce((most, pair) => Math.max(most, pair.rung), 0)
  return (
    <header className='console-top'>
      <div className='console-top__brand'>
        <HomeLink size={22} />
        <ExerciseMark />
      </div>
      <Fact label={t('run.scenario')}>
        <h1>{setting.title}</h1>
      </Fact>
      <Fact label={t('run.turn')}>
        <b>{turn}</b>
        <span>/{setting.turns}</span>
      </Fact>
      {turn > 0 && (
        <Fact label={t('run.scenarioTime', { hours: setting.turnHours })}>
          <b>{timeAt({ turn, at: at ?? phaseAt })}</b>
        </Fact>
      )}
      {phase === 'lobby' || isOver(phase) ? (
        <b className='console-top__phase'>{t(phaseName(phase))}</b>
      ) : (
        <PhaseSteps phases={turnPhases.map((id) => ({ id, name: t(phaseName(id)) }))} current={phase} />
      )}
      {left !== undefined && (
        <Countdown
          leftMs={left.leftMs}
          totalMs={left.totalMs}
          state={left.paused ? 'paused' : left.leftMs <= 0 ? 'closing' : 'running'}
          {...(lostFor === undefined ? {} : { note: t('app.lastInStep', { time: formatCountdown(lostFor) }) })}
        />
      )}
      <div className='console-top__end'>
        <Fact label={t('run.regionalTension')}>
          <TensionLadder value={highest} />
        </Fact>
        {exercise !== undefined && !isOver(phase) && (
          <Pop trigger={<Button icon={QrIcon}>{t('run.joinCode')}</Button>} label={t('run.joinCode')}>
            <JoinCodePanel exercise={exercise} />
          </Pop>
        )}
        <Fact label={t('run.controlNote')}>
          <b>{t('run.control')}</b>
        </Fact>
      </div>
    </header>
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
