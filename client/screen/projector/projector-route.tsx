import type { ReactNode } from 'react'
import { SessionRoot } from '../../app/session-root.tsx'
import { ProjectorPage } from './projector-page.tsx'

/** The screen at the front of the room: what the public of the region knows, and nothing more (X10). */
export function ProjectorRoute({ session }: { session: string }): ReactNode {
  return (
    <SessionRoot session={session} as='public'>
      <ProjectorPage session={session} />
    </SessionRoot>
  )
}
