import { type ReactNode, useCallback, useMemo } from 'react'
import { errorText } from '../../app/error-text.ts'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { MessagePage } from '../../app/message-page.tsx'
import { Page } from '../../app/page.tsx'
import { useLoad } from '../../app/use-load.ts'
import { RefusedError } from '../../net/api.ts'
import { storeOfLooking } from '../../store/session.ts'
import { SessionContext } from '../../store/session-context.tsx'
import { useText } from '../../text/use-text.ts'
import { Button } from '../../ui/button.tsx'
import { loadReview } from './load-review.ts'
import { foldReplay } from './replay-fold.ts'
import { ReviewSheets } from './review-sheets.tsx'
import './review-body.css'

type ReviewBodyProps = {
  session: string
  /** The last question, by whoever knows where its answer is kept. */
  reflection: ReactNode
}

/** The end screen as a page: fetched, then shown. */
export function ReviewBody({ session, reflection }: ReviewBodyProps): ReactNode {
  const t = useText()
  const load = useCallback(() => loadReview(session), [session])
  const { value, error, again } = useLoad(load)
  // Names and times on the whole page come from one's own last view.
  const store = useMemo(() => value && storeOfLooking(foldReplay(value.own).after(value.own.steps.length)), [value])
  if (value !== undefined && store !== undefined) {
    return (
      <SessionContext store={store}>
        <ReviewSheets session={session} page={value.page} own={value.own} reflection={reflection} />
      </SessionContext>
    )
  }
  if (error !== undefined) return <Failed error={error} again={again} />
  return (
    <Page title={t('review.title')} place='review' className='review'>
      <div className='review__wait'>
        <p>{t('review.loading')}</p>
        <LoadingBars rows={8} />
      </div>
    </Page>
  )
}

function Failed({ error, again }: { error: unknown; again: () => void }): ReactNode {
  const t = useText()
  const notYet = error instanceof RefusedError && error.refusal.refused === 'not-yet'
  return (
    <MessagePage
      title={t(notYet ? 'review.notYetTitle' : 'review.failedTitle')}
      place='review'
      action={
        <Button kind='primary' size='large' onPress={again}>
          {t('app.tryAgain')}
        </Button>
      }
    >
      <p role='alert'>{errorText(error)}</p>
    </MessagePage>
  )
}
