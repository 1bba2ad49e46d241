import type { ReactNode } from 'react'
import './skeleton.css'

/** A still grey bar in the shape of what is coming, shown after 400 ms only. `width` in percent, `height` in px. */
export function Skeleton({ width = 100, height = 11 }: { width?: number; height?: number }): ReactNode {
  return <span className='skeleton' style={{ width: `${width}%`, height }} aria-hidden='true' />
}
