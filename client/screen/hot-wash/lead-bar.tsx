import { ArrowLeft, ArrowRight, Eye, EyeOff, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import type { ReactNode } from 'react'
import { incident as incidentNoun } from '../../../shared/noun/incident.ts'
import { type HotWashAct, type HotWashStep, hotWashSteps } from '../../../shared/wire/hot-wash.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useRecords, useStates } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { ConfirmButton } from '../run/confirm-button.tsx'
import { AgreeForm } from './agree-form.tsx'
import { FeedbackResults } from './feedback-results.tsx'
import type { HotWash } from './use-hot-wash.ts'

type LeadBarProps = { session: string; wash: HotWash; act: (act: HotWashAct) => void }

/** What whoever leads the hot wash presses: the countdown, what this step has, and the way to the next. */
export function LeadBar({ session, wash, act }: LeadBarProps): ReactNode {
  const t = useText()
  return (
    <section className='wash__lead' aria-label={t('wash.lead')}>
      {wash.step === 'agree' && <AgreeForm wash={wash} act={act} />}
      {wash.step === 'feedback' && <FeedbackResults session={session} />}
      {wash.step === 'round' && <Cells wash={wash} act={act} />}
      <div className='wash__buttons'>
        <StepButton wash={wash} act={act} by={-1} />
        <Button size='large' icon={wash.clock.running ? Pause : Play} onPress={() => act({ do: wash.clock.running ? 'hold' : 'run' })}>
          {t(wash.clock.running ? 'wash.hold' : 'wash.run')}
        </Button>
        {(wash.step === 'write' || wash.step === 'round') && (
          <Button
            size='large'
            icon={wash.notes === undefined ? Eye : EyeOff}
            onPress={() => act({ do: wash.notes === undefined ? 'open-notes' : 'close-notes' })}
          >
            {wash.notes === undefined ? t('wash.openNotes', { count: wash.written }) : t('wash.closeNotes')}
          </Button>
        )}
        {wash.step === 'reveal' && <RevealButtons wash={wash} act={act} />}
        <span className='wash__space' />
        <ConfirmButton size='large' onConfirm={() => act({ do: 'end' })}>
          {t('wash.end')}
        </ConfirmButton>
        <StepButton wash={wash} act={act} by={1} />
      </div>
    </section>
  )
}

type ActProps = Omit<LeadBarProps, 'session'>

function StepButton({ wash, act, by }: ActProps & { by: 1 | -1 }): ReactNode {
  const t = useText()
  const next = stepAway(wash, by)
  if (next === undefined) return null
  return (
    <Button
      size='large'
      kind={by === 1 ? 'primary' : 'secondary'}
      icon={by === 1 ? ArrowRight : ArrowLeft}
      onPress={() => act({ do: 'step', step: next })}
    >
      {t(by === 1 ? 'wash.next' : 'wash.back')}
    </Button>
  )
}

export function stepAway({ kind, step }: Pick<HotWash, 'kind' | 'step'>, by: 1 | -1): HotWashStep | undefined {
  const steps = hotWashSteps[kind]
  return steps[steps.findIndex((one) => one.step === step) + by]?.step
}

/** The word goes to one cell at a time. */
function Cells({ wash, act }: ActProps): ReactNode {
  const t = useText()
  return (
    <div className='wash__buttons'>
      {useStates().map((state) => (
        <Button
          key={state.id}
          aria-pressed={state.id === wash.speaking}
          aria-label={t('wash.giveWord', { state: state.name })}
          onPress={() => act({ do: 'speak', seat: state.id })}
        >
          <StateToken slot={slotOf(state)} letter={letterOf(state)} size={18} /> {state.name}
        </Button>
      ))}
    </div>
  )
}

function RevealButtons({ wash, act }: ActProps): ReactNode {
  const t = useText()
  const { incident, shown } = wash.reveal
  const last = useRecords(incidentNoun).length - 1
  return (
    <>
      <Button
        size='large'
        icon={SkipBack}
        disabled={incident === 0}
        onPress={() => act({ do: 'reveal', incident: incident - 1, shown: false })}
      >
        {t('wash.lastIncident')}
      </Button>
      <Button size='large' icon={shown ? EyeOff : Eye} onPress={() => act({ do: 'reveal', incident, shown: !shown })}>
        {t(shown ? 'wash.hideTruth' : 'wash.showTruth')}
      </Button>
      <Button
        size='large'
        icon={SkipForward}
        disabled={incident >= last}
        onPress={() => act({ do: 'reveal', incident: incident + 1, shown: false })}
      >
        {t('wash.nextIncident')}
      </Button>
    </>
  )
}
