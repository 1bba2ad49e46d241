import type { Database } from 'libsql'
import type { Migration } from './migrations/migration.ts'

/** Marks a file as ours in `PRAGMA application_id`: the letters "Entn". */
export const APPLICATION_ID = 0x45_6e_74_6e

/** The value of a pragma that answers with one number or word. */
export const readPragma = (db: Database, name: string): unknown => {
  const [row] = db.prepare(`PRAGMA ${name}`).all()
  return Object.values(row ?? {})[0]
}

/** Runs what the file has not seen yet. A crash or failure at any statement leaves the file at the step before. */
export const migrate = (db: Database, migrations: readonly Migration[]): void => {
  const version = Number(readPragma(db, 'user_version'))
  for (const { id, statements } of migrations.filter((step) => step.id > version)) {
    db.exec('BEGIN IMMEDIATE')
    try {
      for (const statement of statements) db.exec(statement)
      db.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
      db.exec(`PRAGMA user_version = ${id}`)
      db.exec('COMMIT')
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
}
