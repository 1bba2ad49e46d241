import { createHash } from 'node:crypto'
import type { Post } from '../../shared/wire/http.ts'
import type { Member } from '../session/member.ts'
import { type Random, randomText } from '../session/random.ts'
import type { IdentityTable } from '../store/store.ts'

/** What a person is in one session. */
export type Part = {
  readonly admitted: boolean
  /** A `screen` shows public knowledge to a room. */
  readonly role: 'player' | 'control' | 'screen'
  readonly seat?: string
  readonly posts: readonly Post[]
  /** Shares this person's device, and acts from there. */
  readonly at?: string
  /** Control has taken this person out. They may knock again, and are let in by name alone. */
  readonly out?: true
}

/** A human being as this server knows one: a browser with a cookie. The log holds the id alone. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly facilitator: boolean
  readonly createdMs: number
  /** By session id. */
  readonly parts: Readonly<Record<string, Part>>
}

/** Everybody this server knows, in memory, written through to the store: what is answered is stored. */
export type People = {
  readonly make: (name: string) => Promise<Person>
  readonly get: (id: string) => Person | undefined
  /** Replaces a person by what `change` makes of it; put back when it cannot be stored. */
  readonly change: (id: string, change: (person: Person) => Person) => Promise<Person>
  readonly setPart: (id: string, session: string, part: Part) => Promise<Person>
  /** Ends a person's part in a session: from now on they are nobody there. */
  readonly takeOut: (id: string, session: string) => Promise<Person>
  readonly membersOf: (session: string) => readonly Member[]
  readonly member: (session: string, id: string) => Member | undefined
  /** The person of a cookie; the cookie's value itself is stored nowhere. */
  readonly bySid: (sid: string | undefined) => Person | undefined
  /** A new cookie for a person. The one that it takes the place of is dead at once. */
  readonly issueSid: (id: string, old: string | undefined) => Promise<string>
}

/** Symbols of a cookie: 256 bits and a little. */
const SID_SYMBOLS = 52

export type PeopleParts = { readonly table: IdentityTable; readonly random: Random; readonly wallMs: () => number }

export async function loadPeople({ table, random, wallMs }: PeopleParts): Promise<People> {
  const people = new Map<string, Person>()
  const cookies = new Map<string, string>(await table.list('cookie'))
  const bySession = new Map<string, Set<string>>()
  const take = (person: Person): void => {
    people.set(person.id, person)
    for (const session of Object.keys(person.parts)) {
      const ids = bySession.get(session) ?? new Set()
      bySession.set(session, ids.add(person.id))
    }
  }
  for (const value of (await table.list('person')).values()) take(JSON.parse(value) as Person)

  const change: People['change'] = async (id, changeOne) => {
    const before = people.get(id)
    if (before === undefined) throw new Error('Only a known person can change.')
    const after = changeOne(before)
    take(after)
    try {
      await table.put('person', id, JSON.stringify(after))
    } catch (cause) {
      if (people.get(id) === after) people.set(id, before)
      throw cause
    }
    return after
  }
  const setPart: People['setPart'] = (id, session, part) =>
    change(id, (person) => ({ ...person, parts: { ...person.parts, [session]: part } }))
  return {
    make: async (name) => {
      const id = `person:${randomText(random, 16)}`
      const person: Person = { id, name, facilitator: false, createdMs: Math.round(wallMs()), parts: {} }
      await table.put('person', id, JSON.stringify(person))
      take(person)
      return person
    },
    get: (id) => people.get(id),
    change,
    setPart,
    takeOut: (id, session) => setPart(id, session, { admitted: false, role: 'player', posts: [], out: true }),
    membersOf: (session) => [...(bySession.get(session) ?? [])].flatMap((id) => memberOf(people.get(id), session) ?? []),
    member: (session, id) => memberOf(people.get(id), session),
    bySid: (sid) => (sid === undefined ? undefined : people.get(cookies.get(hashSid(sid)) ?? '')),
    issueSid: async (id, old) => {
      const sid = randomText(random, SID_SYMBOLS)
      await table.put('cookie', hashSid(sid), id)
      cookies.set(hashSid(sid), id)
      if (old !== undefined && cookies.delete(hashSid(old))) await table.drop('cookie', hashSid(old))
      return sid
    },
  }
}

const hashSid = (sid: string): string => createHash('sha256').update(sid).digest('hex')

function memberOf(person: Person | undefined, session: string): Member | undefined {
  const part = person === undefined || !Object.hasOwn(person.parts, session) ? undefined : person.parts[session]
  return person === undefined || part === undefined || part.out === true ? undefined : { person: person.id, name: person.name, ...part }
}
