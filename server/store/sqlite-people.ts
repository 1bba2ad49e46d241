import type { Database, Statement } from 'libsql'
import type { Performers } from './operation.ts'
import { columnsAsBytes, readColumns } from './read-columns.ts'
import { refuse } from './refuse.ts'

const PAIR = columnsAsBytes('key', 'value')

/** Keys with their JSON. */
const pairs = (statement: Statement, ...bound: readonly string[]) =>
  readColumns(statement, 2, ...bound).map(([key = '', value = '']) => [key, value] as const)

/** The operations on desks and identities, over prepared statements. */
export const sqlitePeople = (db: Database) => {
  const putDesk = db.prepare(
    'INSERT INTO desk (session, person, key, value) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  const dropDesk = db.prepare('DELETE FROM desk WHERE session = ? AND person = ? AND key = ?')
  const desk = db.prepare(`SELECT ${PAIR} FROM desk WHERE session = ? AND person = ?`)
  const session = db.prepare('SELECT 1 FROM session WHERE id = ?')
  const put = db.prepare('INSERT INTO identity (kind, key, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value')
  const drop = db.prepare('DELETE FROM identity WHERE kind = ? AND key = ?')
  const get = db.prepare(`SELECT ${PAIR} FROM identity WHERE kind = ? AND key = ?`)
  const list = db.prepare(`SELECT ${PAIR} FROM identity WHERE kind = ?`)
  return {
    'put-desk'({ session: id, person, key, value }) {
      if (session.all(id).length === 0) throw refuse.noSession(id)
      if (value === undefined) dropDesk.run(id, person, key)
      else putDesk.run(id, person, key, value)
      return undefined
    },
    desk: ({ session: id, person }) => pairs(desk, id, person),
    'put-identity'({ kind, key, value }) {
      put.run(kind, key, value)
      return undefined
    },
    'drop-identity': ({ kind, key }) => drop.run(kind, key).changes > 0,
    'get-identity': ({ kind, key }) => pairs(get, kind, key)[0]?.[1],
    'list-identity': ({ kind }) => pairs(list, kind),
  } satisfies Partial<Performers>
}
