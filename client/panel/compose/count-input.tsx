import type { ReactNode } from 'react'
import type { FieldShape } from '../../../shared/model/field.ts'
import { usePhase, useScenarioTimes, useSetting } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { NumberField } from '../../ui/number-field.tsx'
import type { InputProps } from './input-props.ts'

type CountInputProps = InputProps & { shape: Extract<FieldShape, { widget: 'count' }> }

/** Fields that hold a turn, by name: they say what time that is. */
const turnField = /turn$|^deadline$/i

/** A whole number. Loads are counted in kilograms and written in tonnes; turns say when they are. */
export function CountInput({ field, label, value, error, onChange, shape }: CountInputProps): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  const { turn } = usePhase()
  const { turns } = useSetting()
  const count = typeof value === 'number' ? value : undefined
  const shared = { label, error, required: !field.optional }
  if (shape.unit === 'kg') {
    return (
      <NumberField
        {...shared}
        value={count === undefined ? undefined : count / 1000}
        onChange={(tonnes) => onChange(tonnes === undefined ? undefined : Math.round(tonnes * 1000))}
        min={shape.min / 1000}
        max={shape.max / 1000}
        step={0.1}
        unit={t('compose.tonnes')}
      />
    )
  }
  const isTurn = turnField.test(field.name)
  const last = isTurn && count !== undefined && count > turns ? t('compose.afterEnd', { turns }) : undefined
  const when = isTurn && count !== undefined ? (last ?? t('compose.turnEnds', { time: time({ turn: count + 1, at: 0 }) })) : undefined
  return (
    <NumberField
      {...shared}
      value={count}
      onChange={onChange}
      min={isTurn ? Math.max(shape.min, turn) : shape.min}
      max={shape.max}
      {...(shape.unit === undefined ? {} : { unit: shape.unit })}
      {...(when === undefined ? {} : { hint: when })}
    />
  )
}
