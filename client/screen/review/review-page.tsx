import type { ReactNode } from 'react'
import { DeviceReflection } from './reflection.tsx'
import { ReviewBody } from './review-body.tsx'

/** `/review/:session`: the end screen by its own address, without a line to the session. */
export function ReviewPage({ session }: { session: string }): ReactNode {
  return <ReviewBody session={session} reflection={<DeviceReflection session={session} />} />
}
