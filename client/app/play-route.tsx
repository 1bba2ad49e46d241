import { lazy, type ReactNode, Suspense } from 'react'
import { LoadingBars } from './loading-bars.tsx'
import { SessionRoot } from './session-root.tsx'

const PlayPage = lazy(async () => ({ default: (await import('../screen/play/play-page.tsx')).PlayPage }))

/** The desk of a seat. The line opens while the rules and the screen are still on their way. */
export function PlayRoute({ session }: { session: string }): ReactNode {
  return (
    <SessionRoot session={session} as='seat'>
      <Suspense fallback={<LoadingBars />}>
        <PlayPage />
      </Suspense>
    </SessionRoot>
  )
}
