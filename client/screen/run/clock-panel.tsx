import { Flag, OctagonX, Pause, Play, Presentation, SkipForward } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ExerciseCard } from '../../../shared/wire/http.ts'
import { LinkButton } from '../../app/link-button.tsx'
import { control } from '../../net/commands.ts'
import { StopDialog } from '../../panel/emergency/stop-dialog.tsx'
import { useCountdown } from '../../store/use-countdown.ts'
import { usePhase, usePresence } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { formatDuration } from '../../ui/format.ts'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { Section } from '../../ui/section.tsx'
import { AlarmsNote } from './alarms-note.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import { JoinCodePanel } from './join-code-panel.tsx'
import { PhaseList } from './phase-list.tsx'
import { isOver, phaseName } from './phase-names.ts'
import { tellAnswer } from './tell-answer.ts'
import './clock-panel.css'

type ClockPanelProps = { session: string; exercise: ExerciseCard | undefined }

/** The clock and what control does with it: start, pause, more time, next phase, the end. */
export function ClockPanel({ session, exercise }: ClockPanelProps): ReactNode {
  const t = useText()
  const { phase, turn } = usePhase()
  if (phase === 'lobby') return <BeforeStart exercise={exercise} />
  if (isOver(phase)) {
    return (
      <Section title={t('run.over')}>
        <p className='clock-panel__text'>{t('run.overText')}</p>
        <div className='clock-panel'>
          <LinkButton href={`/hot-wash/${encodeURIComponent(session)}`} kind='primary' size='large' icon={Presentation} wide>
            {t('run.toHotWash')}
          </LinkButton>
          <LinkButton href={`/review/${encodeURIComponent(session)}`} size='large' wide>
            {t('run.toReview')}
          </LinkButton>
        </div>
      </Section>
    )
  }
  return (
    <Section title={t('run.clockTurn', { turn })} aside={<Planned />}>
      <RunningClock session={session} />
      <PhaseList current={phase} />
      <AlarmsNote />
      <div className='clock-panel__end'>
        <EndExercise />
        <RealStop />
      </div>
    </Section>
  )
}

/** In the lobby the code matters most; then who is seated; then the start. */
function BeforeStart({ exercise }: { exercise: ExerciseCard | undefined }): ReactNode {
  const t = useText()
  const seated = usePresence().filter(({ seat }) => seat !== undefined).length
  return (
    <Section title={t('run.clockLobby')}>
      {exercise !== undefined && <JoinCodePanel exercise={exercise} size={180} />}
      <div className='clock-panel__start'>
        <ConfirmButton kind='primary' size='large' wide icon={Play} onConfirm={() => tellAnswer(control({ do: 'start' }))}>
          {t('run.start')}
        </ConfirmButton>
        <small>{t('run.startNote', { seated })}</small>
      </div>
    </Section>
  )
}

function Planned(): ReactNode {
  const t = useText()
  const { phase } = usePhase()
  const left = useCountdown()
  if (left === undefined) return t('run.clockUntimed')
  return t('run.planned', { phase: t(phaseName(phase)), time: formatDuration(left.totalMs) })
}

function RunningClock({ session }: { session: string }): ReactNode {
  const t = useText()
  const { paused } = usePhase()
  const left = useCountdown()
  const part = left === undefined || left.totalMs <= 0 ? 0 : Math.min(1, left.leftMs / left.totalMs)
  return (
    <div className='clock-panel'>
      {left !== undefined && (
        <>
          <Countdown
            size='large'
            leftMs={left.leftMs}
            totalMs={left.totalMs}
            state={left.paused ? 'paused' : left.leftMs <= 0 ? 'closing' : 'running'}
          />
          <div className='clock-panel__bar'>
            <i style={{ width: `${part * 100}%` }} />
          </div>
        </>
      )}
      {paused && (
        <NoticeBar tone='warn' announce='alert'>
          {t('run.clockPaused')}
        </NoticeBar>
      )}
      <div className='clock-panel__acts'>
        <Button
          icon={paused ? Play : Pause}
          kind={paused ? 'primary' : 'secondary'}
          aria-keyshortcuts='Shift+Space'
          onPress={() => tellAnswer(control({ do: paused ? 'resume' : 'pause' }))}
        >
          {t(paused ? 'run.resume' : 'run.pause')}
        </Button>
        {left !== undefined && <Button onPress={() => tellAnswer(control({ do: 'extend', minutes: 2 }))}>{t('run.extend')}</Button>}
        <ConfirmButton
          kind={paused ? 'secondary' : 'primary'}
          icon={SkipForward}
          onConfirm={() => tellAnswer(control({ do: 'end-phase' }))}
        >
          {t('run.endPhase')}
        </ConfirmButton>
      </div>
      {paused && (
        <LinkButton href={`/hot-wash/${encodeURIComponent(session)}`} size='small' icon={Presentation}>
          {t('run.toShortHotWash')}
        </LinkButton>
      )}
    </div>
  )
}

function EndExercise(): ReactNode {
  const t = useText()
  const [asked, setAsked] = useState(false)
  const end = (): void => {
    setAsked(false)
    tellAnswer(control({ do: 'end-exercise' }))
  }
  return (
    <>
      <Button kind='danger' size='small' icon={Flag} onPress={() => setAsked(true)}>
        {t('run.endExercise')}
      </Button>
      <Dialog
        title={t('run.endTitle')}
        lead={t('run.endLead')}
        grave
        isOpen={asked}
        onOpenChange={setAsked}
        actions={
          <>
            <Button kind='danger' onPress={end}>
              {t('run.endGo')}
            </Button>
            <Button autoFocus onPress={() => setAsked(false)}>
              {t('run.endStay')}
            </Button>
          </>
        }
      />
    </>
  )
}

function RealStop(): ReactNode {
  const t = useText()
  const { stopped } = usePhase()
  const [asked, setAsked] = useState(false)
  if (stopped === true) return null
  return (
    <>
      <Button kind='danger' size='small' icon={OctagonX} onPress={() => setAsked(true)}>
        {t('emergency.open')}
      </Button>
      <StopDialog open={asked} onClose={() => setAsked(false)} />
    </>
  )
}
