import { type ReactNode, Suspense, useId, useState } from 'react'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { useScreenParts } from '../../store/screen.ts'
import { useSessionStore } from '../../store/session-context.tsx'
import { usePhase, useSetting } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { LazyTimelineCanvas } from '../../timeline/lazy-timeline-canvas.ts'
import { TimelineList } from '../../timeline/timeline-list.tsx'
import type { TimelineMoment, TimelinePicture } from '../../timeline/timeline-picture.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { openTarget } from './open-target.ts'
import { TimelineHead } from './timeline-head.tsx'
import { turnMinutes } from './timeline-source.ts'
import { useTimelinePicture } from './use-timeline-picture.ts'
import './timeline-panel.css'

/** Where the exercise stands in time, what is due, and the way to look back (picture 01, bottom). */
export function TimelinePanel(): ReactNode {
  const t = useText()
  const summary = useId()
  const setting = useSetting()
  const { turn } = usePhase()
  const session = useSessionStore()
  const [scale, setScale] = useState<TimelinePicture['scale']>('all')
  const picture = useTimelinePicture(scale)
  const { selected, hover, show, timelineHeight } = useScreenParts('selected', 'hover', 'show', 'timelineHeight')
  const scrub = (moment: TimelineMoment): void => {
    const isNow = moment.turn > turn || (moment.turn === turn && moment.at >= picture.now.fraction - 0.002)
    show({ playhead: isNow ? undefined : { turn: moment.turn, at: Math.round(moment.at * turnMinutes(setting)) } })
  }
  const { view } = session.getState()
  return (
    <section
      className='timeline-panel'
      aria-label={t('map.timeline')}
      data-coach='timeline'
      data-strip={timelineHeight === 40}
      tabIndex={-1}
    >
      <TimelineHead picture={picture} scale={scale} onScale={setScale} />
      <VisuallyHidden id={summary}>{t('desk.timelineSummary', { turn, turns: setting.turns })}</VisuallyHidden>
      <div className='timeline-panel__canvas'>
        <Suspense fallback={<LoadingBars rows={2} />}>
          <LazyTimelineCanvas
            picture={picture}
            selected={selected}
            onScrub={scrub}
            onSelect={(id) => openTarget(view, id)}
            onHover={hover}
            describedBy={summary}
          />
        </Suspense>
      </div>
      <TimelineList picture={picture} />
    </section>
  )
}
