import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { StateName } from './state-name.tsx'
import './field-group.css'

type SeatTogglesProps = {
  label: string
  states: readonly string[]
  value: readonly string[]
  onChange: (states: readonly string[]) => void
}

/** Several states, each on or off. */
export function SeatToggles({ label, states, value, onChange }: SeatTogglesProps): ReactNode {
  return (
    <ToggleButtonGroup
      className='seat-toggles'
      aria-label={label}
      selectionMode='multiple'
      selectedKeys={value}
      onSelectionChange={(keys) => onChange(states.filter((id) => keys.has(id)))}
    >
      {states.map((id) => (
        <ToggleButton key={id} id={id} className='seat-toggles__option'>
          <StateName id={id} size={16} />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
