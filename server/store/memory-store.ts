import { chain, chainStart } from './chain.ts'
import type { NewRow, OperationKind, Operations, Performers } from './operation.ts'
import { isRead } from './operation.ts'
import { refuse } from './refuse.ts'
import type { Store, StoredSession, StoredText } from './store.ts'
import type { Send } from './store-over.ts'
import { storeOver } from './store-over.ts'
import { isFatal, StoreProblem } from './store-problem.ts'

type Shelf = {
  session: StoredSession
  readonly rows: { readonly row: string; readonly chain: string }[]
  readonly byCommand: Map<string, string>
  readonly texts: Map<string, StoredText>
  readonly desks: Map<string, Map<string, string>>
}

/** A store that forgets: the contract of SQLite without a disk, for tests, failing and waiting when told to. */
export type MemoryStore = Store & {
  /** From now on writes meet this: `disk-full` until undefined is given; `io` for good, reads too, after one call of onFatal. */
  failWrites(code: 'disk-full' | 'io' | undefined): void
  /** Keeps operations waiting, as a slow disk does, until the returned function is called. */
  hold(): () => void
}

const commandKey = (scope: string | undefined, command: string) => JSON.stringify([scope, command])

const headOf = ({ rows, session }: Shelf): string => rows.at(-1)?.chain ?? chainStart(session)

const appendTo = (shelf: Shelf, added: NewRow): string => {
  const { n, scope, command, row, texts } = added
  if (n !== shelf.rows.length + 1) throw refuse.misplaced(added, shelf.rows.length)
  if (command !== undefined && shelf.byCommand.has(commandKey(scope, command))) throw refuse.sameCommand(added)
  const ids = new Set(texts.map(({ id }) => id))
  if (ids.size < texts.length || texts.some(({ id }) => shelf.texts.has(id))) throw refuse.sameText(added)
  const head = chain(headOf(shelf), row)
  shelf.rows.push({ row, chain: head })
  if (command !== undefined) shelf.byCommand.set(commandKey(scope, command), row)
  for (const text of texts) shelf.texts.set(text.id, text)
  return head
}

const performSessions = (shelves: Map<string, Shelf>) => {
  const shelfOf = (id: string): Shelf => {
    const shelf = shelves.get(id)
    if (shelf === undefined) throw refuse.noSession(id)
    return shelf
  }
  const deskOf = (session: string, person: string) => {
    const { desks } = shelfOf(session)
    const desk = desks.get(person) ?? new Map<string, string>()
    desks.set(person, desk)
    return desk
  }
  return {
    create(session) {
      if (shelves.has(session.id)) throw refuse.sessionExists(session.id)
      shelves.set(session.id, { session, rows: [], byCommand: new Map(), texts: new Map(), desks: new Map() })
      return undefined
    },
    append: (added) => appendTo(shelfOf(added.session), added),
    end({ session, atMs }) {
      const shelf = shelfOf(session)
      shelf.session = { ...shelf.session, endedMs: atMs }
      return undefined
    },
    suspend({ session, atMs }) {
      const shelf = shelfOf(session)
      const { suspendedMs: _, ...running } = shelf.session
      shelf.session = atMs === undefined ? running : { ...running, suspendedMs: atMs }
      return undefined
    },
    'put-desk'({ session, person, key, value }) {
      const desk = deskOf(session, person)
      if (value === undefined) desk.delete(key)
      else desk.set(key, value)
      return undefined
    },
    sessions: () => [...shelves.values()].map(({ session }) => session).sort((a, b) => a.createdMs - b.createdMs || (a.id < b.id ? -1 : 1)),
    load({ session: id }) {
      const shelf = shelfOf(id)
      return { session: shelf.session, rows: [...shelf.rows], texts: [...shelf.texts.values()], head: headOf(shelf) }
    },
    answer: ({ session, scope, command }) => shelves.get(session)?.byCommand.get(commandKey(scope, command)),
    desk: ({ session, person }) => [...(shelves.get(session)?.desks.get(person) ?? [])],
  } satisfies Partial<Performers>
}

const performIdentity = (rows: Map<string, Map<string, string>>) =>
  ({
    'put-identity'({ kind, key, value }) {
      const table = rows.get(kind) ?? new Map<string, string>()
      rows.set(kind, table.set(key, value))
      return undefined
    },
    'drop-identity': ({ kind, key }) => rows.get(kind)?.delete(key) ?? false,
    'get-identity': ({ kind, key }) => rows.get(kind)?.get(key),
    'list-identity': ({ kind }) => [...(rows.get(kind) ?? [])],
  }) satisfies Partial<Performers>

/** A fresh empty store in memory. `onFatal` is called once when it meets `io`. */
export const memoryStore = (onFatal: (problem: StoreProblem) => void = () => undefined): MemoryStore => {
  const performers: Performers = { ...performSessions(new Map()), ...performIdentity(new Map()) }
  let gate: Promise<void> = Promise.resolve()
  let failing: 'disk-full' | 'io' | undefined
  let dead: StoreProblem | undefined
  const meetFault = (kind: OperationKind): void => {
    if (dead !== undefined) throw dead
    if (failing === undefined || isRead(kind)) return
    const problem = new StoreProblem({ code: failing, say: `The disk of the memory store was told to fail: ${failing}.` })
    if (isFatal(problem.code)) {
      dead = problem
      onFatal(problem)
    }
    throw problem
  }
  let closing = false
  const send: Send = <K extends OperationKind>(kind: K, ask: Operations[K]['ask']): Promise<Operations[K]['reply']> => {
    if (closing) return Promise.reject(refuse.closed())
    return gate.then(() => {
      meetFault(kind)
      return performers[kind](ask)
    })
  }
  const close = (): Promise<void> => {
    closing = true
    return gate
  }
  return {
    ...storeOver(send, close),
    failWrites(code) {
      failing = code
    },
    hold() {
      let release = (): void => undefined
      const held = new Promise<void>((resolve) => {
        release = resolve
      })
      gate = gate.then(() => held)
      return () => release()
    },
  }
}
