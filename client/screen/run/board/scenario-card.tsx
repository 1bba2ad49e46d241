import { Check, Timer, Users } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { RadioButton, RadioField } from 'react-aria-components'
import type { ScenarioCard as Card, RegionAssets } from '../../../../shared/wire/http.ts'
import { slotOf } from '../../../store/state-names.ts'
import { useGeometry } from '../../../store/use-geometry.ts'
import { useText } from '../../../text/use-text.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { formatDuration } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icon.tsx'
import { StillMap } from '../../join/still-map.tsx'
import './scenario-card.css'

const MINUTE_MS = 60_000

/** One scenario: its region, what it is about, how many and how long; or why it cannot be started. */
export function ScenarioCard({ card }: { card: Card }): ReactNode {
  const t = useText()
  const broken = card.problems.length > 0
  return (
    <div className='scenario-card' data-broken={broken}>
      <RadioField value={card.id} isDisabled={broken}>
        <RadioButton className='scenario-card__face'>
          {card.region !== undefined && <Picture card={card} region={card.region} />}
          <span className='scenario-card__tick'>
            <Icon of={Check} size={16} />
          </span>
          <span className='scenario-card__words'>
            <b className='scenario-card__title'>{card.title}</b>
            <span className='scenario-card__text'>{card.summary}</span>
            {!broken && (
              <span className='scenario-card__facts'>
                <Icon of={Users} size={14} />
                {t('run.seatCount', { seats: card.seats.filter(({ playable }) => playable).length })}
                <Icon of={Timer} size={14} />
                {t('run.turnsAndTime', { turns: card.turns, time: formatDuration(card.minutes * MINUTE_MS) })}
              </span>
            )}
          </span>
        </RadioButton>
      </RadioField>
      {broken && <Problems card={card} />}
    </div>
  )
}

function Picture({ card, region }: { card: Card; region: RegionAssets }): ReactNode {
  const geometry = useGeometry(region.geometry)
  const slots = useMemo(() => Object.fromEntries(card.seats.map((seat) => [seat.id, slotOf(seat)])), [card.seats])
  return (
    <span className='scenario-card__picture'>
      {geometry !== undefined && <StillMap geometry={geometry} shadeUrl={region.shade} slots={slots} box={geometry.extent} detail='low' />}
    </span>
  )
}

/** Every problem with its place, so that the author can mend the file. */
function Problems({ card }: { card: Card }): ReactNode {
  const t = useText()
  return (
    <div className='scenario-card__problems'>
      <Disclosure level={2} title={<span className='scenario-card__broken'>{t('run.broken', { problems: card.problems.length })}</span>}>
        <ul>
          {card.problems.map((problem) => (
            <li key={`${problem.file}:${problem.line}:${problem.column}:${problem.code}:${problem.message}`}>
              <small>{t('run.problemAt', { file: problem.file, line: problem.line, column: problem.column })}</small>
              <p>{problem.message}</p>
              {problem.hint !== undefined && <p className='scenario-card__hint'>{problem.hint}</p>}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
