import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../server/store/memory-store.ts'
import type { Entry } from '../../server/store/store.ts'

const entry = (n: number): Entry => ({ session: 'session:1', n, facts: '[]', texts: [], wallMs: n })
const withSession = async (onFatal?: () => void) => {
  const store = memoryStore(onFatal)
  await store.create({ id: 'session:1', header: '{}', createdMs: 1 })
  return store
}

describe('the memory store as a disk', () => {
  test('that is full refuses writes, serves reads, and goes on when there is space', async () => {
    const store = await withSession()
    await store.append(entry(1))
    store.failWrites('disk-full')
    await expect(store.append(entry(2))).rejects.toMatchObject({ code: 'disk-full' })
    expect((await store.load('session:1')).entries).toHaveLength(1)
    store.failWrites(undefined)
    await store.append(entry(2))
    expect((await store.load('session:1')).entries).toHaveLength(2)
  })

  test('that is broken refuses everything and says once that the process must end', async () => {
    let fatal = 0
    const store = await withSession(() => {
      fatal += 1
    })
    store.failWrites('io')
    await expect(store.append(entry(1))).rejects.toMatchObject({ code: 'io' })
    await expect(store.append(entry(1))).rejects.toMatchObject({ code: 'io' })
    await expect(store.load('session:1')).rejects.toMatchObject({ code: 'io' })
    expect(fatal).toBe(1)
  })

  test('that is slow keeps operations waiting, in order, until it is let go', async () => {
    const store = await withSession()
    const release = store.hold()
    const done: string[] = []
    const asked = [
      store.append(entry(1)).then(() => done.push('append')),
      store.load('session:1').then(({ entries }) => done.push(`load ${entries.length}`)),
    ]
    await new Promise((resolve) => setImmediate(resolve))
    expect(done).toEqual([])
    release()
    await Promise.all(asked)
    expect(done).toEqual(['append', 'load 1'])
  })

  test('that is closed refuses what comes after', async () => {
    const store = await withSession()
    await store.close()
    await expect(store.append(entry(1))).rejects.toMatchObject({ code: 'closed' })
  })
})
