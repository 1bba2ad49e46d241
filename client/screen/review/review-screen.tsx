import type { ReactNode } from 'react'
import { SessionContext, useSessionStore } from '../../store/session-context.tsx'
import { DeskReflection } from './reflection.tsx'
import { ReviewBody } from './review-body.tsx'

/** The end screen in the desk's place, below an open session, once the hot wash has come. */
export function ReviewScreen({ session }: { session: string }): ReactNode {
  const desk = useSessionStore()
  const reflection = (
    <SessionContext store={desk}>
      <DeskReflection />
    </SessionContext>
  )
  return <ReviewBody session={session} reflection={reflection} />
}
