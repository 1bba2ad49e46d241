import { describe, expect, it } from 'vitest'
import type { ExerciseCard, Joined } from '../../shared/wire/http.ts'
import { Browser, facilitator, openExercise, player } from './browser.ts'
import { listenToLobby } from './lobby-stream.ts'
import { sit, Table } from './table.ts'
import { dataFolder, startTestServer, type TestServer } from './test-server.ts'

/** Control at its console, Ann in Belmara and Ben in Norvane. */
async function atTheTable(server: TestServer) {
  const control = await facilitator(server)
  const card = await openExercise(control)
  const console = await sit(control, card.session, 'control')
  const ann = await player(server, card, { name: 'Ann', seat: 'BEL' })
  const ben = await player(server, card, { name: 'Ben', seat: 'NOR' })
  const { person } = await ann.post<Joined>('/api/join', { code: card.code, name: 'Ann' })
  return { control, card, console, ann, ben, person }
}

describe('taking a person out', () => {
  it('closes all their devices at once, says why, and leaves them nothing of the exercise', async () => {
    const server = await startTestServer()
    const { control, card, console, ann, ben, person } = await atTheTable(server)
    const devices = [await sit(ann, card.session), await sit(ann, card.session)]
    const other = await sit(ben, card.session)
    const { ticket } = await ann.ticket(card.session, 'seat')
    await control.post('/api/remove', { session: card.session, person })
    for (const device of devices) {
      expect(await device.heard('bye')).toEqual({ reason: 'removed' })
      await device.gone()
    }
    const late = new Table(server, { ticket })
    expect(await late.heard('bye')).toEqual({ reason: 'bad-ticket' })
    for (const path of [`/api/lobby/${card.session}`, `/api/lobby/${card.session}/events`, `/api/sessions/${card.session}/review`])
      expect((await ann.ask('GET', path)).status).toBe(404)
    const body = { session: card.session, seat: 'BEL', posts: ['foreign'] }
    expect((await ann.ask('POST', '/api/seat', { body })).status).toBe(404)
    expect((await ann.ask('POST', '/api/ticket', { body: { session: card.session, as: 'seat' } })).status).toBe(404)
    await console.heard('presence', ({ people }) => people.length === 1 && people[0]?.name === 'Ben')
    expect(other.socket.connected).toBe(true)
  })

  it('leaves their seat vacant: it holds nobody up, and another may take it', async () => {
    const server = await startTestServer()
    const { control, card, console, ann, ben, person } = await atTheTable(server)
    await sit(ann, card.session)
    const other = await sit(ben, card.session)
    await console.ask('control', { act: { do: 'start' } })
    await other.phase('briefing')
    await other.ask('done', { done: true })
    await control.post('/api/remove', { session: card.session, person })
    await other.phase('consultation')
    const cid = await player(server, card, { name: 'Cid', seat: 'BEL' })
    await sit(cid, card.session)
  })

  it('makes them knock again where all others are let in', async () => {
    const server = await startTestServer()
    const { control, card, ann, person } = await atTheTable(server)
    await control.post('/api/remove', { session: card.session, person })
    expect(await ann.post<Joined>('/api/join', { code: card.code, name: 'Ann' })).toMatchObject({ admitted: false })
    expect(await ann.post<Joined>('/api/join', { code: card.code, name: 'Ann' })).toMatchObject({ admitted: false })
    expect(await ann.get(`/api/lobby/${card.session}`)).toEqual({ waiting: true, name: 'Ann' })
  })

  it('turns away one who waits, and tells the page where they wait', async () => {
    const server = await startTestServer()
    const control = await facilitator(server)
    const card = await openExercise(control, { autoAdmit: false })
    const dan = new Browser(server)
    const { person } = await dan.post<Joined>('/api/join', { code: card.code, name: 'Dan' })
    const lobby = await listenToLobby(dan, card.session)
    await control.post('/api/remove', { session: card.session, person })
    expect(await lobby.heard((told) => told === 'gone')).toBe('gone')
    await lobby.ended
  })

  it('is control’s alone, and for players alone', async () => {
    const server = await startTestServer()
    const { control, card, ann, ben, person } = await atTheTable(server)
    const remove = async (by: Browser, body: unknown): Promise<number> => (await by.ask('POST', '/api/remove', { body })).status
    expect(await remove(ben, { session: card.session, person })).toBe(403)
    expect(await remove(new Browser(server), { session: card.session, person })).toBe(401)
    expect(await remove(control, { session: card.session, person: 'person:nobody' })).toBe(404)
    expect(await remove(control, { session: 'no-such-session', person })).toBe(404)
    await ann.post('/api/facilitator', { key: server.facilitatorKey })
    expect(await remove(ann, { session: card.session, person })).toBe(403)
    const second = await facilitator(server)
    const seen = await sit(second, card.session, 'control')
    const { person: chair } = await seen.heard('welcome')
    expect(await remove(control, { session: card.session, person: chair })).toBe(403)
  })

  it('holds over a restart', async () => {
    const folder = dataFolder()
    const first = await startTestServer({ folder })
    const { control, card, ann, person } = await atTheTable(first)
    await control.post('/api/remove', { session: card.session, person })
    await first.close()
    const second = await startTestServer({ folder })
    const again = new Browser(second)
    for (const [name, value] of ann.cookies) again.cookies.set(name, value)
    expect((await again.ask('GET', `/api/lobby/${card.session}`)).status).toBe(404)
  })
})

describe('a new join code', () => {
  it('opens the same waiting room; the one before opens nothing; every console hears of it', async () => {
    const folder = dataFolder()
    const server = await startTestServer({ folder })
    const { control, card, console } = await atTheTable(server)
    const fresh = await control.post<ExerciseCard>('/api/code', { session: card.session })
    expect(fresh.code).not.toBe(card.code)
    expect(fresh.link).toContain(fresh.code)
    await console.heard('presence', ({ joinCode }) => joinCode === fresh.code)
    const late = new Browser(server)
    expect((await late.ask('POST', '/api/join', { body: { code: card.code, name: 'Cid' } })).json()).toMatchObject({
      refused: 'wrong-code',
    })
    expect(await late.post<Joined>('/api/join', { code: fresh.code, name: 'Cid' })).toMatchObject({ session: card.session })
    await server.close()
    const again = await startTestServer({ folder })
    const later = new Browser(again)
    expect((await later.ask('POST', '/api/join', { body: { code: card.code, name: 'Dan' } })).status).toBe(403)
    expect(await later.post<Joined>('/api/join', { code: fresh.code, name: 'Dan' })).toMatchObject({ session: card.session })
  })

  it('is not to be had by players, nor once the exercise is over', async () => {
    const server = await startTestServer()
    const { control, card, console, ben } = await atTheTable(server)
    expect((await ben.ask('POST', '/api/code', { body: { session: card.session } })).status).toBe(403)
    await console.ask('control', { act: { do: 'end-exercise' } })
    await console.sees(() => console.clock.phase === 'hot-wash')
    expect((await control.ask('POST', '/api/code', { body: { session: card.session } })).json()).toMatchObject({ refused: 'ended' })
  })
})

describe('a lobby that listens', () => {
  it('is told of admission, of posts that go, of a seat the computer takes, and of the start, each once', async () => {
    const server = await startTestServer()
    const control = await facilitator(server)
    const card = await openExercise(control, { autoAdmit: false })
    const console = await sit(control, card.session, 'control')
    const cid = new Browser(server)
    const { person } = await cid.post<Joined>('/api/join', { code: card.code, name: 'Cid' })
    const lobby = await listenToLobby(cid, card.session)
    expect(await lobby.heard(() => true)).toEqual({ waiting: true, name: 'Cid' })
    await console.ask('control', { act: { do: 'admit', person } })
    await lobby.heard((told) => told !== 'gone' && !told.waiting)
    const dan = new Browser(server)
    const waits = await dan.post<Joined>('/api/join', { code: card.code, name: 'Dan' })
    await console.ask('control', { act: { do: 'admit', person: waits.person } })
    await dan.post('/api/seat', { session: card.session, seat: 'BEL', posts: ['foreign'] })
    const seat = (told: Parameters<Parameters<typeof lobby.heard>[0]>[0], id: string) =>
      told === 'gone' || told.waiting ? undefined : told.seats.find((one) => one.id === id)
    await lobby.heard((told) => seat(told, 'BEL')?.posts.some(({ takenBy }) => takenBy === 'Dan') === true)
    await console.ask('control', { act: { do: 'seat', seat: 'NOR', playedBy: 'computer' } })
    await lobby.heard((told) => seat(told, 'NOR')?.playedBy === 'computer')
    await console.ask('control', { act: { do: 'start' } })
    await lobby.heard((told) => told !== 'gone' && !told.waiting && told.started)
    const texts = lobby.told.map((told) => JSON.stringify(told))
    expect(texts.filter((text, i) => text === texts[i - 1])).toEqual([])
  })

  it('is opened by its own people alone, three at a time', async () => {
    const server = await startTestServer()
    const control = await facilitator(server)
    const card = await openExercise(control)
    const cid = new Browser(server)
    await cid.post<Joined>('/api/join', { code: card.code, name: 'Cid' })
    const open = [await listenToLobby(cid, card.session), await listenToLobby(cid, card.session), await listenToLobby(cid, card.session)]
    expect(open.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await listenToLobby(cid, card.session)).status).toBe(429)
    const stranger = new Browser(server)
    expect((await listenToLobby(stranger, card.session)).status).toBe(401)
    await stranger.post('/api/tutorial', {})
    expect((await listenToLobby(stranger, card.session)).status).toBe(404)
  })
})
