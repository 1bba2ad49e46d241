import { lazy, type ReactNode, Suspense } from 'react'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { MessagePage } from '../../app/message-page.tsx'
import { SessionRoot } from '../../app/session-root.tsx'
import { useText } from '../../text/use-text.ts'
import { useHotWash } from '../hot-wash/use-hot-wash.ts'
import { ProjectorPage } from './projector-page.tsx'
import { useScreenKey } from './use-screen-key.ts'

const HotWashScreen = lazy(async () => ({ default: (await import('../hot-wash/hot-wash-screen.tsx')).HotWashScreen }))

/** The screen at the front of the room: what the public of the region knows, and nothing more (X10). */
export function ProjectorRoute({ session }: { session: string }): ReactNode {
  const { ready, trouble } = useScreenKey()
  const t = useText()
  if (trouble !== undefined) return <MessagePage title={t('projector.noWay')}>{trouble}</MessagePage>
  if (!ready) return <LoadingBars />
  return (
    <SessionRoot session={session} as='public'>
      <Suspense fallback={<LoadingBars />}>
        <Shown session={session} />
      </Suspense>
    </SessionRoot>
  )
}

/** The map, or the hot wash while control leads one. */
function Shown({ session }: { session: string }): ReactNode {
  const wash = useHotWash()
  return wash === undefined ? <ProjectorPage session={session} /> : <HotWashScreen wash={wash} />
}
