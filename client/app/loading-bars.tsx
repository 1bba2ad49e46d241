import { type ReactNode, useEffect, useState } from 'react'
import { useText } from '../text/use-text.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import './loading-bars.css'

/** Nothing shows before this, ms: most things are there by then (DESIGN.md 5). */
const SHOW_AFTER_MS = 400
const widths = [38, 82, 74, 61, 44, 70, 52, 66]

/** Still grey bars in the place of what is coming. */
export function LoadingBars({ rows = 4 }: { rows?: number }): ReactNode {
  const t = useText()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className='loading-bars' role='status'>
      <VisuallyHidden>{shown && t('app.loading')}</VisuallyHidden>
      {shown && widths.slice(0, rows).map((width, row) => <Skeleton key={width} width={width} height={row === 0 ? 20 : 11} />)}
    </div>
  )
}
