import { type ReactNode, useEffect, useRef } from 'react'
import { watchTheme } from '../theme/watch-theme.ts'
import { createTimeline } from './create-timeline.ts'
import type { TimelineHandle, TimelineMoment, TimelinePicture } from './timeline-picture.ts'
import './timeline-canvas.css'

type TimelineCanvasProps = {
  picture: TimelinePicture
  selected: string | undefined
  /** The playhead moves; `done` when the pointer is up or a key was used. */
  onScrub: (moment: TimelineMoment, done: boolean) => void
  onSelect: (id: string | undefined) => void
  onHover?: (id: string | undefined) => void
  describedBy?: string
}

/** The timeline as a component. It fills its parent, whose height decides between strip and lanes. */
export function TimelineCanvas(props: TimelineCanvasProps): ReactNode {
  const { picture, selected } = props
  const host = useRef<HTMLDivElement>(null)
  const timeline = useRef<TimelineHandle | undefined>(undefined)
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    if (!host.current) return
    const { describedBy, picture: first } = latest.current
    const handle = createTimeline(host.current, { picture: first, ...(describedBy === undefined ? {} : { describedBy }) })
    timeline.current = handle
    handle.onScrub((moment, done) => latest.current.onScrub(moment, done))
    handle.onSelect((id) => latest.current.onSelect(id))
    handle.onHover((id) => latest.current.onHover?.(id))
    const stopTheme = watchTheme(handle.setTheme)
    return () => {
      stopTheme()
      timeline.current = undefined
      handle.destroy()
    }
  }, [])

  useEffect(() => timeline.current?.update(picture), [picture])
  useEffect(() => timeline.current?.select(selected), [selected])

  return <div ref={host} className='timeline-canvas' />
}
