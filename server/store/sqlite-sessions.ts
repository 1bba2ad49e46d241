import type { Database, Statement } from 'libsql'
import { chain, chainStart } from './chain.ts'
import type { LoadedRows, Performers } from './operation.ts'
import { columnsAsBytes, readColumns } from './read-columns.ts'
import { refuse } from './refuse.ts'
import { rowStandsAt } from './row-text.ts'
import type { StoredSession } from './store.ts'

type StoredChain = { readonly session: StoredSession; readonly start: string }

const SESSION_COLUMNS = columnsAsBytes('id', 'created_ms', 'ended_ms', 'suspended_ms', 'chain', 'header')
const ENTRY_COLUMNS = columnsAsBytes('n', 'scope', 'command', 'chain', 'row')

const sessionOf = ([id = '', created = '', ended = '', suspended = '', start = '', header = '']: readonly string[]): StoredChain => ({
  session: {
    id,
    header,
    createdMs: Number(created),
    ...(ended === '' ? {} : { endedMs: Number(ended) }),
    ...(suspended === '' ? {} : { suspendedMs: Number(suspended) }),
  },
  start,
})

const present = (column: string | undefined): string | undefined => (column === '' ? undefined : column)

/** Folds the chain anew and compares it row by row. */
const verify = ({ session, start }: StoredChain, found: readonly (readonly string[])[]): Pick<LoadedRows, 'rows' | 'head'> => {
  let head = chainStart(session)
  if (head !== start) throw refuse.brokenChain(session.id, 0)
  const rows = found.map(([n, scope, command, stored, row = ''], index) => {
    head = chain(head, row)
    const place = { n: index + 1, scope: present(scope), command: present(command) }
    if (n !== String(place.n) || stored !== head || !rowStandsAt(row, place)) throw refuse.brokenChain(session.id, place.n)
    return { row, chain: head }
  })
  return { rows, head }
}

/**
 * Looks whether the two indexes of a session's log agree. A flipped bit in one can hide rows, the last ones too, and what the chain
 * never sees it cannot miss; a row hidden from the other would let its command through a second time.
 */
const indexCheck = (db: Database): ((session: string, rows: number) => boolean) => {
  const byCommand = db.prepare('SELECT count(*) AS count FROM entry INDEXED BY entry_command WHERE session = ?')
  const found = db.prepare(`SELECT count(*) AS count FROM entry AS placed INDEXED BY entry_place WHERE session = ?1 AND EXISTS (
    SELECT 1 FROM entry AS named INDEXED BY entry_command
    WHERE named.session = ?1 AND named.scope IS placed.scope AND named.command IS placed.command AND named.rowid = placed.rowid
  )`)
  const countOf = (statement: Statement, session: string) => (statement.all(session) as { readonly count: number }[])[0]?.count
  return (session, rows) => countOf(byCommand, session) === rows && countOf(found, session) === rows
}

/** The operations on sessions other than `append`, over prepared statements. */
export const sqliteSessions = (db: Database) => {
  const insert = db.prepare('INSERT INTO session (id, header, created_ms, chain) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
  const end = db.prepare('UPDATE session SET ended_ms = ? WHERE id = ?')
  const suspend = db.prepare('UPDATE session SET suspended_ms = ? WHERE id = ?')
  const all = db.prepare(`SELECT ${SESSION_COLUMNS} FROM session ORDER BY created_ms, id`)
  const one = db.prepare(`SELECT ${SESSION_COLUMNS} FROM session WHERE id = ?`)
  const entries = db.prepare(`SELECT ${ENTRY_COLUMNS} FROM entry WHERE session = ? ORDER BY n`)
  const texts = db.prepare(`SELECT ${columnsAsBytes('id', 'salt', 'body')} FROM text WHERE session = ? ORDER BY rowid`)
  const answer = db.prepare(`SELECT ${columnsAsBytes('row')} FROM entry WHERE session = ? AND scope = ? AND command = ?`)
  const indexesAgree = indexCheck(db)
  return {
    create(session) {
      const { changes } = insert.run(session.id, session.header, session.createdMs, chainStart(session))
      if (changes === 0) throw refuse.sessionExists(session.id)
      return undefined
    },
    end({ session, atMs }) {
      if (end.run(atMs, session).changes === 0) throw refuse.noSession(session)
      return undefined
    },
    suspend({ session, atMs }) {
      if (suspend.run(atMs ?? null, session).changes === 0) throw refuse.noSession(session)
      return undefined
    },
    sessions: () => readColumns(all, 6).map((columns) => sessionOf(columns).session),
    load({ session: id }): LoadedRows {
      const [found] = readColumns(one, 6, id).map(sessionOf)
      if (found === undefined) throw refuse.noSession(id)
      const log = verify(found, readColumns(entries, 5, id))
      if (!indexesAgree(id, log.rows.length)) throw refuse.unreadable('the indexes of the log disagree')
      const kept = readColumns(texts, 3, id).map(([text = '', salt = '', body = '']) => ({ id: text, salt, body }))
      return { session: found.session, ...log, texts: kept }
    },
    answer: ({ session, scope, command }) => readColumns(answer, 1, session, scope, command)[0]?.[0],
  } satisfies Partial<Performers>
}
