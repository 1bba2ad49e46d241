import { Check, Circle, CircleDot } from 'lucide-react'
import type { ReactNode } from 'react'
import { phaseMinutes } from '../../../shared/model/phase-minutes.ts'
import type { Phase } from '../../../shared/noun/clock.ts'
import { usePhase, useSetting } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { formatCountdown } from '../../ui/format.ts'
import { Icon } from '../../ui/icon.tsx'
import { phaseName, turnPhases } from './phase-names.ts'
import './phase-list.css'

const MINUTE_MS = 60_000

/** The phases of the turn, one under the other with their planned lengths, as the console has them. */
export function PhaseList({ current }: { current: Phase }): ReactNode {
  const t = useText()
  const { turn } = usePhase()
  const { pace } = useSetting()
  const now = turnPhases.indexOf(current as (typeof turnPhases)[number])
  const planned = (phase: Phase): string => {
    const minutes = phaseMinutes(pace, phase, turn)
    if (minutes !== undefined) return formatCountdown(minutes * MINUTE_MS)
    return phase === 'resolution' ? t('run.auto') : t('run.openEnd')
  }
  return (
    <ol className='phase-list' aria-label={t('ui.phases')}>
      {turnPhases.map((phase, i) => (
        <li
          key={phase}
          data-stage={i < now ? 'done' : i === now ? 'now' : 'next'}
          {...(i === now ? { 'aria-current': 'step' as const } : {})}
        >
          <Icon of={i < now ? Check : i === now ? CircleDot : Circle} size={14} />
          <span>{t(phaseName(phase))}</span>
          <b className='num'>{planned(phase)}</b>
        </li>
      ))}
    </ol>
  )
}
