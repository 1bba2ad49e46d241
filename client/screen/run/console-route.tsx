import type { ReactNode } from 'react'
import { SessionRoot } from '../../app/session-root.tsx'
import { ConsolePage } from './console-page.tsx'

/** The facilitator's console over its own line to the server. */
export function ConsoleRoute({ session }: { session: string }): ReactNode {
  return (
    <SessionRoot session={session} as='control'>
      <ConsolePage session={session} />
    </SessionRoot>
  )
}
