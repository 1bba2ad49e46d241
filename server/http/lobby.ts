import { read } from '../../shared/model/state.ts'
import { seat as seatNoun } from '../../shared/noun/seat.ts'
import { setting as settingNoun } from '../../shared/noun/setting.ts'
import type { Lobby } from '../../shared/wire/http.ts'
import { postNames } from '../../shared/wire/http.ts'
import type { Session } from '../session/session.ts'
import type { ServerParts } from './parts.ts'

/** The lobby of a session, awake or not; undefined for anybody who is no member. */
export async function lobbyFor(parts: ServerParts, id: string, person: string): Promise<Lobby | undefined> {
  const session = await parts.sessions.open(id)
  if (session !== undefined) return lobbyOf(parts, session, person)
  const member = parts.sessions.isSuspended(id) ? parts.people.member(id, person) : undefined
  return member?.role === 'player' ? { waiting: true, name: member.name, suspended: true } : undefined
}

/** What a member of a session sees before the table: nothing but their name in the waiting room; undefined for anybody else. */
export function lobbyOf({ people, regions }: ServerParts, session: Session, person: string): Lobby | undefined {
  const members = people.membersOf(session.id)
  const own = members.find((member) => member.person === person)
  const setting = read(session.state, settingNoun, 'setting:main')
  if (own === undefined || own.role === 'control' || setting === undefined) return undefined
  if (!own.admitted) return { waiting: true, name: own.name }
  const players = members.filter(({ admitted, role }) => admitted && role === 'player')
  const capitals = new Map(setting.places.filter(({ kind }) => kind === 'capital').map((place) => [place.state, place]))
  return {
    waiting: false,
    session: session.id,
    title: setting.title,
    summary: setting.summary,
    ...(session.header.scenario.runSheet === undefined ? {} : { openingBrief: session.header.scenario.runSheet.opening }),
    name: own.name,
    started: session.summary().phase !== 'lobby',
    people: players.length,
    region: regions.of(setting.region) ?? { geometry: '', shade: '' },
    ...(own.seat === undefined ? {} : { mine: { seat: own.seat, posts: own.posts } }),
    seats: setting.states.map(({ id, name, official, colour, tagline, playable }) => ({
      ...{ id, name, official, colour, tagline, playable },
      playedBy: read(session.state, seatNoun, `seat:${id}`)?.playedBy ?? 'computer',
      x: capitals.get(id)?.x ?? 0,
      y: capitals.get(id)?.y ?? 0,
      opening: own.seat === id ? openingOf(session, id) : tagline,
      posts: postNames.map((post) => {
        const holder = players.find((member) => member.seat === id && member.posts.includes(post))
        return holder === undefined ? { post } : { post, takenBy: holder.name }
      }),
    })),
  }
}

/** First paragraph of a seat's brief: for its own people alone, since a brief is what the others must not know. */
function openingOf(session: Session, seat: string): string {
  const brief = session.header.scenario.seats.find(({ id }) => id === seat)?.brief ?? ''
  const paragraphs = brief.split(/\n\s*\n/).map((paragraph) => paragraph.trim())
  return paragraphs.find((paragraph) => paragraph !== '' && !paragraph.startsWith('#')) ?? ''
}
