import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { useText } from '../text/use-text.ts'
import { Icon } from './icon.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'
import './phase-steps.css'

type PhaseStepsProps<Id extends string> = {
  phases: readonly { id: Id; name: string }[]
  current: Id
  /** For control alone: the steps become buttons. */
  onChoose?: (id: Id) => void
}

/** The five phases of a turn: done with a tick, the current one filled. */
export function PhaseSteps<Id extends string>({ phases, current, onChoose }: PhaseStepsProps<Id>): ReactNode {
  const t = useText()
  const now = phases.findIndex((phase) => phase.id === current)
  return (
    <ol className='phases' aria-label={t('ui.phases')}>
      {phases.map((phase, i) => {
        const stage = i < now ? 'done' : i === now ? 'now' : 'next'
        const words = (
          <>
            {stage === 'done' && <Icon of={Check} size={12} />}
            <span aria-hidden='true'>{phase.name}</span>
            <VisuallyHidden>{t(stageMessage[stage], { name: phase.name })}</VisuallyHidden>
          </>
        )
        return (
          <li key={phase.id} className='phases__step' data-stage={stage} {...(stage === 'now' ? { 'aria-current': 'step' as const } : {})}>
            {onChoose ? (
              <Button className='phases__button' onPress={() => onChoose(phase.id)}>
                {words}
              </Button>
            ) : (
              words
            )}
          </li>
        )
      })}
    </ol>
  )
}

const stageMessage = { done: 'ui.phaseDone', now: 'ui.phaseNow', next: 'ui.phaseNext' } as const
