import { CircleCheck, CircleDashed } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ReviewPage } from '../../../shared/wire/http.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ReviewCard } from './review-card.tsx'
import { useNaming } from './use-naming.ts'
import './objectives-card.css'

type ObjectivesCardProps = { objectives: ReviewPage['objectives']; mine: string | undefined }

/** A seat's aims, met or not; for control those of every seat. */
export function ObjectivesCard({ objectives, mine }: ObjectivesCardProps): ReactNode {
  const t = useText()
  const names = useNaming()
  const seats = mine === undefined ? [...new Set(objectives.map(({ seat }) => seat))].sort() : [mine]
  return seats.map((seat) => {
    const own = objectives.filter((objective) => objective.seat === seat)
    const met = own.filter((objective) => objective.met).length
    return (
      <ReviewCard
        key={seat}
        title={t(mine === undefined ? 'review.objectivesOf' : 'review.objectives', { who: names.state(seat) })}
        aside={own.length > 0 && <small>{t('review.objectivesNote', { met, all: own.length })}</small>}
      >
        {own.length === 0 && <EmptyState title={t('review.objectivesNone')} />}
        <ul className='objectives'>
          {own.map((objective) => (
            <li key={objective.text} data-met={objective.met}>
              <Icon of={objective.met ? CircleCheck : CircleDashed} size={16} tone={objective.met ? 'ok' : 'plain'} />
              <p>{objective.text}</p>
              <b>{t(objective.met ? 'review.met' : 'review.notMet')}</b>
            </li>
          ))}
        </ul>
      </ReviewCard>
    )
  })
}
