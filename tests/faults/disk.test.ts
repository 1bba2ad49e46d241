import { once } from 'node:events'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareLog, NOTHING, orderKey } from './findings.ts'
import { compilePreload } from './preload.ts'
import { buildStoreChild, storeSubject } from './store-subject.ts'

const TIMEOUT_MS = 120_000
const patience = { timeout: 30_000 }

const work = mkdtempSync(join(tmpdir(), 'entente-disk-'))
let program = ''
let library = ''
beforeAll(async () => {
  program = await buildStoreChild(work)
  library = compilePreload('disk-fault', work)
}, TIMEOUT_MS)
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** The store under load on a disk that can be made `full` or `broken`, and mended. */
const onFaultyDisk = async (name: string, plant?: 'early-ack') => {
  const subject = storeSubject(program, plant)
  const folder = join(work, name)
  mkdirSync(folder)
  const state = join(work, `${name}-state`)
  const variables = { LD_PRELOAD: library, DISK_FAULT: state, DISK_FAULT_IN: realpathSync(folder) }
  const running = subject.launch({ folder, seed: 1, unanswered: [], variables })
  const closed = once(running.child, 'close')
  await running.firstAck
  return {
    ...running,
    make: (fault: 'full' | 'broken') => writeFileSync(state, fault),
    mend: () => rmSync(state),
    problemsAfter: (count: number) => expect.poll(() => running.problems.length, patience).toBeGreaterThan(running.problems.length + count),
    acksAfter: (count: number) => expect.poll(() => running.acked.length, patience).toBeGreaterThan(running.acked.length + count),
    async exitCode() {
      await closed
      return running.child.exitCode
    },
    async findings() {
      running.child.kill('SIGKILL')
      await closed
      return compareLog(running.acked, await subject.read(folder))
    },
  }
}

describe('a full disk', () => {
  test('stops acknowledgements, not reads, and all goes on once there is space', { timeout: TIMEOUT_MS }, async () => {
    const store = await onFaultyDisk('full')
    await store.acksAfter(50)
    store.make('full')
    await store.problemsAfter(20)
    const before = store.acked.map(orderKey)
    await store.problemsAfter(20)
    expect(store.acked).toHaveLength(before.length)
    expect(store.problems.at(-1)?.readable).toBeGreaterThanOrEqual(new Set(before).size)
    expect(store.problems.map(({ problem }) => problem)).toContain('disk-full')
    store.mend()
    await store.acksAfter(50)
    expect(await store.findings()).toEqual(NOTHING)
  })

  test('shows up a store that acknowledges before it commits', { timeout: TIMEOUT_MS }, async () => {
    const store = await onFaultyDisk('full-planted', 'early-ack')
    store.make('full')
    await store.problemsAfter(20)
    expect((await store.findings()).lost).not.toEqual([])
  })
})

test('a disk that fails to sync ends the process, with every acknowledged order stored', { timeout: TIMEOUT_MS }, async () => {
  const store = await onFaultyDisk('broken')
  await store.acksAfter(50)
  store.make('broken')
  expect(await store.exitCode()).toBe(7)
  expect(await store.findings()).toEqual(NOTHING)
})
