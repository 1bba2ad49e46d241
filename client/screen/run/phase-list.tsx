import { Check, Circle, CircleDot } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Phase } from '../../../shared/noun/clock.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { phaseName, turnPhases } from './phase-names.ts'
import './phase-list.css'

/** The phases of the turn, one under the other, as the console has them. */
export function PhaseList({ current }: { current: Phase }): ReactNode {
  const t = useText()
  const now = turnPhases.indexOf(current as (typeof turnPhases)[number])
  return (
    <ol className='phase-list' aria-label={t('ui.phases')}>
      {turnPhases.map((phase, i) => (
        <li
          key={phase}
          data-stage={i < now ? 'done' : i === now ? 'now' : 'next'}
          {...(i === now ? { 'aria-current': 'step' as const } : {})}
        >
          <Icon of={i < now ? Check : i === now ? CircleDot : Circle} size={14} />
          {t(phaseName(phase))}
        </li>
      ))}
    </ol>
  )
}
