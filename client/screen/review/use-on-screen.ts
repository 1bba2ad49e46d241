import { type RefObject, useEffect, useState } from 'react'

/** How far below the window something counts as near, px. */
const NEAR = '300px'

/** True from the first time that an element comes near the window on. */
export function useOnScreen(ref: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (seen || ref.current === null) return
    const observer = new IntersectionObserver((entries) => setSeen(entries.some(({ isIntersecting }) => isIntersecting)), {
      rootMargin: NEAR,
    })
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [seen, ref])
  return seen
}
