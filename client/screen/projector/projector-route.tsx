import { lazy, type ReactNode, Suspense } from 'react'
import { LoadingBars } from '../../app/loading-bars.tsx'
import { SessionRoot } from '../../app/session-root.tsx'
import { useHotWash } from '../hot-wash/use-hot-wash.ts'
import { ProjectorPage } from './projector-page.tsx'

const HotWashScreen = lazy(async () => ({ default: (await import('../hot-wash/hot-wash-screen.tsx')).HotWashScreen }))

/** The screen at the front of the room: what the public of the region knows, and nothing more (X10). */
export function ProjectorRoute({ session }: { session: string }): ReactNode {
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
