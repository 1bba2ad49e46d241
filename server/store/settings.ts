import type { Database } from 'libsql'
import { readPragma } from './migrate.ts'
import { StoreProblem } from './store-problem.ts'

/** A pragma, what it is set to, and what it reads as when it has taken. */
export type Setting = { readonly pragma: string; readonly set: string; readonly reads: string | number }

/**
 * The settings that the promises rest on (reliability.md 4). FULL: an acknowledged row survives a power cut; WAL alone may mean NORMAL,
 * which lost half. EXCLUSIVE: a second process cannot open the file. secure_delete: what is erased is gone from the file.
 */
export const SETTINGS: readonly Setting[] = [
  { pragma: 'locking_mode', set: 'EXCLUSIVE', reads: 'exclusive' },
  { pragma: 'journal_mode', set: 'WAL', reads: 'wal' },
  { pragma: 'synchronous', set: 'FULL', reads: 2 },
  { pragma: 'foreign_keys', set: 'ON', reads: 1 },
  { pragma: 'trusted_schema', set: 'OFF', reads: 0 },
  { pragma: 'secure_delete', set: 'ON', reads: 1 },
  { pragma: 'wal_autocheckpoint', set: '1000', reads: 1000 },
  { pragma: 'journal_size_limit', set: '67108864', reads: 67_108_864 },
  { pragma: 'busy_timeout', set: '5000', reads: 5000 },
]

/** Sets every pragma; a file in use shows as SQLITE_BUSY at `journal_mode`. */
export const applySettings = (db: Database, settings: readonly Setting[]): void => {
  // `.all()`, not `exec`: some of these answer with a row.
  for (const { pragma, set } of settings) db.prepare(`PRAGMA ${pragma} = ${set}`).all()
}

/** Throws unless every pragma reads as it should: a setting that did not take would break a promise silently. */
export const assertSettings = (db: Database, settings: readonly Setting[]): void => {
  for (const { pragma, reads } of settings) {
    const found = readPragma(db, pragma)
    if (found === reads) continue
    throw new StoreProblem({ code: 'settings', say: `The database did not take a setting: ${pragma} is ${found}, it must be ${reads}.` })
  }
}
