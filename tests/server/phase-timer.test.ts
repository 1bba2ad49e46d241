import { describe, expect, it } from 'vitest'
import { act, call, goTo, playExercise } from './exercise.ts'
import { handClock } from './hand-clock.ts'
import { sit } from './table.ts'
import { dataFolder, seededRandom, startTestServer } from './test-server.ts'

const MINUTE = 60_000

describe('the wall clock of a phase', () => {
  it('ends each phase at its time, half as long again in the first two turns', async () => {
    const time = handClock()
    const server = await startTestServer({ time, choose: () => [] })
    const { run, bel } = await playExercise(server, { pace: 'brisk', phase: 'briefing' })
    expect(await run.heard('clock', ({ totalMs }) => totalMs !== undefined)).toMatchObject({ totalMs: 1.5 * MINUTE, leftMs: 1.5 * MINUTE })
    for (const [phase, minutes] of [
      ['consultation', 1.5],
      ['orders', 6],
      ['debrief', 4.5],
    ] as const) {
      time.advance(minutes * MINUTE - 1)
      expect(run.clock.phase).not.toBe(phase)
      time.advance(1)
      await bel.phase(phase)
      await run.phase(phase)
    }
    time.advance(1.5 * MINUTE)
    await bel.phase('briefing', 2)
  })

  it('stands still in a pause, and goes on with what was left', async () => {
    const time = handClock()
    const server = await startTestServer({ time, choose: () => [] })
    const { run, bel } = await playExercise(server, { pace: 'brisk' })
    time.advance(2 * MINUTE)
    await act(run, { do: 'pause' })
    expect(await bel.heard('clock', ({ paused }) => paused)).toMatchObject({ leftMs: 4 * MINUTE, totalMs: 6 * MINUTE })
    time.advance(60 * MINUTE)
    expect(await bel.ask('order', call(bel))).toMatchObject({ refused: 'paused' })
    const before = bel.frames.length
    await act(run, { do: 'resume' })
    await bel.sees(() => !bel.clock.paused)
    expect(bel.frames.slice(before).find(({ event }) => event === 'clock')?.body).toMatchObject({ leftMs: 4 * MINUTE })
    time.advance(4 * MINUTE)
    await bel.phase('orders')
  })

  it('gets longer by what control adds', async () => {
    const time = handClock()
    const server = await startTestServer({ time, choose: () => [] })
    const { run, bel } = await playExercise(server, { pace: 'brisk' })
    time.advance(5 * MINUTE)
    await act(run, { do: 'extend', minutes: 3 })
    await bel.heard('clock', ({ totalMs }) => totalMs === 9 * MINUTE)
    time.advance(4 * MINUTE - 1)
    expect(run.clock.phase).toBe('consultation')
    time.advance(1)
    await bel.phase('orders')
  })

  it('stamps orders with the scenario minute: 60 % of the turn over the whole of Consultation', async () => {
    const time = handClock()
    const server = await startTestServer({ time, choose: () => [] })
    const { run, bel } = await playExercise(server, { pace: 'brisk' })
    time.advance(3 * MINUTE)
    await bel.ask('order', call(bel))
    await run.sees(() => run.clock.at > 0)
    // Half of Consultation: 30 % of twelve hours.
    expect(run.clock.at).toBe(216)
  })

  it('lets an unanswered call go to the duty officer after a twentieth of the turn', async () => {
    const time = handClock()
    const server = await startTestServer({ time, choose: () => [], random: seededRandom('a line that connects') })
    const { bel } = await playExercise(server, { pace: 'brisk' })
    const statuses = (): readonly unknown[] => bel.records('call').map((one) => (one as { status?: string }).status)
    await bel.ask('order', call(bel))
    expect(statuses()).toContain('ringing')
    // 36 scenario minutes of the 432 that six real minutes cover.
    time.advance(MINUTE / 2)
    await bel.sees(() => !statuses().includes('ringing'))
  })

  it('stands after a restart where it stood before', async () => {
    const folder = dataFolder()
    const time = handClock()
    const server = await startTestServer({ folder, time, choose: () => [] })
    const { card, belmara } = await playExercise(server, { pace: 'brisk' })
    time.advance(2 * MINUTE)
    await server.close()
    const later = handClock()
    const next = await startTestServer({ folder, time: later, choose: () => [] })
    const back = await sit(Object.assign(belmara, { server: next }), card.session)
    expect(await back.heard('clock')).toMatchObject({ leftMs: 4 * MINUTE, totalMs: 6 * MINUTE, paused: false })
    later.advance(4 * MINUTE)
    await back.phase('orders')
  })
})

describe('being done', () => {
  it('ends a phase when every seat that somebody holds says so, timed or not', async () => {
    const server = await startTestServer({ choose: () => [] })
    const { bel, nor, run } = await playExercise(server, { phase: 'orders' })
    await bel.ask('done', { done: true })
    expect(run.clock.phase).toBe('orders')
    await bel.ask('done', { done: false })
    await nor.ask('done', { done: true })
    expect(run.clock.phase).toBe('orders')
    await bel.ask('done', { done: true })
    await run.phase('debrief')
  })

  it('is not waited for from a seat that nobody has taken', async () => {
    const server = await startTestServer({ choose: () => [] })
    const { bel, nor, run, norvane, card } = await playExercise(server, { phase: 'orders' })
    await act(run, { do: 'seat', seat: 'NOR', playedBy: 'computer' })
    nor.socket.disconnect()
    expect((await norvane.ask('GET', `/api/lobby/${card.session}`)).status).toBe(200)
    await bel.ask('done', { done: true })
    await run.phase('debrief')
  })

  it('does not end a phase while the clock is paused, but as soon as it runs again', async () => {
    const server = await startTestServer({ choose: () => [] })
    const { bel, nor, run } = await playExercise(server, { phase: 'orders' })
    await act(run, { do: 'pause' })
    await bel.ask('done', { done: true })
    await nor.ask('done', { done: true })
    expect(run.clock.phase).toBe('orders')
    await act(run, { do: 'resume' })
    await run.phase('debrief')
  })

  it('is asked again when news came on the way to the end of an untimed Consultation', async () => {
    const server = await startTestServer({ choose: () => [] })
    const { bel, nor, run } = await playExercise(server)
    let asked = 0
    while (run.clock.phase === 'consultation' && asked < 10) {
      asked++
      await bel.ask('done', { done: true })
      await nor.ask('done', { done: true })
      await run.sees(() => run.clock.phase !== 'consultation' || run.records('seat').every((one) => !(one as { done?: boolean }).done))
    }
    expect(asked).toBeGreaterThan(1)
    await run.phase('orders')
  })
})

describe('untimed play', () => {
  it('has no countdown, and moves scenario time on by what was done', async () => {
    const server = await startTestServer({ choose: () => [] })
    const { bel, run } = await playExercise(server)
    expect(await bel.heard('clock')).not.toHaveProperty('leftMs')
    await bel.ask('order', call(bel))
    await run.sees(() => run.clock.at === 30)
  })

  it('delivers a message when nobody acts meanwhile', async () => {
    const server = await startTestServer({ choose: () => [], idleMs: 1 })
    const { bel, nor } = await playExercise(server)
    const line = bel.records('line')[0]?.id ?? ''
    const params = { line, verb: 'propose', terms: 'Let us speak at noon.', text: 'Noon?' }
    expect(await bel.ask('order', { turn: 1, kind: 'say-on-line', params })).toMatchObject({ ok: true })
    await nor.sees(() => nor.records('message').length === 1)
  })

  it('goes through a whole exercise to the review', async () => {
    const server = await startTestServer()
    const { run, bel, nor } = await playExercise(server)
    await goTo(run, 'debrief', 4)
    await act(run, { do: 'end-phase' })
    await bel.heard('view', ({ viewer }) => viewer.revealed)
    expect(await run.ask('control', { act: { do: 'end-phase' } })).toMatchObject({ refused: 'ended' })
    await bel.ask('done', { done: true })
    await nor.ask('done', { done: true })
    await run.phase('review', 4)
    expect(await bel.ask('done', { done: true })).toMatchObject({ refused: 'wrong-phase' })
  })
})
