import { type ReactNode, useRef } from 'react'
import { useScreenParts } from '../../store/screen.ts'
import { useText } from '../../text/use-text.ts'
import './dock-resizer.css'

/** Least and greatest width of the dock, px (DESIGN.md 2), and a step of the arrow keys. */
const [LEAST, MOST, STEP] = [320, 480, 16]

const clamp = (width: number): number => Math.max(LEAST, Math.min(MOST, Math.round(width)))

/** The edge between map and dock: dragged, or moved by the arrow keys. */
export function DockResizer({ usual }: { usual: number }): ReactNode {
  const t = useText()
  const { dockWidth, show } = useScreenParts('dockWidth', 'show')
  const from = useRef<{ readonly x: number; readonly width: number }>(undefined)
  const width = dockWidth ?? usual
  return (
    // A window splitter of the ARIA practices: a separator that takes the focus and has a value.
    <hr
      className='dock-resizer'
      aria-orientation='vertical'
      aria-label={t('desk.dockWidth')}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={0}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowLeft' ? STEP : event.key === 'ArrowRight' ? -STEP : 0
        if (by === 0) return
        event.preventDefault()
        show({ dockWidth: clamp(width + by) })
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, width }
      }}
      onPointerMove={(event) => {
        if (from.current !== undefined) show({ dockWidth: clamp(from.current.width + from.current.x - event.clientX) })
      }}
      onPointerUp={() => {
        from.current = undefined
      }}
      onDoubleClick={() => show({ dockWidth: undefined })}
    />
  )
}
