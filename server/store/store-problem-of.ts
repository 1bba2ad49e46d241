import type { StoreProblemCode } from './store-problem.ts'
import { StoreProblem } from './store-problem.ts'

/** The code of an error of the database, like `SQLITE_FULL`; empty when it has none. */
export const sqliteCode = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

const codeOf = (sqlite: string): StoreProblemCode => {
  if (sqlite === 'SQLITE_FULL') return 'disk-full'
  if (sqlite.startsWith('SQLITE_BUSY')) return 'in-use'
  // Our statements are right, so a logic error means that the schema they meet is not ours any more.
  if (sqlite.startsWith('SQLITE_CORRUPT') || sqlite === 'SQLITE_NOTADB' || sqlite === 'SQLITE_ERROR') return 'corrupt'
  return 'io'
}

const SAY: Readonly<Partial<Record<StoreProblemCode, string>>> = {
  'disk-full': 'The disk is full: nothing was stored. Make space in the data folder; what is stored can still be read.',
  'in-use': 'The database is in use by another process.',
  corrupt: 'The database file is damaged. Entente stops; restore a backup.',
  io: 'The disk reports a failure: Entente stops, so that nothing is acknowledged that may be lost.',
}

/** What an error of the database means. Whatever is not known counts as `io`: better to stop than to acknowledge in doubt. */
export const storeProblemOf = (error: unknown): StoreProblem => {
  if (error instanceof StoreProblem) return error
  const sqlite = sqliteCode(error)
  const code = codeOf(sqlite)
  return new StoreProblem({ code, say: SAY[code] ?? code, cause: `${sqlite} ${error instanceof Error ? error.message : 'unknown'}` })
}
