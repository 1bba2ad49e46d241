import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createConnection } from '../../../client/net/connection.ts'
import { createDeskBox } from '../../../client/net/desk-box.ts'
import { type DeviceStorage, memoryStorage } from '../../../client/net/device-storage.ts'
import { createOutbox } from '../../../client/net/outbox.ts'
import type { Pending } from '../../../client/store/pending.ts'
import { createSessionStore } from '../../../client/store/session.ts'
import type { Answer } from '../../../shared/wire/socket.ts'
import { fakeSocket } from './fake-socket.ts'
import { patch, record, view, welcome } from './frames.ts'

const done = (id: string): Pending => ({ name: 'done', body: { id, done: true } })

/** One page load: a socket, a store and whatever the storage already holds. */
function load(storage: DeviceStorage = memoryStorage()) {
  const socket = fakeSocket()
  const store = createSessionStore()
  const late: Answer[] = []
  const connection = createConnection({
    store,
    socket,
    outbox: createOutbox(storage, 's.seat'),
    desk: createDeskBox(storage, 's.seat'),
    now: () => Date.now(),
    onLateAnswer: (_pending, answer) => late.push(answer),
  })
  const join = () => {
    socket.up()
    socket.tell('welcome', welcome)
    socket.tell('view', view(1))
  }
  return { socket, store, late, connection, storage, join }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the first connection', () => {
  it('says hello without a position and is live once welcomed', () => {
    const { socket, store, connection, join } = load()
    connection.open()
    expect(store.getState().status).toBe('connecting')
    join()
    expect(socket.of('hello')).toEqual([{ protocol: 1 }])
    expect(store.getState()).toMatchObject({ status: 'live', position: { epoch: 'e1', n: 1 } })
  })
})

describe('a lost connection', () => {
  it('keeps what was known, comes back where it stood, and is live again', () => {
    const { socket, store, connection, join } = load()
    connection.open()
    join()
    socket.tell('patch', patch(2, { set: [record('call:b')] }))
    socket.down()
    expect(store.getState().status).toBe('lost')
    expect(store.getState().view?.list('call')).toHaveLength(2)
    socket.up()
    expect(socket.of('hello').at(-1)).toEqual({ protocol: 1, since: { epoch: 'e1', n: 2 } })
    socket.tell('welcome', welcome)
    socket.tell('patch', patch(3, { drop: ['call:b'] }))
    expect(store.getState()).toMatchObject({ status: 'live', lostSince: undefined })
    expect(store.getState().view?.list('call')).toHaveLength(1)
  })

  it('is tried again after the server closed, and on demand', () => {
    const { socket, connection, join } = load()
    connection.open()
    join()
    socket.down('io server disconnect')
    expect(socket.tries()).toBe(1)
    vi.runOnlyPendingTimers()
    expect(socket.tries()).toBe(2)
    connection.tryNow()
    expect(socket.tries()).toBe(3)
  })
})

describe('a gap in the patches', () => {
  it('asks for the whole view once and applies nothing until it is there', () => {
    const { socket, store, connection, join } = load()
    connection.open()
    join()
    socket.tell('patch', patch(4, { set: [record('call:c')] }))
    socket.tell('patch', patch(5, { set: [record('call:d')] }))
    expect(socket.of('hello').slice(1)).toEqual([{ protocol: 1 }])
    expect(store.getState().view?.list('call')).toHaveLength(1)
    socket.tell('view', view(5, { records: [record('call:a'), record('call:c'), record('call:d')] }))
    socket.tell('patch', patch(6, { drop: ['call:a'] }))
    expect(
      store
        .getState()
        .view?.list('call')
        .map(({ id }) => id),
    ).toEqual(['call:c', 'call:d'])
  })
})

describe('a command', () => {
  it('stands on this device before it is sent', () => {
    const { socket, connection, storage, join } = load()
    connection.open()
    join()
    const emit = vi.spyOn(socket, 'emit')
    emit.mockImplementation(() => {
      expect(storage.keys('entente.outbox.')).toHaveLength(1)
    })
    void connection.send(done('command-1'))
    expect(emit).toHaveBeenCalledOnce()
  })

  it('is answered by message or by patch, and then forgotten', async () => {
    const { socket, store, connection, storage, join } = load()
    connection.open()
    join()
    const first = connection.send(done('command-1'))
    const second = connection.send(done('command-2'))
    socket.tell('answer', { id: 'command-1', refused: 'wrong-phase', say: 'Not now.' })
    socket.tell('patch', patch(2, { answers: [{ id: 'command-2', ok: true }] }))
    expect(await first).toMatchObject({ refused: 'wrong-phase' })
    expect(await second).toEqual({ id: 'command-2', ok: true })
    expect(store.getState().waiting).toEqual([])
    expect(storage.keys('entente.outbox.')).toEqual([])
  })

  it('gets its answer from a patch that cannot be applied', async () => {
    const { socket, connection, join } = load()
    connection.open()
    join()
    const answer = connection.send(done('command-1'))
    socket.tell('patch', patch(9, { answers: [{ id: 'command-1', ok: true }] }))
    expect(await answer).toMatchObject({ ok: true })
  })

  it('given while the connection is lost is sent after it is back, with the same id', () => {
    const { socket, connection, join } = load()
    connection.open()
    join()
    socket.down()
    void connection.send(done('command-1'))
    expect(socket.of('done')).toEqual([])
    socket.up()
    expect(socket.of('done')).toEqual([])
    socket.tell('welcome', welcome)
    expect(socket.of('done')).toEqual([{ id: 'command-1', done: true }])
  })

  it('is sent again until it is answered, and never after', async () => {
    const { socket, connection, join } = load()
    connection.open()
    join()
    const answer = connection.send(done('command-1'))
    vi.runOnlyPendingTimers()
    expect(socket.of('done')).toEqual([
      { id: 'command-1', done: true },
      { id: 'command-1', done: true },
    ])
    socket.tell('answer', { id: 'command-1', ok: true })
    socket.tell('answer', { id: 'command-1', ok: true, again: true })
    await answer
    vi.runOnlyPendingTimers()
    expect(socket.of('done')).toHaveLength(2)
  })

  it('survives a reload: the next page sends it and hears of its answer', () => {
    const before = load()
    before.connection.open()
    before.join()
    void before.connection.send(done('command-1'))
    before.connection.close()
    const after = load(before.storage)
    after.connection.open()
    expect(after.store.getState().waiting).toEqual([done('command-1')])
    after.join()
    expect(after.socket.of('done')).toEqual([{ id: 'command-1', done: true }])
    after.socket.tell('answer', { id: 'command-1', refused: 'phase-over', say: 'Too late.' })
    expect(after.late).toMatchObject([{ refused: 'phase-over' }])
    expect(after.storage.keys('entente.outbox.')).toEqual([])
  })

  it('of another tab of the same seat stays in storage until answered', () => {
    const storage = memoryStorage()
    createOutbox(storage, 's.seat').put(done('command-a'))
    createOutbox(storage, 's.seat').put(done('command-b'))
    createOutbox(storage, 's.seat').remove('command-a')
    expect(createOutbox(storage, 's.seat').all()).toEqual([done('command-b')])
  })

  it('that nobody could have written is dropped from storage', () => {
    const storage = memoryStorage()
    for (const [key, text] of Object.entries({ a: '{', b: 'null', c: '{"name":"hack","body":{"id":"x"}}', d: '{"name":"done"}' })) {
      storage.set(`entente.outbox.s.seat.${key}`, text)
    }
    expect(createOutbox(storage, 's.seat').all()).toEqual([])
    expect(storage.keys('entente.outbox.')).toEqual([])
  })
})

describe('goodbye', () => {
  it.each(['evicted', 'removed', 'suspended', 'old-client', 'ended'] as const)('because of %s is for good', (reason) => {
    const { socket, store, connection, join } = load()
    connection.open()
    join()
    socket.tell('bye', { reason })
    expect(store.getState()).toMatchObject({ status: 'ended', bye: reason })
    connection.tryNow()
    vi.runOnlyPendingTimers()
    expect(socket.tries()).toBe(1)
  })

  it.each(['drain', 'too-slow'] as const)('because of %s is followed by coming back', (reason) => {
    const { socket, store, connection, join } = load()
    connection.open()
    join()
    socket.tell('bye', { reason, retryInMs: 100 })
    expect(store.getState().status).toBe('lost')
    vi.runOnlyPendingTimers()
    expect(socket.tries()).toBe(2)
    join()
    expect(store.getState()).toMatchObject({ status: 'live', bye: undefined })
  })

  it('because of a bad ticket is for good only when a fresh one is bad too', () => {
    const { socket, store, connection } = load()
    connection.open()
    socket.up()
    socket.tell('bye', { reason: 'bad-ticket' })
    expect(store.getState().status).toBe('connecting')
    socket.tell('bye', { reason: 'bad-ticket' })
    expect(store.getState()).toMatchObject({ status: 'ended', bye: 'bad-ticket' })
  })
})

describe('drafts', () => {
  it('are here at once, on the server once typing rests, and there after a reload', () => {
    const { socket, store, connection, storage, join } = load()
    connection.open()
    join()
    connection.keep('draft:order', 'a')
    connection.keep('draft:order', 'ab')
    expect(store.getState().desk).toEqual({ 'draft:order': 'ab' })
    expect(socket.of('desk')).toEqual([])
    vi.advanceTimersByTime(400)
    expect(socket.of('desk')).toEqual([{ key: 'draft:order', value: 'ab' }])
    const after = load(storage)
    after.connection.open()
    expect(after.store.getState().desk).toEqual({ 'draft:order': 'ab' })
  })

  it('come from another device', () => {
    const { socket, store, connection } = load()
    connection.open()
    socket.up()
    socket.tell('welcome', { ...welcome, desk: { 'draft:order': 'from the phone' } })
    expect(store.getState().desk).toEqual({ 'draft:order': 'from the phone' })
  })

  it('that never reached the server win over what it had, and are sent', () => {
    const { socket, store, connection, join } = load()
    connection.open()
    join()
    socket.down()
    connection.keep('draft:order', 'written in the tunnel')
    vi.advanceTimersByTime(400)
    socket.up()
    socket.tell('welcome', { ...welcome, desk: { 'draft:order': 'old' } })
    expect(store.getState().desk).toEqual({ 'draft:order': 'written in the tunnel' })
    expect(socket.of('desk')).toEqual([{ key: 'draft:order', value: 'written in the tunnel' }])
  })
})
