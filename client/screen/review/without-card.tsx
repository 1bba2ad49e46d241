import { type ReactNode, useCallback } from 'react'
import type { WithoutReplay } from '../../../shared/wire/http.ts'
import { errorText } from '../../app/error-text.ts'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { useLoad } from '../../app/use-load.ts'
import { api } from '../../net/api.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NoticeBar } from '../../ui/notice-bar.tsx'
import { TextButton } from '../../ui/text-button.tsx'
import { ReviewCard } from './review-card.tsx'
import { largestDifference, withoutFinding } from './review-headline.ts'
import { useNaming } from './use-naming.ts'
import { WithoutBeliefs } from './without-beliefs.tsx'
import { WithoutTension } from './without-tension.tsx'
import './without-card.css'

type WithoutCardProps = { session: string; mine: string | undefined }

/** The same game less its calls, under the same dice, beside the game as it was. */
export function WithoutCard({ session, mine }: WithoutCardProps): ReactNode {
  const t = useText()
  const load = useCallback(() => api.without(session, 'call'), [session])
  const { value, error, again } = useLoad(load)
  if (value !== undefined && value.removed > 0) return <Without replay={value} mine={mine} />
  return (
    <ReviewCard title={t('review.without')}>
      {value !== undefined && <EmptyState title={t('review.withoutNone')}>{t('review.withoutNoneText')}</EmptyState>}
      {value === undefined && error === undefined && (
        <>
          <p className='without__wait'>{t('review.withoutLoading')}</p>
          <LoadingBars rows={6} />
        </>
      )}
      {value === undefined && error !== undefined && (
        <NoticeBar action={<TextButton onPress={again}>{t('app.tryAgain')}</TextButton>}>{errorText(error)}</NoticeBar>
      )}
    </ReviewCard>
  )
}

function Without({ replay, mine }: { replay: WithoutReplay; mine: string | undefined }): ReactNode {
  const t = useText()
  const names = useNaming()
  const { as, without, removed } = replay
  const difference = largestDifference(as.tension, without.tension, mine)
  const finding = difference === undefined ? undefined : withoutFinding(difference, mine, names)
  return (
    <ReviewCard title={t('review.without')}>
      {finding !== undefined && <p className='without__finding'>{t(finding.key, finding.params)}</p>}
      {difference !== undefined && <WithoutTension difference={difference} mine={mine} />}
      <WithoutBeliefs as={as.beliefs} without={without.beliefs} />
      <p className='without__caveat'>{t('review.withoutCaveat', { removed })}</p>
    </ReviewCard>
  )
}
