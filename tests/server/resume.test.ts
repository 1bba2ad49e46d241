import { describe, expect, it } from 'vitest'
import type { Mirror } from '../../shared/patch/mirror.ts'
import { act, goTo, playExercise, statement } from './exercise.ts'
import { handClock } from './hand-clock.ts'
import { sit, Table } from './table.ts'
import { dataFolder, startTestServer } from './test-server.ts'

/** What a mirror holds, as text: records by id, whatever way they came. */
const shown = (mirror: Mirror | undefined): readonly string[] =>
  [...(mirror?.kinds.values() ?? [])].flatMap((kind) => [...kind.values()].map((record) => JSON.stringify(record))).sort()

describe('a device that comes back', () => {
  it('gets exactly the patches it missed, and then sees what one sees that never left', async () => {
    const server = await startTestServer()
    const { bel, belmara, card, run } = await playExercise(server, { turn: 2 })
    const leaver = await sit(belmara, card.session)
    const { position: since, mirror } = leaver
    leaver.socket.disconnect()
    for (const text of ['One.', 'Two.', 'Three.']) await bel.ask('order', statement(text))
    await act(run, { do: 'pause' })
    await bel.sees(() => bel.clock.paused)
    const { ticket } = await belmara.ticket(card.session, 'seat')
    const back = new Table(server, { ticket, ...(since === undefined ? {} : { since }) })
    back.mirror = mirror
    back.position = since
    await back.sees(() => back.position?.n === bel.position?.n)
    expect(back.frames.filter(({ event }) => event === 'view')).toEqual([])
    expect(shown(back.mirror)).toEqual(shown(bel.mirror))
  })

  it('gets a full view when it has nothing, is more than 256 patches behind, or knows another epoch', async () => {
    const time = handClock()
    const server = await startTestServer({ time, choose: () => [] })
    const { bel, belmara, card } = await playExercise(server)
    const { position: old } = bel
    for (let i = 0; i < 257; i++) {
      time.advance(1_000)
      await bel.ask('say', { to: 'room', text: `Line ${i}` })
    }
    const epoch = old?.epoch ?? ''
    for (const since of [undefined, old, { epoch: 'another', n: 1 }, { epoch, n: 10_000 }]) {
      const { ticket } = await belmara.ticket(card.session, 'seat')
      const back = new Table(server, { ticket, ...(since === undefined ? {} : { since }) })
      await back.heard('view')
      expect(shown(back.mirror)).toEqual(shown(bel.mirror))
    }
    const { ticket } = await belmara.ticket(card.session, 'seat')
    const near = new Table(server, { ticket, since: { epoch, n: (old?.n ?? 0) + 1 } })
    await near.heard('patch', ({ n }) => n === (old?.n ?? 0) + 257)
    expect(near.frames.filter(({ event }) => event === 'patch').length).toBe(256)
    expect(near.frames.filter(({ event }) => event === 'view')).toEqual([])
  })

  it('hears nothing twice and misses nothing: lines are numbered from 0 without a gap', async () => {
    const server = await startTestServer()
    const { bel, belmara, card, run } = await playExercise(server)
    await bel.ask('say', { to: 'room', text: 'First.' })
    await goTo(run, 'orders', 2)
    await bel.phase('orders', 2)
    const view = await (await sit(belmara, card.session)).heard('view')
    const live = bel.frames.flatMap((frame) => (frame.event === 'view' || frame.event === 'patch' ? frame.body.heard : []))
    expect(view.heard.map(({ i }) => i)).toEqual(view.heard.map((_, index) => index))
    expect(live).toEqual(view.heard)
  })
})

describe('two devices of one seat', () => {
  it('are sent the same patches, and the answer goes to both', async () => {
    const server = await startTestServer()
    const { bel, belmara, card } = await playExercise(server, { turn: 2 })
    const other = await sit(belmara, card.session)
    const answer = await bel.ask('order', statement('Seen twice.'))
    const patch = await other.heard('patch', ({ answers }) => answers?.some(({ id }) => id === answer.id) === true)
    expect(bel.frames.filter(({ event }) => event === 'patch').map(({ body }) => body)).toContainEqual(patch)
  })
})

describe('a restart in the middle', () => {
  it('loses nothing: orders, texts, phase, people, codes, and the answers given', async () => {
    const folder = dataFolder()
    const server = await startTestServer({ folder })
    const { bel, nor, run, belmara, card, control } = await playExercise(server, { turn: 2 })
    const body = { ...statement('Before the restart.'), id: 'before-restart' }
    const answer = await bel.ask('order', body)
    await act(run, { do: 'pause' })
    await Promise.all([bel.sees(() => bel.clock.paused), nor.sees(() => nor.clock.paused)])
    const before = [shown(bel.mirror), bel.position]
    await server.close()

    const next = await startTestServer({ folder })
    for (const browser of [belmara, control]) Object.assign(browser, { server: next })
    const { ticket } = await belmara.ticket(card.session, 'seat')
    const back = new Table(next, { ticket, ...(bel.position === undefined ? {} : { since: bel.position }) })
    const view = await back.heard('view')
    expect(view.epoch).not.toBe(bel.position?.epoch)
    expect(shown(back.mirror)).toEqual(before[0])
    expect(Object.values(view.words)).toContain('Before the restart.')
    expect(await back.ask('order', body)).toEqual({ ...answer, again: true })
    expect(back.records('order').length).toBe(1)
    expect((await control.get<{ code: string }[]>('/api/exercises')).map(({ code }) => code)).toEqual([card.code])
  })

  it('keeps the facilitator’s key and its exercises', async () => {
    const folder = dataFolder()
    const server = await startTestServer({ folder })
    const { card, control } = await playExercise(server)
    await server.close()
    const next = await startTestServer({ folder })
    expect(next.facilitatorKey).toBe(server.facilitatorKey)
    Object.assign(control, { server: next })
    const run = await sit(control, card.session, 'control')
    expect(run.clock).toMatchObject({ phase: 'consultation', turn: 1 })
  })
})

describe('a stop', () => {
  it('tells everybody to come back, stores what it took, and is not ready meanwhile', async () => {
    const folder = dataFolder()
    const server = await startTestServer({ folder })
    const { bel, belmara, card } = await playExercise(server, { turn: 2 })
    const body = { ...statement('At the last moment.'), id: 'last-moment-1' }
    bel.send('order', body)
    await bel.ask('order', { ...body, id: 'last-moment-2' })
    const closing = server.close()
    const bye = await bel.heard('bye')
    expect(bye.reason).toBe('drain')
    expect(bye.retryInMs).toBeLessThan(2_000)
    await closing
    await expect(belmara.ask('GET', '/readyz')).rejects.toThrow('ECONNREFUSED')
    const next = await startTestServer({ folder })
    const back = await sit(Object.assign(belmara, { server: next }), card.session)
    expect(await back.ask('order', body)).toMatchObject({ ok: true, again: true })
    expect(back.records('order').length).toBe(2)
  })
})

describe('ENDEX', () => {
  it('shows every seat the truth, as a full view in its own stream', async () => {
    const server = await startTestServer()
    const { bel, nor, run } = await playExercise(server, { turn: 2 })
    const n = bel.position?.n ?? 0
    await act(run, { do: 'end-exercise' })
    const view = await bel.heard('view', ({ viewer }) => viewer.revealed)
    expect(view.n).toBe(n + 1)
    await nor.heard('view', ({ viewer }) => viewer.revealed)
    expect(view.records.filter(({ kind }) => kind === 'objective').length).toBeGreaterThan(0)
    expect(await bel.ask('order', statement('Too late.'))).toMatchObject({ refused: 'ended' })
  })
})
