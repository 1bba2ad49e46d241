import type { ReactNode } from 'react'
import { type HotWashStep, hotWashSteps } from '../../../shared/wire/hot-wash.ts'
import { Page } from '../../app/page.tsx'
import { useMe, useSetting } from '../../store/use-session.ts'
import type { MessageKey } from '../../text/i18n.ts'
import { useText } from '../../text/use-text.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { ExerciseMark } from '../../ui/exercise-mark.tsx'
import { Logo } from '../../ui/logo.tsx'
import { PhaseSteps } from '../../ui/phase-steps.tsx'
import { StepBody } from './step-body.tsx'
import { type HotWash, useTimeLeft } from './use-hot-wash.ts'
import './hot-wash-screen.css'

type HotWashScreenProps = {
  wash: HotWash
  /** Control's bar, which leads; everybody else follows. */
  lead?: ReactNode
}

export const stepNames: Readonly<Record<HotWashStep, MessageKey>> = {
  endex: 'wash.stepEndex',
  write: 'wash.stepWrite',
  round: 'wash.stepRound',
  reveal: 'wash.stepReveal',
  agree: 'wash.stepAgree',
  feedback: 'wash.stepFeedback',
}

/** What is asked of the room in each step. */
const asks: Readonly<Record<HotWashStep, MessageKey>> = {
  endex: 'wash.askEndex',
  write: 'wash.askWrite',
  round: 'wash.askRound',
  reveal: 'wash.askReveal',
  agree: 'wash.askAgree',
  feedback: 'wash.askFeedback',
}

/** The hot wash for a whole room (game-model.md 3.7): one step at a time, its countdown, the rules; the same on every screen. */
export function HotWashScreen({ wash, lead }: HotWashScreenProps): ReactNode {
  const t = useText()
  const { title } = useSetting()
  const { viewer } = useMe()
  const steps = hotWashSteps[wash.kind].map(({ step, minutes }) => ({
    id: step,
    name: t('wash.stepOf', { step: t(stepNames[step]), minutes }),
  }))
  return (
    <Page title={t('wash.title')} place='review' className='wash'>
      <header className='wash__top'>
        <Logo size={22} />
        <div className='wash__fact'>
          <small>{t(wash.kind === 'whole' ? 'wash.title' : 'wash.titleShort')}</small>
          <b>{title}</b>
        </div>
        <div className='wash__steps'>
          <PhaseSteps phases={steps} current={wash.step} />
        </div>
        <ExerciseMark />
      </header>
      <div className='wash__body' data-viewer={viewer.kind}>
        <section className='wash__main' aria-labelledby='wash-step'>
          <div className='wash__head'>
            <div>
              <p className='wash__count'>
                {t('wash.stepCount', { n: steps.findIndex(({ id }) => id === wash.step) + 1, all: steps.length })}
              </p>
              <h1 id='wash-step'>{t(stepNames[wash.step])}</h1>
              <p className='wash__ask'>{t(asks[wash.step])}</p>
            </div>
            <Clock wash={wash} />
          </div>
          <StepBody wash={wash} kind={viewer.kind} />
        </section>
        <Rules />
      </div>
      {lead}
    </Page>
  )
}

function Clock({ wash }: { wash: HotWash }): ReactNode {
  const t = useText()
  const leftMs = useTimeLeft()
  const { totalMs, running } = wash.clock
  const note = leftMs <= 0 ? t('wash.timeOver') : running ? undefined : t(leftMs < totalMs ? 'wash.timeHeld' : 'wash.timeReady')
  return (
    <div className='wash__clock'>
      <Countdown
        leftMs={leftMs}
        totalMs={totalMs}
        state={running ? 'running' : 'paused'}
        size='large'
        {...(note === undefined ? {} : { note })}
      />
    </div>
  )
}

const rules = ['wash.ruleBlame', 'wash.ruleEvidence', 'wash.ruleJunior'] as const

function Rules(): ReactNode {
  const t = useText()
  return (
    <aside className='wash__rules' aria-label={t('wash.rules')}>
      <h2>{t('wash.rules')}</h2>
      <ol>
        {rules.map((rule) => (
          <li key={rule}>{t(rule)}</li>
        ))}
      </ol>
      <p>{t('wash.attribution')}</p>
    </aside>
  )
}
