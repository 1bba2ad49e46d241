import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'

/** What happens between the code and the desk; `at` is the step one stands at, from 1. */
export function JoinSteps({ at }: { at: 1 | 2 | 3 }): ReactNode {
  const t = useText()
  const steps = [
    { name: t('join.stepCode'), note: t('join.stepCodeNote') },
    { name: t('join.stepWait'), note: t('join.stepWaitNote') },
    { name: t('join.stepSeat'), note: t('join.stepSeatNote') },
  ]
  return (
    <aside className='join-steps' aria-label={t('join.steps')}>
      <h2 className='join-steps__title'>{t('join.steps')}</h2>
      <ol>
        {steps.map(({ name, note }, i) => (
          <li
            key={name}
            className='join-steps__step'
            data-stage={i + 1 < at ? 'done' : i + 1 === at ? 'now' : 'next'}
            {...(i + 1 === at ? { 'aria-current': 'step' as const } : {})}
          >
            <span className='join-steps__no' aria-hidden='true'>
              {i + 1 < at ? <Icon of={Check} size={14} /> : i + 1}
            </span>
            <span>
              <b>{name}</b>
              <br />
              {note}
            </span>
          </li>
        ))}
      </ol>
    </aside>
  )
}
