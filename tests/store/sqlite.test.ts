import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readPragma } from '../../server/store/migrate.ts'
import { openDatabase } from '../../server/store/open-database.ts'
import { SETTINGS } from '../../server/store/settings.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import type { Entry, Store } from '../../server/store/store.ts'
import type { StoreProblem } from '../../server/store/store-problem.ts'
import type { SecondProcess } from './second-process.ts'
import { tempFolder } from './temp-folder.ts'

const onFatal = (problem: Error): never => {
  throw problem
}
const open = async (folder: string): Promise<Store> => {
  const store = await sqliteStore({ folder, onFatal })
  onTestFinished(() => store.close())
  return store
}
const problemOf = (outcome: Promise<unknown>): Promise<StoreProblem> =>
  outcome.then(
    () => expect.fail('it should have been refused'),
    (problem: StoreProblem) => problem,
  )

/** Changes a closed file behind the store's back, in a process of its own so that no lock is shared. */
const tamper = (folder: string, ...statements: readonly string[]): void => {
  const script = `const D = require('libsql'); const db = new D(process.argv[1]); for (const sql of process.argv.slice(2)) db.exec(sql)`
  execFileSync(process.execPath, ['-e', script, join(folder, 'entente.db'), ...statements])
}

const entry = (n: number, more: Partial<Entry> = {}): Entry => ({
  session: 'session:1',
  n,
  scope: 'NOR',
  command: `command-${n}`,
  payloadHash: 'p',
  answer: '{"ok":true}',
  facts: `[{"kind":"step","data":${n}}]`,
  texts: [{ id: `text:${n}`, salt: 's', body: `body ${n}` }],
  wallMs: n,
  ...more,
})

/** A closed data folder with sessions of four entries. */
const writtenFolder = async (sessions: readonly string[] = ['session:1']): Promise<string> => {
  const folder = tempFolder()
  const store = await sqliteStore({ folder, onFatal })
  for (const id of ['session:1', ...sessions.filter((each) => each !== 'session:1')]) {
    await store.create({ id, header: '{"key":"k"}', createdMs: 1 })
    await Promise.all([1, 2, 3, 4].map((n) => store.append(entry(n, { session: id }))))
  }
  await store.desk.put({ session: 'session:1', person: 'person:1', key: 'draft' }, '"d"')
  await store.identity.put('person', 'person:1', '{"name":"Ada"}')
  await store.close()
  return folder
}

describe('the settings', () => {
  test('are those of reliability.md 4, and the open file has them', () => {
    const db = openDatabase(tempFolder(), SETTINGS)
    const names = ['journal_mode', 'synchronous', 'foreign_keys', 'locking_mode', 'busy_timeout', 'trusted_schema', 'secure_delete']
    const more = ['wal_autocheckpoint', 'journal_size_limit', 'application_id', 'user_version']
    expect(Object.fromEntries([...names, ...more].map((name) => [name, readPragma(db, name)]))).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      locking_mode: 'exclusive',
      busy_timeout: 5000,
      trusted_schema: 0,
      secure_delete: 1,
      wal_autocheckpoint: 1000,
      journal_size_limit: 67_108_864,
      application_id: 0x456e746e,
      user_version: 1,
    })
    db.close()
  })

  test('that do not take stop the start', async () => {
    const settings = SETTINGS.map((each) => (each.pragma === 'synchronous' ? { ...each, set: 'NORMAL' } : each))
    const problem = await problemOf(sqliteStore({ folder: tempFolder(), onFatal, settings }))
    expect(problem.code).toBe('settings')
    expect(problem.message).toContain('synchronous is 1, it must be 2')
  })
})

describe('a data folder', () => {
  test('is made when it is not there, and after closing holds one file that only its owner can read', async () => {
    const folder = join(tempFolder(), 'deep', 'data')
    await (await open(folder)).close()
    expect(readdirSync(folder)).toEqual(['entente.db'])
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(statSync(join(folder, 'entente.db')).mode & 0o777).toBe(0o600)
  })

  test('gives back after reopening what was stored, and goes on from there', async () => {
    const folder = await writtenFolder()
    const store = await open(folder)
    const loaded = await store.load('session:1')
    expect(loaded.entries.map(({ n, command, facts }) => [n, command, facts])).toEqual(
      [1, 2, 3, 4].map((n) => [n, `command-${n}`, `[{"kind":"step","data":${n}}]`]),
    )
    expect(loaded.texts.get('text:3')).toEqual({ salt: 's', body: 'body 3' })
    expect(await store.answer('session:1', 'NOR', 'command-2')).toEqual({ answer: '{"ok":true}', payloadHash: 'p' })
    expect(await store.desk.all('session:1', 'person:1')).toEqual(new Map([['draft', '"d"']]))
    expect(await store.identity.get('person', 'person:1')).toBe('{"name":"Ada"}')
    expect((await problemOf(store.append(entry(4)))).code).toBe('duplicate-n')
    expect((await problemOf(store.append(entry(5, { command: 'command-1' })))).code).toBe('duplicate-command')
    const { chain } = await store.append(entry(5))
    expect((await store.load('session:1')).head).toBe(chain)
  })

  test('of one process is refused to a second, which says what to do, and the first goes on', { timeout: 60_000 }, async () => {
    const folder = await writtenFolder()
    const store = await open(folder)
    const script = join(import.meta.dirname, 'second-process.ts')
    const second = (): SecondProcess =>
      JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', script, folder], { encoding: 'utf8' })) as SecondProcess
    expect(second()).toEqual({
      code: 'in-use',
      say: `StoreProblem: Another Entente is using this data folder: ${folder}. Stop it, or set ENTENTE_DATA to another folder.`,
    })
    await store.append(entry(5))
    await store.close()
    expect(second()).toEqual({ opened: true })
  })

  test('that cannot be written is refused by name', async () => {
    const file = join(tempFolder(), 'a-file')
    writeFileSync(file, '')
    const problem = await problemOf(sqliteStore({ folder: join(file, 'data'), onFatal }))
    expect(problem.code).toBe('not-writable')
    expect(problem.message).toContain(join(file, 'data'))
  })

  test('of a newer Entente is refused and left as it is', async () => {
    const folder = await writtenFolder()
    tamper(folder, 'PRAGMA user_version = 99')
    const problem = await problemOf(sqliteStore({ folder, onFatal }))
    expect(problem.code).toBe('newer-file')
    expect(problem.message).toContain('file 99')
    tamper(folder, 'PRAGMA user_version = 1')
    expect((await (await open(folder)).load('session:1')).entries).toHaveLength(4)
  })

  test("with somebody else's file in it is refused", async () => {
    const junk = tempFolder()
    writeFileSync(join(junk, 'entente.db'), 'These are my notes, not a database. '.repeat(200))
    expect((await problemOf(sqliteStore({ folder: junk, onFatal }))).code).toBe('not-ours')
    const foreign = tempFolder()
    mkdirSync(foreign, { recursive: true })
    tamper(foreign, 'CREATE TABLE session (id TEXT)')
    expect((await problemOf(sqliteStore({ folder: foreign, onFatal }))).code).toBe('not-ours')
  })
})

describe('the chain', () => {
  const changes: readonly (readonly [what: string, at: number, sql: readonly string[]])[] = [
    ['a changed fact', 2, [`UPDATE entry SET row = replace(row, '"data":2', '"data":9') WHERE n = 2`]],
    ['a changed time', 3, [`UPDATE entry SET row = replace(row, '[3,3,', '[3,4,') WHERE n = 3`]],
    ['a row taken out', 2, ['DELETE FROM entry WHERE n = 2']],
    ['two rows exchanged', 2, [9, 2, 3].map((to, at) => `UPDATE entry SET n = ${to} WHERE n = ${[2, 3, 9][at]}`)],
    ['a row with a chain of its own', 4, [`UPDATE entry SET chain = '${'0'.repeat(64)}' WHERE n = 4`]],
    ['a command filed under another id', 3, [`UPDATE entry SET command = 'other' WHERE n = 3`]],
    ['a command filed under another seat', 1, [`UPDATE entry SET scope = 'SUD' WHERE n = 1`]],
    ['a changed header', 0, [`UPDATE session SET header = '{"key":"x"}' WHERE true`]],
  ]

  test('shows where a session was changed from outside, and the others can still be read', async () => {
    const folder = await writtenFolder(changes.map(([what]) => what))
    const all = changes.flatMap(([what, , sql]) =>
      sql.map((statement) => `${statement} AND ${statement.includes('session SET') ? 'id' : 'session'} = '${what}'`),
    )
    tamper(folder, ...all)
    const store = await open(folder)
    for (const [what, at] of changes) {
      const problem = await problemOf(store.load(what))
      expect([what, problem.code, problem.session, problem.n]).toEqual([what, 'chain-broken', what, at])
    }
    expect((await store.load('session:1')).entries).toHaveLength(4)
  })

  test('stays whole when a text is erased', async () => {
    const folder = await writtenFolder()
    tamper(folder, `DELETE FROM text WHERE id = 'text:2'`)
    const { entries, texts } = await (await open(folder)).load('session:1')
    expect(entries).toHaveLength(4)
    expect(texts.has('text:2')).toBe(false)
  })
})
