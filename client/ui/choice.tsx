import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { classNames } from './class-names.ts'
import './choice.css'

/** One of a few: an id, what is drawn, and a name when the drawing is no word. */
export type ChoiceOption<Id extends string> = { id: Id; label: ReactNode; name?: string; disabled?: boolean }

type ChoiceProps<Id extends string> = {
  /** Name of the group for screen readers. */
  label: string
  options: readonly ChoiceOption<Id>[]
  /** The chosen id; undefined while nothing is chosen. */
  value: Id | undefined
  onChange: (id: Id) => void
  size?: 'small' | 'medium' | 'large'
  /** Fills its column with equal parts. */
  wide?: boolean
  /** soft: for view switches that must not compete with an action. */
  tone?: 'strong' | 'soft'
  disabled?: boolean
}

/** A segmented choice: radio buttons in one bar. */
export function Choice<Id extends string>(props: ChoiceProps<Id>): ReactNode {
  const { label, options, value, onChange, size = 'medium', wide = false, tone = 'strong', disabled = false } = props
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={classNames('choice', `choice--${size}`, `choice--${tone}`, wide && 'choice--wide')}
      selectionMode='single'
      disallowEmptySelection={value !== undefined}
      selectedKeys={value === undefined ? [] : [value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id))
        if (chosen) onChange(chosen.id)
      }}
      isDisabled={disabled}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          className='choice__option'
          isDisabled={disabled || option.disabled === true}
          {...(option.name === undefined ? {} : { 'aria-label': option.name })}
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
