import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, DisclosurePanel, Heading, Disclosure as RacDisclosure } from 'react-aria-components'
import { Icon } from './icon.tsx'
import './disclosure.css'

type DisclosureProps = {
  title: ReactNode
  /** Heading level of the title; 3 unless given. */
  level?: 2 | 3 | 4
  /** Small print at the end of the title row. */
  aside?: ReactNode
  defaultOpen?: boolean
  /** Given with `onOpenChange` where something else opens it too. */
  isOpen?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** A section that opens in place. */
export function Disclosure(props: DisclosureProps): ReactNode {
  const { title, level = 3, aside, defaultOpen = false, isOpen, onOpenChange, children } = props
  return (
    <RacDisclosure
      className='disclosure'
      defaultExpanded={defaultOpen}
      {...(isOpen === undefined ? {} : { isExpanded: isOpen })}
      {...(onOpenChange === undefined ? {} : { onExpandedChange: onOpenChange })}
    >
      <div className='disclosure__head'>
        <Heading level={level} className='disclosure__title'>
          <Button slot='trigger' className='disclosure__trigger'>
            <Icon of={ChevronRight} size={14} />
            <span>{title}</span>
          </Button>
        </Heading>
        {aside !== undefined && <small>{aside}</small>}
      </div>
      <DisclosurePanel className='disclosure__panel'>{children}</DisclosurePanel>
    </RacDisclosure>
  )
}
