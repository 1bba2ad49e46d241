import type { ReactNode } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import './tip.css'

type TipProps = {
  /** One short line. Nothing that cannot be learned another way. */
  text: ReactNode
  placement?: 'top' | 'bottom' | 'start' | 'end'
  /** One control of the kit, or any element made focusable by React Aria. */
  children: ReactNode
}

/** A tooltip on hover and on keyboard focus. */
export function Tip({ text, placement = 'top', children }: TipProps): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className='tip' placement={placement} offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  )
}
