import { Minus, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Group, Input, NumberField as RacNumberField } from 'react-aria-components'
import { useText } from '../text/use-text.ts'
import { FieldLabel } from './field-label.tsx'
import type { FieldProps } from './field-notes.tsx'
import { FieldNotes } from './field-notes.tsx'
import { fieldProps } from './field-props.ts'
import { given } from './given.ts'
import { Icon } from './icon.tsx'

type NumberFieldProps = FieldProps & {
  /** undefined while empty. */
  value: number | undefined
  onChange: (value: number | undefined) => void
  min?: number
  max?: number
  step?: number
  /** Drawn after the number: "t", "nm", "M". */
  unit?: string
}

/** A whole or stepped number with minus and plus. Arrow keys step, Home and End go to the limits. */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { label, labelHidden, hint, error, value, onChange, min, max, step = 1, unit } = props
  const t = useText()
  return (
    <RacNumberField
      {...fieldProps(props)}
      {...given({ minValue: min, maxValue: max })}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      step={step}
      formatOptions={{ useGrouping: false, maximumFractionDigits: Number.isInteger(step) ? 0 : 3 }}
    >
      <FieldLabel label={label} {...given({ labelHidden })} />
      <Group className='field__control' isInvalid={error !== undefined}>
        <Input className='field__input num' />
        {unit !== undefined && <span className='field__unit'>{unit}</span>}
        <Button slot='decrement' className='field__step' aria-label={t('ui.decrease')}>
          <Icon of={Minus} size={14} />
        </Button>
        <Button slot='increment' className='field__step' aria-label={t('ui.increase')}>
          <Icon of={Plus} size={14} />
        </Button>
      </Group>
      <FieldNotes hint={hint} error={error} />
    </RacNumberField>
  )
}
