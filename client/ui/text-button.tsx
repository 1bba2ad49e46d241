import type { ReactNode } from 'react'
import type { ButtonProps as RacButtonProps } from 'react-aria-components'
import { Button as RacButton } from 'react-aria-components'
import './text-button.css'

type TextButtonProps = Omit<RacButtonProps, 'className' | 'style'>

/** An underlined action inside a line of text: "Show on timeline", "Try now". */
export function TextButton(props: TextButtonProps): ReactNode {
  return <RacButton {...props} className='text-btn' />
}
