import { type ReactNode, useMemo, useState } from 'react'
import type { Replay, ReviewPage } from '../../../shared/wire/http.ts'
import { Page } from '../../app/page.tsx'
import { useStates } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'
import { BeliefCard } from './belief-card.tsx'
import { HeardList } from './heard-list.tsx'
import { KnewCard } from './knew-card.tsx'
import { letteredCauses } from './lettered-causes.ts'
import { NetworkCard } from './network-card.tsx'
import { ObjectivesCard } from './objectives-card.tsx'
import { ReplayBar } from './replay-bar.tsx'
import { viewerOfKey } from './replay-fold.ts'
import { ReplayMap } from './replay-map.tsx'
import { ReplayNotice } from './replay-notice.tsx'
import { ReviewLead } from './review-lead.tsx'
import { ReviewTop } from './review-top.tsx'
import { SayDoCard } from './say-do-card.tsx'
import { TensionCard } from './tension-card.tsx'
import { firstPair, type PairTension, pairKey, regionCurve } from './tension-curve.ts'
import { TrustCard } from './trust-card.tsx'
import { useNaming } from './use-naming.ts'
import { useNarrow } from './use-narrow.ts'
import { useReplay } from './use-replay.ts'
import { WithoutCard } from './without-card.tsx'

type ReviewSheetsProps = { session: string; page: ReviewPage; own: Replay; reflection: ReactNode }

/** The sheets of the end screen: findings on the left, what was seen and heard on the right, the replay above both. */
export function ReviewSheets({ session, page, own, reflection }: ReviewSheetsProps): ReactNode {
  const t = useText()
  const names = useNaming()
  const mine = viewerOfKey(own.viewer).seat
  const replay = useReplay(session, own)
  const [chosen, setChosen] = useState<string>()
  const pair = page.tension.find((each) => pairKey(each) === chosen) ?? firstPair(page, mine)
  const causes = useMemo(() => (pair === undefined ? [] : letteredCauses(pair)), [pair])
  const region = useMemo(() => regionCurve(page.tension), [page])
  const seats = useFirstSeats(pair, mine)
  const isAll = replay.as === 'control'
  const who = names.state(replay.as)
  const isNarrow = useNarrow()
  const bar = <ReplayBar replay={replay} turns={page.turns} region={region} causes={causes} />
  return (
    <Page title={t('review.title')} place='review' className='review'>
      <ReviewTop session={session} title={page.title} mine={mine} />
      {!isNarrow && bar}
      <div className='review__sheets'>
        <div className='review__column'>
          <ReviewLead page={page} mine={mine} />
          <div className='review__two'>
            <TensionCard page={page} mine={mine} pair={pair} onPair={setChosen} causes={causes} playhead={replay.along} />
            <TrustCard trust={page.trust} turns={page.turns} />
          </div>
          <BeliefCard incidents={page.incidents} turns={page.turns} playhead={replay.along} />
          <SayDoCard lines={page.sayDo} words={own.words} onMoment={replay.goToMoment} />
          <WithoutCard session={session} mine={mine} />
        </div>
        <div className='review__column'>
          {isNarrow && bar}
          <ReplayNotice replay={replay} />
          <ReplayMap
            session={session}
            isControl={mine === undefined}
            replay={replay}
            title={isAll ? t('review.mapOfAll') : t('review.mapOf', { who })}
          />
          <NetworkCard network={page.network} />
          <div className='no-print'>
            <HeardList replay={replay} title={isAll ? t('review.heardAll') : t('review.heard', { who })} />
          </div>
          <ObjectivesCard objectives={page.objectives} mine={mine} />
          {reflection}
        </div>
      </div>
      {seats !== undefined && (
        <div className='review__wide'>
          <KnewCard session={session} isControl={mine === undefined} replay={replay} first={seats} />
        </div>
      )}
      <footer className='review__foot'>
        <small>
          {t('review.chain')} <code className='review__chain'>{page.chain}</code>
        </small>
        <small>{t('review.chainNote')}</small>
      </footer>
    </Page>
  )
}

/** The two seats set side by side first: one's own and the other of the pair shown, else that pair. */
function useFirstSeats(pair: PairTension | undefined, mine: string | undefined): readonly [string, string] | undefined {
  const [a, b] = useStates().map(({ id }) => id)
  const [first, second] = pair?.between ?? [a, b]
  if (first === undefined || second === undefined) return undefined
  const other = mine === first ? second : first
  return mine === undefined ? [first, second] : [mine, other]
}
