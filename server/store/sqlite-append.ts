import type { Database } from 'libsql'
import { chain } from './chain.ts'
import type { NewRow } from './operation.ts'
import { columnsAsBytes, readColumns } from './read-columns.ts'
import { refuse } from './refuse.ts'
import { sqliteCode } from './store-problem-of.ts'

/** The last row of a session: its number, 0 when there is none, and h of it. */
type Head = { readonly n: number; readonly chain: string }

/** Heads kept in memory at most; beyond that they are read again from the table. */
const HEADS = 10_000

const isUnique = (error: unknown): boolean => ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'].includes(sqliteCode(error))

/** Reads the last row's place and chain from the tables; undefined when there is no such session. */
const headReader = (db: Database): ((session: string) => Head | undefined) => {
  const last = db.prepare(`SELECT ${columnsAsBytes('n', 'chain')} FROM entry WHERE session = ? ORDER BY n DESC LIMIT 1`)
  const start = db.prepare(`SELECT ${columnsAsBytes('0', 'chain')} FROM session WHERE id = ?`)
  return (session) => {
    const [found] = [...readColumns(last, 2, session), ...readColumns(start, 2, session)]
    return found === undefined ? undefined : { n: Number(found[0]), chain: found[1] ?? '' }
  }
}

/**
 * `append` over prepared statements. The head of each chain is kept in memory; `forget` must be called when a transaction is rolled
 * back, for the heads then are ahead of the table.
 */
export const sqliteAppend = (db: Database): { append: (added: NewRow) => string; forget: () => void } => {
  const readHead = headReader(db)
  const insertEntry = db.prepare('INSERT INTO entry (session, n, scope, command, row, chain) VALUES (?, ?, ?, ?, ?, ?)')
  const insertText = db.prepare('INSERT INTO text (session, id, salt, body) VALUES (?, ?, ?, ?)')
  const heads = new Map<string, Head>()
  const store = (added: NewRow, head: string): void => {
    try {
      insertEntry.run(added.session, added.n, added.scope ?? null, added.command ?? null, added.row, head)
    } catch (error) {
      throw isUnique(error) ? refuse.sameCommand(added) : error
    }
  }
  const storeTexts = (added: NewRow): void => {
    try {
      for (const { id, salt, body } of added.texts) insertText.run(added.session, id, salt, body)
    } catch (error) {
      throw isUnique(error) ? refuse.sameText(added) : error
    }
  }
  const storeWithTexts = (added: NewRow, head: string): void => {
    db.exec('SAVEPOINT entry')
    try {
      store(added, head)
      storeTexts(added)
    } catch (error) {
      // A full or failing disk may have ended the whole transaction, savepoint and all.
      if (db.inTransaction) db.exec('ROLLBACK TO entry')
      throw error
    } finally {
      if (db.inTransaction) db.exec('RELEASE entry')
    }
  }
  return {
    append(added) {
      const last = heads.get(added.session) ?? readHead(added.session)
      if (last === undefined) throw refuse.noSession(added.session)
      if (added.n !== last.n + 1) throw refuse.misplaced(added, last.n)
      const head = chain(last.chain, added.row)
      if (added.texts.length === 0) store(added, head)
      else storeWithTexts(added, head)
      if (heads.size >= HEADS) heads.clear()
      heads.set(added.session, { n: added.n, chain: head })
      return head
    },
    forget: () => heads.clear(),
  }
}
