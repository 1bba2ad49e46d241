import { useMemo } from 'react'
import type { PresenceFrame, WelcomeFrame } from '../../shared/wire/socket.ts'
import { useSession } from './session-context.tsx'

/** Somebody who sits at this device. */
export type Sharer = Pick<PresenceFrame['people'][number], 'person' | 'name' | 'posts'>

/** The one whose device it is, then those who share it, with the posts they hold now. */
export function atDevice(welcome: WelcomeFrame | undefined, presence: PresenceFrame | undefined): readonly Sharer[] {
  if (welcome === undefined) return []
  const { person, name, posts, colleagues } = welcome
  if (presence === undefined) return [{ person, name, posts }, ...colleagues]
  const own = presence.people.find((one) => one.person === person)
  return [{ person, name, posts: own?.posts ?? posts }, ...presence.people.filter(({ at }) => at === person)]
}

export function useAtDevice(): readonly Sharer[] {
  const welcome = useSession((state) => state.welcome)
  const presence = useSession((state) => state.presence)
  return useMemo(() => atDevice(welcome, presence), [welcome, presence])
}
