import type { Lobby, Post } from '../../../shared/wire/http.ts'

export type OpenLobby = Extract<Lobby, { waiting: false }>
export type LobbySeat = OpenLobby['seats'][number]

/** Whether people can sit there at all. */
export const isForPeople = ({ playable, playedBy }: LobbySeat): boolean => playable && playedBy === 'person'

/** The posts of a seat that this person may take: the free ones, and those they hold already. */
export function openPosts(lobby: OpenLobby, seat: LobbySeat): readonly Post[] {
  const own = lobby.mine?.seat === seat.id ? lobby.mine.posts : []
  return seat.posts.filter(({ post, takenBy }) => takenBy === undefined || own.includes(post)).map(({ post }) => post)
}

/** The seat to begin with: one's own, else the first with nobody in it, else the first with room. */
export function firstChoice(lobby: OpenLobby): string | undefined {
  if (lobby.mine !== undefined) return lobby.mine.seat
  const open = lobby.seats.filter((seat) => isForPeople(seat) && openPosts(lobby, seat).length > 0)
  return (open.find((seat) => seat.posts.every(({ takenBy }) => takenBy === undefined)) ?? open[0])?.id
}

/** The posts to begin with: one's own; all free ones; but a single one where there are more people than seats. */
export function postsFirst(lobby: OpenLobby, seat: LobbySeat): readonly Post[] {
  if (lobby.mine?.seat === seat.id) return lobby.mine.posts
  const free = openPosts(lobby, seat)
  return lobby.people > lobby.seats.filter(isForPeople).length ? free.slice(0, 1) : free
}
