import type { ReactNode } from 'react'
import type { HttpBodies } from '../../../../shared/wire/http.ts'
import { useText } from '../../../text/use-text.ts'
import { Choice } from '../../../ui/choice.tsx'
import { formatDuration } from '../../../ui/format.ts'

type Pace = HttpBodies['exercise']['pace']

/** Real minutes of one turn by pace (game-model.md 2.1); a scenario's own minutes are those at the standard pace. */
const turnMinutes = { brisk: 9, standard: 14, calm: 20 } as const
const MINUTE_MS = 60_000

type PaceChoiceProps = { minutes: number; value: Pace; onChange: (pace: Pace) => void }

/** How fast phases go, each with about how long the whole takes. */
export function PaceChoice({ minutes, value, onChange }: PaceChoiceProps): ReactNode {
  const t = useText()
  const about = (pace: keyof typeof turnMinutes): string => {
    const scaled = Math.round((minutes * turnMinutes[pace]) / turnMinutes.standard / 5) * 5
    return formatDuration(Math.max(5, scaled) * MINUTE_MS)
  }
  const timed = (pace: keyof typeof turnMinutes, name: string) => ({
    id: pace,
    label: (
      <span className='pace'>
        {name}
        <small>{about(pace)}</small>
      </span>
    ),
    name: `${name}, ${about(pace)}`,
  })
  return (
    <div className='pace-choice'>
      <Choice<Pace>
        label={t('run.pace')}
        wide
        value={value}
        onChange={onChange}
        options={[
          timed('brisk', t('run.brisk')),
          timed('standard', t('run.standard')),
          timed('calm', t('run.calm')),
          { id: 'untimed', label: t('run.untimed') },
        ]}
      />
      <p className='pace-choice__note'>{t(value === 'untimed' ? 'run.untimedNote' : 'run.paceNote')}</p>
    </div>
  )
}
