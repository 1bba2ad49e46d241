import { closeSync, fsyncSync, mkdirSync, openSync, unlinkSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Database } from 'libsql'
import Libsql from 'libsql'
import { APPLICATION_ID, migrate, readPragma } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'
import type { Setting } from './settings.ts'
import { applySettings, assertSettings } from './settings.ts'
import type { StoreProblemCode } from './store-problem.ts'
import { StoreProblem } from './store-problem.ts'
import { storeProblemOf } from './store-problem-of.ts'

/** The file in the data folder that holds everything. */
const DATABASE_FILE = 'entente.db'

const OTHER_FOLDER = 'or set ENTENTE_DATA to another folder.'

const opening = (code: StoreProblemCode, say: string, cause?: string): StoreProblem =>
  new StoreProblem({ code, say, ...(cause === undefined ? {} : { cause }) })

/** A new folder's name is safe only once its parent is synced. Windows cannot open a folder, and needs no such thing. */
const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Makes the folder, tries to write in it, and makes the file readable by its owner alone: it holds keys and tokens. */
const prepareFolder = (folder: string): string => {
  const path = join(folder, DATABASE_FILE)
  try {
    const made = mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (made !== undefined) syncFolder(dirname(made))
    const probe = join(folder, `probe-${process.pid}`)
    const handle = openSync(probe, 'w', 0o600)
    writeSync(handle, 'x')
    closeSync(handle)
    unlinkSync(probe)
    closeSync(openSync(path, 'a', 0o600))
    return path
  } catch (error) {
    const say = `The data folder ${folder} cannot be written. Give the user who runs Entente write access, ${OTHER_FOLDER}`
    throw opening('not-writable', say, String(error))
  }
}

const latest = migrations.at(-1)?.id ?? 0

/** Reads whose file this is before anything is changed in it. The write lock decides between two processes that start together. */
const checkOwner = (db: Database, path: string): void => {
  db.exec('BEGIN IMMEDIATE')
  const application = readPragma(db, 'application_id')
  const version = Number(readPragma(db, 'user_version'))
  const tables = db.prepare('SELECT count(*) AS count FROM sqlite_schema').all() as { count: number }[]
  db.exec('ROLLBACK')
  const fresh = application === 0 && version === 0 && tables[0]?.count === 0
  if (!fresh && application !== APPLICATION_ID) throw opening('not-ours', `${path} is not a file of Entente. Move it away, ${OTHER_FOLDER}`)
  if (version > latest) {
    const say = `${path} was written by a newer Entente (file ${version}, this program ${latest}). Run that version, ${OTHER_FOLDER}`
    throw opening('newer-file', say)
  }
}

const openingProblem = (error: unknown, folder: string): StoreProblem => {
  const problem = storeProblemOf(error)
  const cause = problem.data.cause
  if (problem.code === 'in-use') {
    return opening('in-use', `Another Entente is using this data folder: ${folder}. Stop it, ${OTHER_FOLDER}`, cause)
  }
  if (problem.code === 'corrupt') {
    return opening('not-ours', `${join(folder, DATABASE_FILE)} is not a database, or is damaged. Restore a backup, ${OTHER_FOLDER}`, cause)
  }
  return problem
}

/** Opens the database of a data folder, alone, with the settings taken and the schema up to date; else throws a StoreProblem. */
export const openDatabase = (folder: string, settings: readonly Setting[]): Database => {
  const path = prepareFolder(folder)
  let db: Database | undefined
  try {
    db = new Libsql(path)
    // A person who starts it twice should read why within the second; the setting of 5 s comes later.
    db.exec('PRAGMA busy_timeout = 500')
    db.exec('PRAGMA locking_mode = EXCLUSIVE')
    checkOwner(db, path)
    applySettings(db, settings)
    migrate(db, migrations)
    assertSettings(db, settings)
    return db
  } catch (error) {
    db?.close()
    throw openingProblem(error, folder)
  }
}
