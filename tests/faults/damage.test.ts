import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../server/store/open-database.ts'
import type { LoadedRows, Operation, Outcome } from '../../server/store/operation.ts'
import { rowText } from '../../server/store/row-text.ts'
import { SETTINGS } from '../../server/store/settings.ts'
import { sqliteBatch } from '../../server/store/sqlite-batch.ts'
import { storeProblemOf } from '../../server/store/store-problem-of.ts'
import { seededRandom } from './random.ts'

/** Damages tried per kind; the seed plans where. */
const DAMAGES = Number(process.env.ENTENTE_FAULT_DAMAGES ?? 300)
const SEED = Number(process.env.ENTENTE_FAULT_SEED ?? Math.floor(Math.random() * 2 ** 32))
const TIMEOUT_MS = 60_000 + DAMAGES * 200
const SESSION = 'session:1'
const ROWS = 250

const work = mkdtempSync(join(tmpdir(), 'entente-damage-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
const newFolder = (name: string): string => {
  const folder = join(work, name)
  mkdirSync(folder)
  return folder
}

const newRow = (n: number): Operation => {
  const by = { scope: 'NOR', command: `command-${n}`, payloadHash: 'p', answer: '{"ok":true}' }
  const entry = { session: SESSION, n, ...by, facts: `[{"kind":"tested","data":"${'abc '.repeat((n * 37) % 200)}"}]`, texts: [], wallMs: n }
  return { kind: 'append', ask: { session: SESSION, n, scope: by.scope, command: by.command, row: rowText(entry), texts: [] } }
}

/** A database with one session, written as the worker writes: `sizes[n]` is the length of the write-ahead log once row n was stored. */
const writeRows = (folder: string) => {
  const db = openDatabase(folder, SETTINGS)
  const run = sqliteBatch(db)
  run([{ kind: 'create', ask: { id: SESSION, header: '{"key":"k"}', createdMs: 1 } }])
  const walSize = () => statSync(join(folder, 'entente.db-wal')).size
  const sizes = [walSize()]
  for (let n = 1; n <= ROWS; n += 1) {
    run([newRow(n)])
    sizes.push(walSize())
  }
  return { db, sizes }
}

/** What can be read of a folder: the rows, or the code of the problem. */
const read = (folder: string): LoadedRows | string => {
  try {
    const db = openDatabase(folder, SETTINGS)
    const [outcome] = sqliteBatch(db)([{ kind: 'load', ask: { session: SESSION } }])
    db.close()
    return rowsOf(outcome)
  } catch (error) {
    return storeProblemOf(error).code
  }
}

const rowsOf = (outcome: Outcome | undefined): LoadedRows | string => {
  if (outcome === undefined) return 'no outcome'
  return 'problem' in outcome ? outcome.problem.code : (outcome.reply as LoadedRows)
}

const rowsWritten = Array.from({ length: ROWS }, (_, index) => (newRow(index + 1).ask as { row: string }).row)
/** Whether what was read is what was written, from the first row on. */
const isPrefix = ({ rows }: LoadedRows): boolean => rows.every(({ row }, index) => row === rowsWritten[index])

describe('a write-ahead log that a crash left torn', () => {
  const { sizes } = (() => {
    const folder = newFolder('torn')
    const written = writeRows(folder)
    for (const name of ['entente.db', 'entente.db-wal']) copyFileSync(join(folder, name), join(work, `torn-${name}`))
    return written
  })()
  const total = sizes.at(-1) ?? 0

  /** The folder as written, with its log torn from byte `at` on: cut off there, or followed by garbage, or with a hole of zeros. */
  const tornFolder = (name: string, how: number, at: number): string => {
    const folder = newFolder(name)
    for (const file of ['entente.db', 'entente.db-wal']) copyFileSync(join(work, `torn-${file}`), join(folder, file))
    const wal = join(folder, 'entente.db-wal')
    if (how === 2) {
      const bytes = readFileSync(wal)
      bytes.fill(0, at, Math.min(at + 512, bytes.length))
      writeFileSync(wal, bytes)
      return folder
    }
    truncateSync(wal, at)
    if (how === 1) appendFileSync(wal, Buffer.alloc(total - at, 0xa5))
    return folder
  }

  test('opens with every row synced before the tear, in order', { timeout: TIMEOUT_MS }, () => {
    const random = seededRandom(SEED)
    for (let k = 0; k < DAMAGES; k += 1) {
      const at = (sizes[0] ?? 0) + Math.floor(random() * (total - (sizes[0] ?? 0)))
      const loaded = read(tornFolder(`torn-${k}`, k % 3, at))
      const where = `tear ${k} at byte ${at} (ENTENTE_FAULT_SEED=${SEED})`
      if (typeof loaded === 'string') return expect.fail(`${where}: ${loaded}`)
      const synced = sizes.filter((size) => size <= at).length - 1
      expect(isPrefix(loaded), where).toBe(true)
      expect(loaded.rows.length, where).toBeGreaterThanOrEqual(synced)
    }
  })

  test('shows rows lost when the tear is before what was synced', () => {
    const loaded = read(tornFolder('torn-control', 0, sizes[ROWS - 5] ?? 0))
    expect(typeof loaded === 'string' ? loaded : loaded.rows.length).toBe(ROWS - 5)
  })
})

test('a flipped bit in the database file never changes what is read: it is found out, or lies where nothing is', {
  timeout: TIMEOUT_MS,
}, () => {
  const random = seededRandom(SEED)
  const folder = newFolder('whole')
  const { db } = writeRows(folder)
  db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
  const whole = readFileSync(join(folder, 'entente.db'))
  const count: Record<string, number> = {}
  for (let k = 0; k < DAMAGES; k += 1) {
    const bit = Math.floor(random() * whole.length * 8)
    const bytes = Buffer.from(whole)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const flipped = newFolder(`flip-${k}`)
    writeFileSync(join(flipped, 'entente.db'), bytes)
    const loaded = read(flipped)
    const seen = typeof loaded === 'string' ? loaded : 'intact'
    count[seen] = (count[seen] ?? 0) + 1
    const wrong = typeof loaded !== 'string' && !(isPrefix(loaded) && loaded.rows.length === ROWS)
    expect(wrong, `bit ${bit} (ENTENTE_FAULT_SEED=${SEED})`).toBe(false)
  }
  process.stdout.write(`bit flips: ${JSON.stringify(count)} (ENTENTE_FAULT_SEED=${SEED})\n`)
  expect(count['chain-broken'] ?? 0).toBeGreaterThan(DAMAGES / 10)
})
