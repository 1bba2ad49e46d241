import { type ReactNode, useMemo } from 'react'
import type { Replay } from '../../../shared/wire/http.ts'
import type { ReviewMoment } from '../../../shared/wire/review.ts'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { mapPicture } from '../../panel/map/map-picture.ts'
import type { Region } from '../../panel/map/map-source.ts'
import { useSay, useSetting } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { Who } from '../../ui/who.tsx'
import { KnewTable } from './knew-table.tsx'
import { compareKnown, knownIn, learnt } from './knowledge.ts'
import { MomentMap } from './moment-map.tsx'
import { foldReplay, type ReplayMoment, viewerOfKey } from './replay-fold.ts'
import { stepAtMoment } from './replay-track.ts'
import { useNaming } from './use-naming.ts'

type KnewSidesProps = {
  sides: readonly [Replay, Replay]
  /** Where the page's replay stands; undefined at its start. */
  moment: ReviewMoment | undefined
  /** The drawn region; null where there is none. */
  region: Region | null | undefined
  onMoment: (moment: ReviewMoment) => void
}

/** Two seats' pictures at one moment: their maps, and a table of what each held. */
export function KnewSides({ sides: [a, b], moment, region, onMoment }: KnewSidesProps): ReactNode {
  const setting = useSetting()
  const say = useSay()
  const one = useSide(a, moment)
  const other = useSide(b, moment)
  const rows = useMemo(() => {
    const sideOf = ({ view, words }: ReplayMoment, since: ReadonlyMap<string, ReviewMoment>) => ({
      known: knownIn({ view, words, setting, say }),
      since,
    })
    return compareKnown(sideOf(one.at, one.since), sideOf(other.at, other.since))
  }, [one, other, setting, say])
  const seats = [viewerOfKey(a.viewer).seat ?? '', viewerOfKey(b.viewer).seat ?? ''] as const
  return (
    <>
      {region !== null && (
        <div className='knew__maps'>
          <SideMap seat={seats[0]} at={one.at} region={region} />
          <SideMap seat={seats[1]} at={other.at} region={region} />
        </div>
      )}
      <KnewTable rows={rows} seats={seats} onMoment={onMoment} />
    </>
  )
}

/** One seat at a moment, and since when it knew what. */
function useSide(replay: Replay, moment: ReviewMoment | undefined) {
  const fold = useMemo(() => foldReplay(replay), [replay])
  const since = useMemo(() => learnt(replay), [replay])
  const step = moment === undefined ? 0 : stepAtMoment(replay.steps, moment)
  return useMemo(() => ({ at: fold.after(step), since }), [fold, since, step])
}

function SideMap({ seat, at, region }: { seat: string; at: ReplayMoment; region: Region | undefined }): ReactNode {
  const t = useText()
  const names = useNaming()
  const setting = useSetting()
  const { view } = at
  const picture = useMemo(() => (region === undefined ? undefined : mapPicture(view, { region, setting })), [view, region, setting])
  const title = t('review.mapOf', { who: names.state(seat) })
  return (
    <figure className='knew__map' aria-label={title}>
      <figcaption>
        <Who slot={names.slot(seat)} letter={names.letter(seat)} name={names.state(seat)} size={20} />
      </figcaption>
      <div className='knew__canvas'>{picture === undefined ? <LoadingBars /> : <MomentMap picture={picture} summary={title} />}</div>
    </figure>
  )
}
