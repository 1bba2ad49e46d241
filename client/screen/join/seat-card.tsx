import type { ReactNode } from 'react'
import { RadioButton, RadioField } from 'react-aria-components'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useText } from '../../text/use-text.ts'
import { StateToken } from '../../ui/state-token.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { isForPeople, type LobbySeat, type OpenLobby, openPosts } from './open-seats.ts'
import type { Card } from './place-cards.ts'
import './seat-card.css'

type SeatCardProps = { lobby: OpenLobby; seat: LobbySeat; place: Card | undefined }

/** A seat to choose: its state, a line about it, and a dot for each post, filled when taken. */
export function SeatCard({ lobby, seat, place }: SeatCardProps): ReactNode {
  const t = useText()
  const forPeople = isForPeople(seat)
  const full = openPosts(lobby, seat).length === 0
  const taken = seat.posts.filter(({ takenBy }) => takenBy !== undefined).length
  const note = !forPeople ? t('join.computer') : full ? t('join.full') : seat.tagline
  return (
    <RadioField
      className='seat-card__place'
      value={seat.id}
      isDisabled={!forPeople || full}
      style={place === undefined ? {} : { left: place.x - place.width / 2, top: place.y - place.height / 2 }}
    >
      <RadioButton className='seat-card'>
        <StateToken slot={slotOf(seat)} letter={letterOf(seat)} size={26} dim={!forPeople} />
        <span className='seat-card__words'>
          <b>{seat.name}</b>
          <small>{note}</small>
        </span>
        {forPeople && (
          <span className='seat-card__dots'>
            {seat.posts.map(({ post, takenBy }) => (
              <i key={post} data-taken={takenBy !== undefined} />
            ))}
            <VisuallyHidden>{t('join.postsTaken', { taken })}</VisuallyHidden>
          </span>
        )}
      </RadioButton>
    </RadioField>
  )
}
