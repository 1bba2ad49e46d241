import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, ComboBox, Group, Input } from 'react-aria-components'
import { useText } from '../text/use-text.ts'
import { FieldLabel } from './field-label.tsx'
import type { FieldProps } from './field-notes.tsx'
import { FieldNotes } from './field-notes.tsx'
import { fieldProps } from './field-props.ts'
import { given } from './given.ts'
import { Icon } from './icon.tsx'
import type { Option } from './option-list.tsx'
import { OptionList } from './option-list.tsx'

type ComboFieldProps<Id extends string> = FieldProps & {
  options: readonly Option<Id>[]
  value: Id | undefined
  onChange: (id: Id | undefined) => void
  placeholder?: string
  /** Drawn inside at the end: a pick-on-map button. */
  trail?: ReactNode
}

/** One of many, found by typing: places, units, people. */
export function ComboField<Id extends string>(props: ComboFieldProps<Id>): ReactNode {
  const { label, labelHidden, hint, error, options, value, onChange, placeholder, trail } = props
  const t = useText()
  return (
    <ComboBox
      {...fieldProps(props)}
      defaultItems={options}
      allowsEmptyCollection
      // What is filled in already is not covered by a list while one passes through the form.
      menuTrigger={value === undefined ? 'focus' : 'input'}
      value={value ?? null}
      onChange={(key) => onChange(options.find((option) => option.id === key)?.id)}
    >
      <FieldLabel label={label} {...given({ labelHidden })} />
      <Group className='field__control' isInvalid={error !== undefined}>
        <Input className='field__input' {...given({ placeholder })} />
        {trail}
        <Button className='field__step' aria-label={t('ui.showChoices')}>
          <Icon of={ChevronDown} size={14} />
        </Button>
      </Group>
      <FieldNotes hint={hint} error={error} />
      <OptionList empty={t('ui.noMatches')} />
    </ComboBox>
  )
}
