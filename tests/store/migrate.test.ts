import Libsql from 'libsql'
import { describe, expect, test } from 'vitest'
import { migrate, readPragma } from '../../server/store/migrate.ts'
import type { Migration } from '../../server/store/migrations/migration.ts'
import { migrations } from '../../server/store/migrations/migrations.ts'

/** Everything a schema is, as text, with its version. */
const schemaOf = (db: Libsql.Database): readonly unknown[] => [
  readPragma(db, 'user_version'),
  ...(db.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').all() as { sql: string }[]).map(({ sql }) => sql),
]

const addition: Migration = {
  id: migrations.length + 1,
  statements: ['CREATE TABLE extra (id TEXT) STRICT', 'ALTER TABLE session ADD COLUMN note TEXT', "INSERT INTO extra VALUES ('x')"],
}

describe('migrations', () => {
  test('are numbered 1, 2, 3 … without a gap', () => {
    expect(migrations.map(({ id }) => id)).toEqual(migrations.map((_, index) => index + 1))
  })

  test('each ran once, however often the file is opened', () => {
    const db = new Libsql(':memory:')
    migrate(db, migrations)
    const before = schemaOf(db)
    migrate(db, migrations)
    expect(schemaOf(db)).toEqual(before)
    expect(before[0]).toBe(migrations.length)
  })

  test('that fail at any statement leave the schema as it was, and run through the next time', () => {
    for (const [at] of addition.statements.entries()) {
      const db = new Libsql(':memory:')
      migrate(db, migrations)
      const before = schemaOf(db)
      const broken = addition.statements.with(at, 'INSERT INTO nowhere VALUES (1)')
      expect(() => migrate(db, [...migrations, { ...addition, statements: broken }])).toThrow('nowhere')
      expect(schemaOf(db)).toEqual(before)
      migrate(db, [...migrations, addition])
      expect(readPragma(db, 'user_version')).toBe(addition.id)
    }
  })
})
