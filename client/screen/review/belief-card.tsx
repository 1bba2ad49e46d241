import type { ReactNode } from 'react'
import type { ReviewPage } from '../../../shared/wire/http.ts'
import { placeNameIn } from '../../store/state-names.ts'
import { useSetting } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BeliefChart } from './belief-chart.tsx'
import { ReviewCard } from './review-card.tsx'
import './belief-card.css'

type BeliefCardProps = { incidents: ReviewPage['incidents']; turns: number; playhead: number }

/** Each incident: what the sides believed of it, turn by turn, and what it was. */
export function BeliefCard({ incidents, turns, playhead }: BeliefCardProps): ReactNode {
  const t = useText()
  const setting = useSetting()
  return (
    <ReviewCard title={t('review.belief')} note={t('review.beliefNote')}>
      {incidents.length === 0 && <EmptyState title={t('review.beliefEmpty')}>{t('review.beliefEmptyText')}</EmptyState>}
      <div className='belief-card'>
        {incidents.map((incident) => (
          <section key={incident.incident} className='belief-card__one'>
            <h3 className='belief-card__title'>{incident.title}</h3>
            <p className='belief-card__note'>
              {t('review.happenedIn', { turn: incident.turn, place: placeNameIn(setting, incident.place) })}
              {'. '}
              {t(incident.contact ? 'review.spoke' : 'review.spokeNot')}.
            </p>
            <BeliefChart incident={incident} turns={turns} playhead={playhead} />
          </section>
        ))}
      </div>
    </ReviewCard>
  )
}
