import { type ReactNode, useEffect, useRef } from 'react'

type ScrollLogProps = {
  label: string
  className: string
  /** The newest entry; the log scrolls to its end when it changes. */
  last: string | number | undefined
  children: ReactNode
}

/** It scrolls and may hold nothing to focus, so that it takes the focus itself: else the keyboard could not scroll it. */
const scrollable = { tabIndex: 0 } as const

/** Words in the order in which they came, kept at the newest. What is new is announced apart, by who it is from. */
export function ScrollLog({ label, className, last, children }: ScrollLogProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (last !== undefined && box.current !== null) box.current.scrollTop = box.current.scrollHeight
  }, [last])
  return (
    <div ref={box} className={className} role='log' aria-live='off' aria-label={label} {...scrollable}>
      {children}
    </div>
  )
}
