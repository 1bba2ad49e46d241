import { type RefObject, useEffect, useRef } from 'react'

/** Hears keys inside an element, whichever control of it has the focus. */
export function useKeyDown(box: RefObject<HTMLElement | null>, press: (event: KeyboardEvent) => void): void {
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const hear = (event: KeyboardEvent): void => latest.current(event)
    element.addEventListener('keydown', hear)
    return () => element.removeEventListener('keydown', hear)
  }, [box])
}
