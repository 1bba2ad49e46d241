import type { FastifyInstance } from 'fastify'
import { hasControlCharacter } from '../../shared/lib/text.ts'
import { isRefusal, refuse } from '../../shared/model/refusal.ts'
import { type Colleague, httpBodies } from '../../shared/wire/http.ts'
import { takeSeat } from '../identity/seat-table.ts'
import { bodyOf, mustBePerson } from './asked.ts'
import type { ServerParts } from './parts.ts'
import { nothingHere, RefusalError } from './refusal-error.ts'

/** People that share one device, beside the one whose browser it is. */
const COLLEAGUES_MAX = 5

const full = refuse('full', 'So many people can share this device. The next one joins from another.')

/** Several people at one device: each has a name and posts of their own, and each act says whose it was. */
export function colleagueRoutes(app: FastifyInstance, parts: ServerParts): void {
  const { people, sessions } = parts

  app.post('/api/colleague', async (request): Promise<Colleague> => {
    const { session: id, name, posts } = bodyOf(httpBodies.colleague, request)
    const host = mustBePerson(parts, request)
    const session = await sessions.open(id)
    const own = people.member(id, host.id)
    if (session === undefined || own?.role !== 'player' || !own.admitted) throw new RefusalError(nothingHere)
    if (own.seat === undefined) throw new RefusalError(refuse('not-yet', 'Choose a seat first.'))
    if (hasControlCharacter(name))
      throw new RefusalError(refuse('text-control', 'This name holds characters that cannot be shown. Type it again.'))
    const members = people.membersOf(id)
    if (members.filter(({ at }) => at === host.id).length >= COLLEAGUES_MAX) throw new RefusalError(full)
    // What the colleague takes over from the one who makes room is no longer theirs.
    const left = own.posts.filter((post) => !posts.includes(post))
    const others = members.map((member) => (member.person === host.id ? { ...member, posts: left } : member))
    const part = takeSeat(session.state, others, { person: host.id, seat: own.seat, posts })
    if (isRefusal(part)) throw new RefusalError(part)
    const colleague = await people.make(name)
    await people.setPart(colleague.id, id, { ...part, at: host.id })
    if (left.length < own.posts.length) {
      await people.change(host.id, (person) => ({
        ...person,
        parts: { ...person.parts, [id]: { ...partOf(person.parts[id]), posts: left } },
      }))
    }
    session.peopleChanged()
    return { person: colleague.id, name, posts: part.posts }
  })
}

/** A person's part, which was there a moment ago. */
function partOf<T>(part: T | undefined): T {
  if (part === undefined) throw new RefusalError(nothingHere)
  return part
}
