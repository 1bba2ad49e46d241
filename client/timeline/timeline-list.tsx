import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import type { TimelinePicture } from './timeline-picture.ts'
import { turnEvents } from './turn-events.ts'
import '../ui/visually-hidden.css'

type TimelineListProps = { picture: TimelinePicture }

/** The timeline in words, out of sight: a list of turns, each a list of events, and a table of the tension curve's causes. */
export function TimelineList({ picture }: TimelineListProps): ReactNode {
  const t = useText()
  return (
    <div className='visually-hidden'>
      <ol aria-label={t('map.timeline')}>
        {turnEvents(picture).map(({ turn, events }) => (
          <li key={turn.n} aria-current={turn.n === picture.now.turn ? 'step' : undefined}>
            {t(turn.n === picture.now.turn ? 'map.turnNow' : 'map.turn', { turn: turn.n, hour: turn.hour })}
            {events.length === 0 ? (
              <p>{t('map.turnEmpty')}</p>
            ) : (
              <ul>
                {events.map(({ mark, lane }) => (
                  // One thing may be marked in two lanes: an own statement is an order and a public word.
                  <li key={`${lane} ${mark.id}`}>
                    {lane}: {mark.say ?? mark.label}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <TensionTable picture={picture} />
    </div>
  )
}

function TensionTable({ picture }: TimelineListProps): ReactNode {
  const t = useText()
  const { causes, regional, label } = picture.tension
  const last = regional[regional.length - 1]
  return (
    <table>
      <caption>{t('map.tensionTable')}</caption>
      <thead>
        <tr>
          <th scope='col'>{t('map.tensionMoment')}</th>
          <th scope='col'>{t('map.tensionValue')}</th>
          <th scope='col'>{t('map.tensionCause')}</th>
        </tr>
      </thead>
      <tbody>
        {causes.map((cause) => (
          <tr key={cause.letter}>
            <th scope='row'>{t('map.tensionAt', { turn: cause.turn })}</th>
            <td>{cause.value}</td>
            <td>{cause.label}</td>
          </tr>
        ))}
        {last && (
          <tr>
            <th scope='row'>{t('map.now')}</th>
            <td>{last.value}</td>
            <td>{label}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
