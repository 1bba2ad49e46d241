import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Icon } from './icon.tsx'
import './option-list.css'

/** One entry of a select or combo box. */
export type Option<Id extends string = string> = {
  id: Id
  label: string
  /** A token or icon before the words. */
  lead?: ReactNode
  /** A second, smaller line. */
  note?: string
  /** Why it cannot be chosen; shown instead of the note. */
  reason?: string
}

type OptionListProps = { options?: readonly Option[]; empty?: string }

/** The list under a select or combo box, drawn the same way for both. */
export function OptionList({ options, empty }: OptionListProps): ReactNode {
  return (
    <Popover className='options' offset={4}>
      <ListBox<Option>
        className='options__list'
        {...(options === undefined ? {} : { items: options })}
        renderEmptyState={() => <div className='options__empty'>{empty}</div>}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.label} className='options__item' isDisabled={option.reason !== undefined}>
            {({ isSelected }) => (
              <>
                {option.lead}
                <span className='options__words'>
                  <span>{option.label}</span>
                  {(option.reason ?? option.note) && <span className='options__note'>{option.reason ?? option.note}</span>}
                </span>
                {isSelected && <Icon of={Check} size={14} />}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
