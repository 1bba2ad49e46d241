import { type ReactNode, useEffect, useRef } from 'react'

type ScrollLogProps = {
  label: string
  className: string
  /** The newest entry; the log scrolls to its end when it changes. */
  last: string | number | undefined
  children: ReactNode
}

/** Nearer to its end than this the log counts as being there, px. */
const NEAR_END_PX = 40

/** It scrolls and may hold nothing to focus, so that it takes the focus itself: else the keyboard could not scroll it. */
const scrollable = { tabIndex: 0 } as const

/** Words in the order in which they came, kept at the newest. What is new is announced apart, by who it is from. */
export function ScrollLog({ label, className, last, children }: ScrollLogProps): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const log = box.current
    if (log === null || last === undefined) return
    const toEnd = (): void => {
      log.scrollTop = log.scrollHeight
    }
    toEnd()
    // The composer grows and shrinks below it: what was said last stays in sight, unless somebody has scrolled away from it.
    let atEnd = true
    const scrolled = (): void => {
      atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX
    }
    const observer = new ResizeObserver(() => {
      if (atEnd) toEnd()
    })
    observer.observe(log)
    const grown = new MutationObserver(() => {
      if (atEnd) toEnd()
    })
    grown.observe(log, { childList: true, subtree: true })
    log.addEventListener('scroll', scrolled)
    return () => {
      observer.disconnect()
      grown.disconnect()
      log.removeEventListener('scroll', scrolled)
    }
  }, [last])
  return (
    <div ref={box} className={className} role='log' aria-live='off' aria-label={label} {...scrollable}>
      {children}
    </div>
  )
}
