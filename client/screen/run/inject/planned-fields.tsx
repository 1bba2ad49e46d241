import type { ReactNode } from 'react'
import { usePhase, useSetting } from '../../../store/use-session.ts'
import { useText } from '../../../text/use-text.ts'
import { NumberField } from '../../../ui/number-field.tsx'
import './inject-form.css'

/** A planned time, in scenario hours into a turn. */
export type Planned = { readonly turn: number; readonly hour: number }

/** Turn and hour of a planned time, within what is left of the exercise. */
export function PlannedFields({ value, onChange }: { value: Planned; onChange: (planned: Planned) => void }): ReactNode {
  const t = useText()
  const { turn } = usePhase()
  const { turns, turnHours } = useSetting()
  return (
    <div className='planned'>
      <NumberField
        label={t('run.turn')}
        value={value.turn}
        min={Math.max(1, turn)}
        max={turns}
        onChange={(next) => onChange({ ...value, turn: next ?? value.turn })}
      />
      <NumberField
        label={t('run.hourOfTurn')}
        value={value.hour}
        min={0}
        max={Math.max(0, turnHours - 0.5)}
        step={0.5}
        unit='h'
        onChange={(next) => onChange({ ...value, hour: next ?? value.hour })}
      />
    </div>
  )
}
