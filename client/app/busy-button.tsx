import { LoaderCircle } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { announcer } from '../ui/announcer.ts'
import { Button, type ButtonProps } from '../ui/button.tsx'

type BusyButtonProps = Omit<ButtonProps, 'children' | 'working' | 'workingText'> & { children: string; busy: boolean; busyText: string }

/**
 * The button of a form that leads to another page: busy until it is there. `Button`'s own `working` lets React Aria name the button in
 * a live region, which then refers to a button that is gone; here the page's own announcer speaks.
 */
export function BusyButton({ children, busy, busyText, icon, onPress, ...button }: BusyButtonProps): ReactNode {
  useEffect(() => {
    if (busy) announcer.say(busyText)
  }, [busy, busyText])
  const shownIcon = busy ? LoaderCircle : icon
  return (
    <Button
      {...button}
      {...(shownIcon === undefined ? {} : { icon: shownIcon })}
      {...(busy || onPress === undefined ? {} : { onPress })}
      {...(busy ? { 'aria-disabled': true } : {})}
    >
      {busy ? busyText : children}
    </Button>
  )
}
