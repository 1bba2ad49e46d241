import type { ReactNode } from 'react'
import { tell } from '../../text/i18n.ts'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { BenchmarksInput } from './benchmarks-input.tsx'
import { BlanksInput } from './blanks-input.tsx'
import { CheckInput } from './check-input.tsx'
import { ChoiceInput } from './choice-input.tsx'
import { CountInput } from './count-input.tsx'
import { asText, type InputProps } from './input-props.ts'
import { PlaceInput } from './place-input.tsx'
import { RecordInput } from './record-input.tsx'
import { SeatInput } from './seat-input.tsx'

/** One field of an order, drawn by the widget its rule names. */
export function FieldInput(props: Omit<InputProps, 'label'>): ReactNode {
  const { field, value, error, onChange } = props
  const { shape } = field
  const whole = { ...props, label: tell(shape.label) }
  const text = { label: whole.label, value: asText(value), onChange, error, required: !field.optional }
  switch (shape.widget) {
    case 'seat':
      return <SeatInput {...whole} many={shape.many === true} />
    case 'place':
      return <PlaceInput {...whole} kinds={shape.kinds} />
    case 'record':
      return <RecordInput {...whole} kind={shape.kind} many={shape.many === true} />
    case 'count':
      return <CountInput {...whole} shape={shape} />
    case 'choice':
      return <ChoiceInput {...whole} options={shape.options} many={shape.many === true} />
    case 'text':
      return <TextArea {...text} doc max={shape.max} rows={shape.max > 200 ? 3 : 2} />
    case 'line':
      return <TextField {...text} />
    case 'check':
      return <CheckInput {...whole} />
    case 'blanks':
      return <BlanksInput {...whole} />
    case 'benchmarks':
      return <BenchmarksInput {...whole} />
  }
}
