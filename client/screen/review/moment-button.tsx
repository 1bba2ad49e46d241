import type { ReactNode } from 'react'
import type { ReviewMoment } from '../../../shared/wire/review.ts'
import { useScenarioTimes } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { TextButton } from '../../ui/text-button.tsx'

type MomentButtonProps = { moment: ReviewMoment; onMoment: (moment: ReviewMoment) => void }

/** A moment as a way to it: the replay goes there. What stood before the first turn is no place of the replay. */
export function MomentButton({ moment, onMoment }: MomentButtonProps): ReactNode {
  const t = useText()
  const time = useScenarioTimes()
  if (moment.turn === 0) return <span>{t('review.fromStart')}</span>
  const words = time(moment, 'turn')
  return (
    <TextButton aria-label={t('review.showMoment', { time: words })} onPress={() => onMoment({ turn: moment.turn, at: moment.at })}>
      {words}
    </TextButton>
  )
}
