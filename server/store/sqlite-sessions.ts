import type { Database } from 'libsql'
import { chain, chainStart } from './chain.ts'
import type { LoadedRows, Performers } from './operation.ts'
import { refuse } from './refuse.ts'
import { rowStandsAt } from './row-text.ts'
import type { StoredSession, StoredText } from './store.ts'

type SessionRow = {
  readonly id: string
  readonly header: string
  readonly created_ms: number
  readonly ended_ms: number | null
  readonly suspended_ms: number | null
  readonly chain: string
}

type EntryRow = {
  readonly n: number
  readonly scope: string | null
  readonly command: string | null
  readonly row: string
  readonly chain: string
}

const sessionOf = ({ id, header, created_ms, ended_ms, suspended_ms }: SessionRow): StoredSession => ({
  id,
  header,
  createdMs: created_ms,
  ...(ended_ms === null ? {} : { endedMs: ended_ms }),
  ...(suspended_ms === null ? {} : { suspendedMs: suspended_ms }),
})

/** Folds the chain anew and compares it row by row; returns the head, h of the last row. */
const verify = (session: SessionRow, rows: readonly EntryRow[]): string => {
  let head = chainStart(sessionOf(session))
  if (head !== session.chain) throw refuse.brokenChain(session.id, 0)
  for (const [index, found] of rows.entries()) {
    const { n, scope, command, row } = found
    head = chain(head, row)
    const sound =
      n === index + 1 && found.chain === head && rowStandsAt(row, { n, scope: scope ?? undefined, command: command ?? undefined })
    if (!sound) throw refuse.brokenChain(session.id, index + 1)
  }
  return head
}

/** The operations on sessions other than `append`, over prepared statements. */
export const sqliteSessions = (db: Database) => {
  const insert = db.prepare('INSERT INTO session (id, header, created_ms, chain) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
  const end = db.prepare('UPDATE session SET ended_ms = ? WHERE id = ?')
  const suspend = db.prepare('UPDATE session SET suspended_ms = ? WHERE id = ?')
  const all = db.prepare('SELECT * FROM session ORDER BY created_ms, id')
  const one = db.prepare('SELECT * FROM session WHERE id = ?')
  const entries = db.prepare('SELECT n, scope, command, row, chain FROM entry WHERE session = ? ORDER BY n')
  const texts = db.prepare('SELECT id, salt, body FROM text WHERE session = ? ORDER BY rowid')
  const answer = db.prepare('SELECT row FROM entry WHERE session = ? AND scope = ? AND command = ?')
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
    sessions: () => (all.all() as SessionRow[]).map(sessionOf),
    load({ session: id }): LoadedRows {
      const [session] = one.all(id) as SessionRow[]
      if (session === undefined) throw refuse.noSession(id)
      const rows = entries.all(id) as EntryRow[]
      const head = verify(session, rows)
      return {
        session: sessionOf(session),
        rows: rows.map(({ row, chain: at }) => ({ row, chain: at })),
        texts: texts.all(id) as StoredText[],
        head,
      }
    },
    answer: ({ session, scope, command }) => (answer.all(session, scope, command) as { row: string }[])[0]?.row,
  } satisfies Partial<Performers>
}
