import { Worker } from 'node:worker_threads'
import { describe, expect, test } from 'vitest'
import { groupCommit } from '../../server/store/group-commit.ts'
import type { Operation, Outcome } from '../../server/store/operation.ts'
import { storeOnWorker } from '../../server/store/sqlite-store.ts'
import { StoreProblem } from '../../server/store/store-problem.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** A group commit whose worker is played by the test: `batches` holds what was posted, `store` answers the one under way. */
const setUp = () => {
  const batches: (readonly Operation[])[] = []
  const writes: number[] = []
  let stored = 0
  const group = groupCommit(
    (batch) => batches.push(batch),
    (count) => {
      writes.push(count)
      return () => {
        stored += 1
      }
    },
  )
  const store = (...outcomes: readonly Outcome[]) => group.arrived(outcomes)
  return { group, batches, writes, store, stored: () => stored }
}

const keys = (batch: readonly Operation[] | undefined) => batch?.map(({ ask }) => (ask as { key: string }).key)
const drop = (group: ReturnType<typeof groupCommit>, key: string) => group.send('drop-identity', { kind: 'cookie', key })

describe('group commit', () => {
  test('sends what one turn of the event loop asks as one batch, and what comes meanwhile as the next', async () => {
    const { group, batches, store } = setUp()
    const first = [drop(group, 'a'), drop(group, 'b')]
    await turn()
    const second = [drop(group, 'c')]
    await turn()
    second.push(drop(group, 'd'))
    await turn()
    expect(batches.map(keys)).toEqual([['a', 'b']])
    store({ reply: true }, { reply: false })
    expect(await Promise.all(first)).toEqual([true, false])
    await turn()
    expect(batches.map(keys)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    store({ reply: true }, { reply: true })
    expect(await Promise.all(second)).toEqual([true, true])
  })

  test('rejects the operation that has a problem and no other', async () => {
    const { group, store } = setUp()
    const asked = Promise.allSettled([drop(group, 'a'), drop(group, 'b')])
    await turn()
    store({ problem: { code: 'gap', say: 'No.', session: 'session:1', n: 4 } }, { reply: true })
    const [refused, done] = await asked
    expect(done).toEqual({ status: 'fulfilled', value: true })
    expect(refused.status === 'rejected' && refused.reason).toMatchObject({ code: 'gap', session: 'session:1', n: 4, message: 'No.' })
  })

  test('tells the meter of the writes in each batch, and when they are stored', async () => {
    const { group, writes, store, stored } = setUp()
    const asked = [drop(group, 'a'), group.send('get-identity', { kind: 'cookie', key: 'a' })]
    await turn()
    expect([writes, stored()]).toEqual([[1], 0])
    store({ reply: true }, { reply: undefined })
    await Promise.all(asked)
    expect(stored()).toBe(1)
  })

  test('finishes what was asked before and refuses what is asked after', async () => {
    const { group, store } = setUp()
    const asked = drop(group, 'a')
    const finished = group.finish(new StoreProblem({ code: 'closed', say: 'Closed.' }))
    await expect(drop(group, 'b')).rejects.toMatchObject({ code: 'closed' })
    await turn()
    store({ reply: true })
    await finished
    expect(await asked).toBe(true)
  })

  test('once failed, refuses what waits, what is under way and what is asked later', async () => {
    const { group } = setUp()
    const flying = drop(group, 'a')
    await turn()
    const waiting = drop(group, 'b')
    const outcomes = Promise.allSettled([flying, waiting])
    group.fail(new StoreProblem({ code: 'io', say: 'Broken.' }))
    const later = Promise.allSettled([drop(group, 'c')])
    const all = [...(await outcomes), ...(await later)]
    expect(all.map((each) => each.status === 'rejected' && (each.reason as StoreProblem).code)).toEqual(['io', 'io', 'io'])
  })
})

describe('a worker that ends by itself', () => {
  const worker = (script: string) => new Worker(`const { parentPort } = require('node:worker_threads')\n${script}`, { eval: true })

  test('ends the store, once, and nothing it had not answered is acknowledged', async () => {
    const fatal: string[] = []
    const gone = worker(`parentPort.postMessage({ opened: true }); parentPort.once('message', () => process.exit(3))`)
    const store = await storeOnWorker(gone, { onFatal: ({ code }) => fatal.push(code) })
    await expect(store.identity.put('cookie', 'a', '1')).rejects.toMatchObject({ code: 'worker-gone' })
    await expect(store.identity.get('cookie', 'a')).rejects.toMatchObject({ code: 'worker-gone' })
    await store.close()
    expect(fatal).toEqual(['worker-gone'])
  })

  test('before it has opened the database refuses the start', async () => {
    const gone = worker('process.exit(3)')
    await expect(storeOnWorker(gone, { onFatal: () => undefined })).rejects.toMatchObject({ code: 'worker-gone' })
  })
})
