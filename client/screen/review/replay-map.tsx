import { type ReactNode, useCallback, useMemo } from 'react'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { useLoad } from '../../app/use-load.ts'
import { mapPicture } from '../../panel/map/map-picture.ts'
import { useSetting } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { loadRegion } from './load-review.ts'
import { MomentMap } from './moment-map.tsx'
import { ReviewCard } from './review-card.tsx'
import { useMomentText } from './use-moment-text.ts'
import type { ReplayControls } from './use-replay.ts'
import './replay-map.css'

type ReplayMapProps = {
  session: string
  isControl: boolean
  replay: ReplayControls
  title: string
}

/** The map as the seat knew it at this moment. It keeps its place while moments and seats change. */
export function ReplayMap({ session, isControl, replay, title }: ReplayMapProps): ReactNode {
  const t = useText()
  const setting = useSetting()
  const load = useCallback(() => loadRegion(session, isControl), [session, isControl])
  const { value: region, error } = useLoad(load)
  const missing = region === null || (region === undefined && error !== undefined)
  const { short } = useMomentText(replay)
  const { view } = replay.moment
  const picture = useMemo(() => (region ? mapPicture(view, { region, setting }) : undefined), [view, region, setting])
  return (
    <div className='no-print'>
      <ReviewCard title={title} note={short}>
        {missing && <EmptyState title={t('review.mapNone')}>{t('review.mapNoneText')}</EmptyState>}
        {!missing && (
          <div className='replay-map'>
            {picture === undefined ? <LoadingBars /> : <MomentMap picture={picture} summary={t('review.mapSummary', { moment: short })} />}
          </div>
        )}
      </ReviewCard>
    </div>
  )
}
