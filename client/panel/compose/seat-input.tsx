import type { ReactNode } from 'react'
import { useSetting, useView } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { SelectField } from '../../ui/select-field.tsx'
import { FieldGroup } from './field-group.tsx'
import type { InputProps } from './input-props.ts'
import { seatChoices } from './record-choices.ts'
import { SeatToggles } from './seat-toggles.tsx'
import { StateName } from './state-name.tsx'

/** One state, or several. */
export function SeatInput({ action, field, label, raw, value, error, onChange, many }: InputProps & { many: boolean }): ReactNode {
  const t = useText()
  const view = useView()
  const { states } = useSetting()
  const ids = seatChoices(
    { view, action, field: field.name, raw },
    states.map(({ id }) => id),
  )
  if (many) {
    const chosen = Array.isArray(value) ? (value as string[]) : []
    return (
      <FieldGroup label={label} error={error} hint={ids.length === 0 ? t('compose.noState') : undefined}>
        <SeatToggles label={label} states={ids} value={chosen} onChange={onChange} />
      </FieldGroup>
    )
  }
  return (
    <SelectField
      label={label}
      error={error}
      required={!field.optional}
      value={typeof value === 'string' ? value : undefined}
      onChange={onChange}
      options={ids.map((id) => ({
        id,
        label: states.find((state) => state.id === id)?.name ?? id,
        lead: <StateName id={id} size={16} silent />,
      }))}
    />
  )
}
