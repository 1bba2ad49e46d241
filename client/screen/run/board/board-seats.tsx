import { Check, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ExerciseCard } from '../../../../shared/wire/http.ts'
import { letterOf, slotOf } from '../../../store/state-names.ts'
import { useText } from '../../../text/use-text.ts'
import { Icon } from '../../../ui/icon.tsx'
import { StateToken } from '../../../ui/state-token.tsx'

type CardSeat = ExerciseCard['seats'][number]

/** Each seat as its token, with a mark for done and for lost; then the sums in words. */
export function BoardSeats({ seats }: { seats: readonly CardSeat[] }): ReactNode {
  const t = useText()
  const held = seats.filter(({ playedBy, people }) => playedBy === 'person' && people > 0)
  const people = held.reduce((sum, seat) => sum + seat.people, 0)
  const here = held.reduce((sum, seat) => sum + seat.here, 0)
  if (seats.length === 0) return null
  return (
    <span className='board-seats'>
      <span className='board-seats__tokens'>
        {seats.map((seat) => (
          <SeatMark key={seat.seat} seat={seat} />
        ))}
      </span>
      <small className='num'>
        {t('board.hereAndDone', { here, people, done: held.filter(({ done }) => done).length, seats: held.length })}
      </small>
    </span>
  )
}

function SeatMark({ seat }: { seat: CardSeat }): ReactNode {
  const t = useText()
  const { name, playedBy, people, here, done } = seat
  const lost = playedBy === 'person' && here < people
  const how =
    playedBy === 'computer'
      ? t('run.computer')
      : people === 0
        ? t('run.vacant')
        : t('board.seatHow', { here, people, done: done ? 'yes' : 'no' })
  return (
    <span className='board-seats__seat' role='img' aria-label={t('board.seat', { name, how })} title={t('board.seat', { name, how })}>
      <span className='board-seats__token' data-empty={playedBy === 'computer' || people === 0}>
        <StateToken slot={slotOf(seat)} letter={letterOf(seat)} size={18} />
      </span>
      {done && playedBy === 'person' && <Icon of={Check} size={12} tone='ok' />}
      {lost && <Icon of={WifiOff} size={12} tone='crit' />}
    </span>
  )
}
