import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../server/store/memory-store.ts'
import { Browser } from './browser.ts'
import { act, playExercise, statement } from './exercise.ts'
import { sit } from './table.ts'
import { startTestServer } from './test-server.ts'

describe('a disk that is full', () => {
  it('lets nothing be seen that was not stored, and says so to who asked', async () => {
    const store = memoryStore()
    const server = await startTestServer({ store, choose: () => [] })
    const { bel, nor, run } = await playExercise(server, { turn: 2 })
    const frames = [bel, nor, run].map((table) => table.position)
    store.failWrites('disk-full')
    const body = { ...statement('Not stored.'), id: 'not-stored-01' }
    expect(await bel.ask('order', body)).toMatchObject({ refused: 'try-again' })
    expect(await run.ask('control', { act: { do: 'pause' } })).toMatchObject({ refused: 'try-again' })
    expect([bel, nor, run].map((table) => table.position)).toEqual(frames)
    expect((await new Browser(server).ask('GET', '/readyz')).text).toBe('no')
    store.failWrites(undefined)
    expect(await bel.ask('order', body)).toMatchObject({ ok: true })
    expect(bel.records('order').length).toBe(1)
    expect((await new Browser(server).ask('GET', '/readyz')).text).toBe('ok')
  })

  it('takes back what was waiting behind the loss, newest first, and the log goes on without a gap', async () => {
    const store = memoryStore()
    const server = await startTestServer({ store, choose: () => [] })
    const { bel, nor, run, belmara, card } = await playExercise(server, { turn: 2 })
    store.failWrites('disk-full')
    const release = store.hold()
    const bodies = ['One.', 'Two.', 'Three.'].map((text, i) => ({ ...statement(text), id: `held-back-${i}` }))
    for (const body of bodies) bel.send('order', body)
    nor.send('say', { id: 'held-back-nor', to: 'room', text: 'Waiting too.' })
    run.send('control', { id: 'held-back-run', act: { do: 'pause' } })
    // A device that comes meanwhile is let in at its place in the order, and must not see what is about to be lost.
    const comes = sit(belmara, card.session)
    await new Browser(server).ask('GET', '/healthz')
    release()
    const answers = await Promise.all([
      ...bodies.map(({ id }) => bel.answerTo(id)),
      nor.answerTo('held-back-nor'),
      run.answerTo('held-back-run'),
    ])
    expect(new Set(answers.map((answer) => ('refused' in answer ? answer.refused : 'ok')))).toEqual(new Set(['try-again']))
    const came = await comes
    expect(came.records('order')).toEqual([])
    expect(came.clock.paused).toBe(false)
    store.failWrites(undefined)
    expect(await bel.ask('order', bodies[0] ?? statement(''))).toMatchObject({ ok: true })
    await came.sees(() => came.records('order').length === 1)
    await act(run, { do: 'pause' })
    await came.sees(() => came.clock.paused)
    expect((await store.load(card.session)).entries.map(({ n }) => n)).toEqual(
      (await store.load(card.session)).entries.map((_, i) => i + 1),
    )
  })

  it('answers requests that must store something with “try again”', async () => {
    const store = memoryStore()
    const server = await startTestServer({ store })
    store.failWrites('disk-full')
    const answer = await new Browser(server).ask('POST', '/api/tutorial', { body: {} })
    expect([answer.status, answer.json<{ refused: string }>().refused]).toEqual([503, 'try-again'])
  })
})

describe('a slow disk', () => {
  it('keeps everybody waiting for what is not stored yet, and steps pipeline behind each other', async () => {
    const store = memoryStore()
    const server = await startTestServer({ store, choose: () => [] })
    const { bel, run } = await playExercise(server, { turn: 2 })
    const release = store.hold()
    const before = [bel.frames.length, run.frames.length]
    for (const [i, text] of ['One.', 'Two.', 'Three.'].entries()) bel.send('order', { ...statement(text), id: `slow-disk-00${i}` })
    // A request goes through the same loop: when it is answered, the orders have been decided.
    await new Browser(server).ask('GET', '/healthz')
    expect([bel.frames.length, run.frames.length]).toEqual(before)
    release()
    await Promise.all([0, 1, 2].map((i) => bel.answerTo(`slow-disk-00${i}`)))
    expect(bel.records('order').length).toBe(3)
    const ns = bel.frames.flatMap((frame) => (frame.event === 'patch' ? [frame.body.n] : []))
    expect(ns).toEqual([...ns].sort((a, b) => a - b))
  })
})
