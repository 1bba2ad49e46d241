import { posts } from '../../app/posts.ts'
import { useMe, usePresence } from '../../store/use-session.ts'
import { useText } from '../../text/use-text.ts'

/** Who governs: "Cabinet of 2: you, R. Osei". One alone is said to be so; somebody who is away too. */
export function useCabinet(): string {
  const t = useText()
  const { seat, person } = useMe()
  const people = usePresence().filter((one) => one.seat === seat)
  if (people.length <= 1) return t('desk.cabinetAlone')
  const names = people.map((one) => {
    const name = one.person === person ? t('desk.you') : one.name
    return one.here ? name : t('desk.away', { name })
  })
  return t('desk.cabinet', { count: people.length, names: names.join(', ') })
}

/** The posts a person holds, in words: "Foreign minister", or that they hold all. */
export function usePosts(held: readonly string[]): string {
  const t = useText()
  if (held.length === 0) return ''
  if (held.length === posts.length) return t('desk.allPosts')
  return posts
    .filter(({ id }) => held.includes(id))
    .map(({ name }) => t(name))
    .join(', ')
}
