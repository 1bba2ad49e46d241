import type { ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import './pop.css'

type PopProps = {
  /** The button of the kit that opens it. */
  trigger: ReactNode
  /** Name of what opens, for screen readers. */
  label: string
  children: ReactNode | ((pop: { close: () => void }) => ReactNode)
  placement?: 'top' | 'bottom' | 'start' | 'end'
}

/** The dialog inside has the name; a named box around it would be content outside every landmark. */
const unnamed = { 'aria-labelledby': '' }

/** A small panel beside the button that opens it. Esc and a press outside close it; focus returns. */
export function Pop({ trigger, label, children, placement = 'bottom' }: PopProps): ReactNode {
  return (
    <DialogTrigger>
      {trigger}
      <Popover className='pop' placement={placement} offset={6} {...unnamed}>
        <Dialog className='pop__dialog' aria-label={label}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
