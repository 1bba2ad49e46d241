import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { Replay } from '../../../shared/wire/http.ts'
import { errorText } from '../../app/error-text.ts'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { useLoad } from '../../app/use-load.ts'
import { api } from '../../net/api.ts'
import type { Region } from '../../panel/map/map-source.ts'
import { useStates } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { KnewSides } from './knew-sides.tsx'
import { loadRegion } from './load-review.ts'
import { ReviewCard } from './review-card.tsx'
import { useMomentText } from './use-moment-text.ts'
import { useNaming } from './use-naming.ts'
import { useOnScreen } from './use-on-screen.ts'
import type { ReplayControls } from './use-replay.ts'
import './knew-card.css'

type KnewCardProps = {
  session: string
  isControl: boolean
  /** The replay of the page: both sides stand at its moment. */
  replay: ReplayControls
  /** The two seats shown first. */
  first: readonly [string, string]
}

/** Who knew what, when: two seats side by side at the moment of the replay, what differs marked. Loaded when it comes on screen. */
export function KnewCard({ session, isControl, replay, first }: KnewCardProps): ReactNode {
  const t = useText()
  const host = useRef<HTMLDivElement>(null)
  const isNear = useOnScreen(host)
  const [seats, setSeats] = useState(first)
  const { short } = useMomentText(replay)
  const choose = (side: 0 | 1) => (seat: string) => {
    // Choosing the other side's seat swaps the two.
    const other = seats[1 - side] ?? ''
    const mate = seat === other ? (seats[side] ?? '') : other
    setSeats(side === 0 ? [seat, mate] : [mate, seat])
  }
  return (
    <div ref={host} className='no-print'>
      <ReviewCard
        title={t('review.knew')}
        note={t('review.knewNote', { moment: short })}
        aside={
          <div className='knew__seats'>
            <SeatField label={t('review.knewLeft')} value={seats[0]} onChange={choose(0)} />
            <SeatField label={t('review.knewRight')} value={seats[1]} onChange={choose(1)} />
          </div>
        }
      >
        {isNear ? <Loaded session={session} isControl={isControl} seats={seats} replay={replay} /> : <LoadingBars rows={6} />}
      </ReviewCard>
    </div>
  )
}

function SeatField({ label, value, onChange }: { label: string; value: string; onChange: (seat: string) => void }): ReactNode {
  const names = useNaming()
  const options = useStates().map(({ id, name }) => ({
    id,
    label: name,
    lead: <StateToken slot={names.slot(id)} letter={names.letter(id)} size={18} />,
  }))
  return <SelectField label={label} labelHidden options={options} value={value} onChange={onChange} />
}

type LoadedProps = { session: string; isControl: boolean; seats: readonly [string, string]; replay: ReplayControls }

function Loaded({ session, isControl, seats, replay }: LoadedProps): ReactNode {
  const [left, right] = seats
  const one = useSeatReplay(session, left)
  const other = useSeatReplay(session, right)
  const loadMap = useCallback(() => loadRegion(session, isControl), [session, isControl])
  const { value: region, error: noMap } = useLoad(loadMap)
  const error = one.error ?? other.error
  if (error !== undefined) return <NoticeBar tone='crit'>{errorText(error)}</NoticeBar>
  if (one.value === undefined || other.value === undefined) return <LoadingBars rows={6} />
  const drawn: Region | null | undefined = noMap === undefined ? region : null
  return (
    <KnewSides sides={[one.value, other.value]} moment={replay.replay.steps[replay.step - 1]} region={drawn} onMoment={replay.goToMoment} />
  )
}

function useSeatReplay(session: string, seat: string): { readonly value: Replay | undefined; readonly error: unknown } {
  const load = useCallback(() => api.replay(session, seat), [session, seat])
  const { value, error } = useLoad(load)
  // While another seat's replay is on its way the one before is still there: it is not this seat's.
  return useMemo(() => ({ value: value?.viewer === `seat:${seat}` ? value : undefined, error }), [value, seat, error])
}
