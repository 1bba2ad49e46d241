import { Hourglass, Play, Users } from 'lucide-react'
import { type ReactNode, type RefObject, useMemo, useRef } from 'react'
import { RadioGroup } from 'react-aria-components'
import { useSize } from '../../app/use-size.ts'
import { letterOf, slotOf } from '../../store/state-names.ts'
import { useGeometry } from '../../store/use-geometry.ts'
import { useText } from '../../text/use-text.ts'
import { Icon } from '../../ui/icon.tsx'
import { StateToken } from '../../ui/state-token.tsx'
import { mapBox } from './map-box.ts'
import type { LobbySeat, OpenLobby } from './open-seats.ts'
import { type Card, placeCards } from './place-cards.ts'
import { SeatCard } from './seat-card.tsx'
import { StillMap } from './still-map.tsx'
import './seat-map.css'

type SeatMapProps = { lobby: OpenLobby; chosen: string | undefined; onChoose: (seat: string) => void }

/** Size of a seat's card, px; must equal `.seat-card` in seat-card.css. */
const CARD = { width: 264, height: 54 }
/** The card's middle stands this far above the capital, px. */
const LIFT = 6

/** The region with a card on each capital, the chosen state's brief, and who is here. Where there is no room the cards are a list. */
export function SeatMap({ lobby, chosen, onChoose }: SeatMapProps): ReactNode {
  const t = useText()
  const host = useRef<HTMLDivElement>(null)
  const brief = useRef<HTMLElement>(null)
  const status = useRef<HTMLDivElement>(null)
  const size = useSize(host)
  const briefSize = useSize(brief)
  const statusSize = useSize(status)
  const geometry = useGeometry(lobby.region.geometry)
  const slots = useMemo(() => Object.fromEntries(lobby.seats.map((seat) => [seat.id, slotOf(seat)])), [lobby.seats])
  const box = mapBox({ extent: geometry?.extent, points: lobby.seats, size })
  const scale = size === undefined ? 1 : size.width / box.width
  const places = placeCards(
    [
      ...cornerOf('brief', size, briefSize, 'top'),
      ...cornerOf('status', size, statusSize, 'bottom'),
      ...lobby.seats.map((seat) => ({ id: seat.id, x: (seat.x - box.x) * scale, y: (seat.y - box.y) * scale - LIFT, ...CARD })),
    ],
    size ?? { width: 0, height: 0 },
  )
  const seat = lobby.seats.find(({ id }) => id === chosen)
  return (
    <section className='seat-map' aria-label={t('join.map')}>
      <div ref={host} className='seat-map__picture'>
        {geometry !== undefined && <StillMap geometry={geometry} shadeUrl={lobby.region.shade} slots={slots} box={box} />}
      </div>
      <RadioGroup className='seat-map__seats' aria-label={t('join.seats')} value={chosen ?? null} onChange={onChoose}>
        {lobby.seats.map((each) => (
          <SeatCard key={each.id} lobby={lobby} seat={each} place={places.find(({ id }) => id === each.id)} />
        ))}
      </RadioGroup>
      <BriefCard card={brief} seat={seat} />
      <div ref={status} className='seat-map__status' role='status'>
        <span>
          <Icon of={Users} size={14} /> {t('join.people', { people: lobby.people })}
        </span>
        <span>
          <Icon of={lobby.started ? Play : Hourglass} size={14} /> {t(lobby.started ? 'join.started' : 'join.notStarted')}
        </span>
      </div>
    </section>
  )
}

type Size = { readonly width: number; readonly height: number }

/** Distance of the two plates from the map's edge, px; must equal the insets in seat-map.css. */
const INSET = 20

/** A plate in a right corner, as something that cards go around. */
function cornerOf(id: string, map: Size | undefined, plate: Size | undefined, at: 'top' | 'bottom'): readonly Card[] {
  if (map === undefined || plate === undefined || plate.height === 0) return []
  const y = at === 'top' ? INSET + plate.height / 2 : map.height - INSET - plate.height / 2
  return [{ id, ...plate, x: map.width - INSET - plate.width / 2, y, fixed: true }]
}

/** The opening lines of the chosen state's brief, in the document face. */
function BriefCard({ card, seat }: { card: RefObject<HTMLElement | null>; seat: LobbySeat | undefined }): ReactNode {
  const t = useText()
  return (
    <article ref={card} className='brief-card' aria-live='polite' hidden={seat === undefined}>
      {seat !== undefined && (
        <>
          <header className='brief-card__head'>
            <StateToken slot={slotOf(seat)} letter={letterOf(seat)} size={26} />
            <div>
              <h2 className='brief-card__title'>{seat.official}</h2>
              <small>{t('join.brief')}</small>
            </div>
          </header>
          <p className='brief-card__text'>{seat.opening}</p>
        </>
      )}
    </article>
  )
}
