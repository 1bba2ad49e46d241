import type { ReactNode } from 'react'
import type { ReviewPage } from '../../../shared/wire/http.ts'
import { useText } from '../../text/use-text.ts'
import { formatNumber } from '../../ui/format.ts'
import { Who } from '../../ui/who.tsx'
import { useNaming } from './use-naming.ts'

type Incidents = ReviewPage['incidents']

/** What each side believed at the end, as it was and without the call: a table, since it is four numbers. */
export function WithoutBeliefs({ as, without }: { as: Incidents; without: Incidents }): ReactNode {
  const t = useText()
  const names = useNaming()
  return as.map((incident) => {
    const other = without.find((each) => each.incident === incident.incident) ?? without.find((each) => each.title === incident.title)
    return (
      <table key={incident.incident} className='without__beliefs'>
        <caption>{t('review.withoutBelief', { title: incident.title })}</caption>
        <thead>
          <tr>
            <td />
            <th scope='col'>{t('review.withoutAs')}</th>
            <th scope='col'>{t('review.withoutLess')}</th>
            <th scope='col'>{t('review.truthColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {incident.beliefs.map(({ seat }) => (
            <tr key={seat}>
              <th scope='row'>
                <Who slot={names.slot(seat)} letter={names.letter(seat)} name={names.state(seat)} />
              </th>
              <td>{endBelief(incident, seat)}</td>
              <td>{endBelief(other, seat)}</td>
              <td>{t(incident.theta === 1 ? 'review.deliberate' : 'review.accident')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )
  })
}

function endBelief(incident: Incidents[number] | undefined, seat: string): string {
  const last = incident?.beliefs.find((each) => each.seat === seat)?.points.at(-1)
  return last === undefined ? '–' : formatNumber(last.b, { digits: 2 })
}
