import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuItem, MenuTrigger, Popover, Menu as RacMenu } from 'react-aria-components'
import { Icon } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'
import './option-list.css'

type MenuEntry<Id extends string> = {
  id: Id
  label: string
  icon?: LucideIcon
  keys?: string
  /** Why it cannot be done now; the entry stays visible. */
  reason?: string
}

type MenuProps<Id extends string> = {
  /** The button of the kit that opens it. */
  trigger: ReactNode
  label: string
  entries: readonly MenuEntry<Id>[]
  onChoose: (id: Id) => void
}

/** A list of actions behind one button. */
export function Menu<Id extends string>({ trigger, label, entries, onChoose }: MenuProps<Id>): ReactNode {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className='options' offset={4}>
        <RacMenu
          className='options__list'
          aria-label={label}
          items={entries}
          onAction={(key) => {
            const entry = entries.find((each) => each.id === key)
            if (entry) onChoose(entry.id)
          }}
        >
          {(entry) => (
            <MenuItem id={entry.id} textValue={entry.label} className='options__item' isDisabled={entry.reason !== undefined}>
              {entry.icon && <Icon of={entry.icon} size={14} />}
              <span className='options__words'>
                <span>{entry.label}</span>
                {entry.reason !== undefined && <span className='options__note'>{entry.reason}</span>}
              </span>
              {entry.keys !== undefined && <KeyHint keys={entry.keys} />}
            </MenuItem>
          )}
        </RacMenu>
      </Popover>
    </MenuTrigger>
  )
}
