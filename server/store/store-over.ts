import type { OperationKind, Operations } from './operation.ts'
import { rowAnswer, rowEntry, rowText } from './row-text.ts'
import type { Desk, Entry, IdentityTable, LoadedSession, Store } from './store.ts'
import { StoreProblem } from './store-problem.ts'

/** How a backend is asked: operations take effect in the order of the calls. */
export type Send = <K extends OperationKind>(kind: K, ask: Operations[K]['ask']) => Promise<Operations[K]['reply']>

/** A NUL or half a surrogate pair does not come back from UTF-8 text as it went in. */
const UNSTORABLE = /[\0\p{Surrogate}]/u

/** Refuses text that would not come back as it is; `what` names it in the problem. */
const checkText = (what: string, ...texts: readonly (string | undefined)[]): void => {
  const bad = texts.some((text) => text !== undefined && UNSTORABLE.test(text))
  if (bad) throw new StoreProblem({ code: 'bad-entry', say: `${what} cannot be stored: it holds a NUL or half a surrogate pair.` })
}

/** Ids and keys are found by, and joined by line breaks when they are read. */
const checkKeys = (what: string, ...keys: readonly string[]): void => {
  checkText(what, ...keys)
  const bad = keys.some((key) => key === '' || key.includes('\n'))
  if (bad) throw new StoreProblem({ code: 'bad-entry', say: `${what} cannot be stored: an id or key is empty or has a line break.` })
}

const checkMs = (what: string, ms: number | undefined): void => {
  if (ms === undefined || Number.isSafeInteger(ms)) return
  throw new StoreProblem({ code: 'bad-entry', say: `${what} cannot be stored: its time must be whole milliseconds, not ${ms}.` })
}

const append = async (send: Send, entry: Entry): Promise<{ chain: string }> => {
  const { session, n, scope, command, texts } = entry
  checkText(`Entry ${n} of ${session}`, session, scope, command, entry.answer, entry.facts)
  for (const text of texts) {
    checkKeys(`A text of ${session}`, text.id, text.salt)
    checkText(`Text ${text.id} of ${session}`, text.body)
  }
  return { chain: await send('append', { session, n, scope, command, row: rowText(entry), texts }) }
}

const load = async (send: Send, id: string): Promise<LoadedSession> => {
  const { session, rows, texts, head } = await send('load', { session: id })
  return {
    session,
    entries: rows.map(({ row, chain }) => rowEntry(id, row, chain)),
    texts: new Map(texts.map(({ id: text, salt, body }) => [text, { salt, body }])),
    head,
  }
}

const deskOver = (send: Send): Desk => ({
  async put({ session, person, key }, value) {
    checkKeys(`Desk ${key} of ${person}`, session, person, key)
    checkText(`Desk ${key} of ${person}`, value)
    await send('put-desk', { session, person, key, value })
  },
  all: async (session, person) => new Map(await send('desk', { session, person })),
})

const identityOver = (send: Send): IdentityTable => ({
  async put(kind, key, value) {
    checkKeys(`An identity row of kind ${kind}`, key)
    checkText(`An identity row of kind ${kind}`, value)
    await send('put-identity', { kind, key, value })
  },
  get: (kind, key) => send('get-identity', { kind, key }),
  drop: (kind, key) => send('drop-identity', { kind, key }),
  list: async (kind) => new Map(await send('list-identity', { kind })),
})

/** The store over a backend's operations: checks what comes in, builds rows once, reads them back. */
export const storeOver = (send: Send, close: () => Promise<void>): Store => ({
  async create({ id, header, createdMs }) {
    checkKeys(`Session ${id}`, id)
    checkText(`Session ${id}`, header)
    checkMs(`Session ${id}`, createdMs)
    await send('create', { id, header, createdMs })
  },
  sessions: () => send('sessions', undefined),
  append: (entry) => append(send, entry),
  load: (session) => load(send, session),
  async answer(session, scope, command) {
    const row = await send('answer', { session, scope, command })
    return row === undefined ? undefined : rowAnswer(row)
  },
  async end(session, atMs) {
    checkMs(`The end of ${session}`, atMs)
    await send('end', { session, atMs })
  },
  async suspend(session, atMs) {
    checkMs(`The suspension of ${session}`, atMs)
    await send('suspend', { session, atMs })
  },
  desk: deskOver(send),
  identity: identityOver(send),
  close,
})
