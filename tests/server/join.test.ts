import { describe, expect, it } from 'vitest'
import type { Joined, Lobby } from '../../shared/wire/http.ts'
import { Browser, facilitator, openExercise, player } from './browser.ts'
import { sit } from './table.ts'
import { startTestServer } from './test-server.ts'

type Open = Extract<Lobby, { waiting: false }>

describe('the tutorial', () => {
  it('begins with one request, in Briefing, with every other seat played by the computer', async () => {
    const server = await startTestServer()
    const browser = new Browser(server)
    const joined = await browser.post<Joined>('/api/tutorial', { name: 'Amara' })
    expect(joined).toMatchObject({ admitted: true, seat: 'BEL' })
    const table = await sit(browser, joined.session)
    expect(table.clock).toMatchObject({ phase: 'briefing', turn: 1 })
    expect(await table.heard('welcome')).toMatchObject({ name: 'Amara', posts: ['foreign', 'defence', 'relief'], viewer: { seat: 'BEL' } })
    const computers = table.records('seat').filter((seat) => (seat as { playedBy?: string }).playedBy === 'computer')
    expect(computers.length).toBe(table.records('seat').length - 1)
  })

  it('is nobody else’s: it stands on no board and has no code', async () => {
    const server = await startTestServer()
    const browser = new Browser(server)
    const { session } = await browser.post<Joined>('/api/tutorial', {})
    const control = await facilitator(server)
    expect(await control.get('/api/exercises')).toEqual([])
    const stranger = new Browser(server)
    await stranger.post('/api/tutorial', {})
    expect((await stranger.ask('GET', `/api/lobby/${session}`)).status).toBe(404)
  })
})

describe('joining by code', () => {
  it('leads to the waiting room, and from there to the lobby when control admits', async () => {
    const server = await startTestServer()
    const control = await facilitator(server)
    const card = await openExercise(control, { autoAdmit: false })
    const run = await sit(control, card.session, 'control')
    const browser = new Browser(server)
    const joined = await browser.post<Joined>('/api/join', { code: card.code, name: 'R. Osei' })
    expect(joined.admitted).toBe(false)
    expect(await browser.get<Lobby>(`/api/lobby/${card.session}`)).toEqual({ waiting: true, name: 'R. Osei' })
    const seat = await browser.ask('POST', '/api/seat', { body: { session: card.session, seat: 'BEL', posts: ['foreign'] } })
    expect(seat.status).toBe(403)
    await run.heard('presence', ({ people }) => people.some(({ person, waiting }) => person === joined.person && waiting === true))
    expect(await run.ask('control', { act: { do: 'admit', person: joined.person } })).toMatchObject({ ok: true })
    const lobby = await browser.get<Open>(`/api/lobby/${card.session}`)
    expect(lobby).toMatchObject({ waiting: false, title: 'First Ring', started: false, people: 1 })
    expect(lobby.region.geometry).toMatch(/^\/assets\/region\/[0-9a-f]{16}\.json$/)
  })

  it('takes the code in any case and with any dashes', async () => {
    const server = await startTestServer()
    const card = await openExercise(await facilitator(server))
    expect(card.code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/)
    const typed = ` ${card.code.toLowerCase().replace('-', ' - ')} `
    expect(await new Browser(server).post<Joined>('/api/join', { code: typed, name: 'A' })).toMatchObject({ session: card.session })
  })

  it('refuses a wrong code and the code of an ended exercise with the same bytes', async () => {
    const server = await startTestServer()
    const control = await facilitator(server)
    const card = await openExercise(control)
    const run = await sit(control, card.session, 'control')
    await run.ask('control', { act: { do: 'start' } })
    await run.ask('control', { act: { do: 'end-exercise' } })
    const ended = await new Browser(server).ask('POST', '/api/join', { body: { code: card.code, name: 'A' } })
    const wrong = await new Browser(server).ask('POST', '/api/join', { body: { code: 'ABCD-EFGH', name: 'A' } })
    expect(ended.status).toBe(403)
    expect(wrong.text).toBe(ended.text)
    expect(wrong.json<{ refused: string }>().refused).toBe('wrong-code')
  })

  it('stops an address that guesses, and lets an honest player in from another', async () => {
    const server = await startTestServer()
    const card = await openExercise(await facilitator(server))
    const guesser = new Browser(server)
    const guess = async (i: number) =>
      (await guesser.ask('POST', '/api/join', { body: { code: `${2000 + (i % 8000)}ABCD`, name: 'G' } })).status
    // Thirty wrong codes pass, ten a second at most; all between them are turned away unread.
    for (let i = 0, wrong = 0; wrong < 30; i++) {
      const status = await guess(i)
      expect([403, 429]).toContain(status)
      wrong += status === 403 ? 1 : 0
    }
    const right = await guesser.ask('POST', '/api/join', { body: { code: card.code, name: 'G' } })
    expect(right.status).toBe(429)
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(1)
    // The limit on all failures together has passed by the next second.
    const honest = async () =>
      (await new Browser(server).ask('POST', '/api/join', { body: { code: card.code, name: 'H' }, localAddress: '127.0.0.2' })).status
    await expect.poll(honest).toBe(200)
  })

  it('refuses names that cannot be shown, and bodies with more than was asked for', async () => {
    const server = await startTestServer()
    const card = await openExercise(await facilitator(server))
    const refusal = async (body: unknown) =>
      (await new Browser(server).ask('POST', '/api/join', { body })).json<{ refused: string }>().refused
    expect(await refusal({ code: card.code, name: 'a\u202eb' })).toBe('text-control')
    expect(await refusal({ code: card.code, name: '' })).toBe('malformed')
    expect(await refusal({ code: card.code, name: 'A', seat: 'BEL' })).toBe('malformed')
    expect(await refusal({ code: card.code, name: 'A', admitted: true })).toBe('malformed')
    expect(await refusal('{"code":"X","name":"A","__proto__":{"facilitator":true}}')).toBe('malformed')
  })
})

describe('taking a seat', () => {
  it('gives the posts asked for, keeps them from others, and shows who has them', async () => {
    const server = await startTestServer()
    const card = await openExercise(await facilitator(server))
    await player(server, card, { name: 'Amara', seat: 'BEL', posts: ['foreign', 'relief'] })
    const second = new Browser(server)
    await second.post('/api/join', { code: card.code, name: 'Bela' })
    const ask = (posts: string[]) => second.ask('POST', '/api/seat', { body: { session: card.session, seat: 'BEL', posts } })
    const taken = await ask(['foreign'])
    expect(taken.status).toBe(409)
    expect(taken.json()).toMatchObject({ refused: 'full', with: { name: 'Amara' } })
    expect((await ask(['defence'])).status).toBe(200)
    const { seats, mine } = await second.get<Open>(`/api/lobby/${card.session}`)
    expect(mine).toEqual({ seat: 'BEL', posts: ['defence'] })
    expect(seats.find(({ id }) => id === 'BEL')?.posts).toEqual([
      { post: 'foreign', takenBy: 'Amara' },
      { post: 'defence', takenBy: 'Bela' },
      { post: 'relief', takenBy: 'Amara' },
    ])
  })

  it('refuses seats that are not there, not for people, or with the computer now', async () => {
    const server = await startTestServer()
    const card = await openExercise(await facilitator(server), { seats: { NOR: 'computer' } })
    const browser = new Browser(server)
    await browser.post('/api/join', { code: card.code, name: 'A' })
    const refusal = async (seat: string) =>
      (await browser.ask('POST', '/api/seat', { body: { session: card.session, seat, posts: ['foreign'] } })).json<{ refused: string }>()
        .refused
    expect(await refusal('XYZ')).toBe('unknown-id')
    expect(await refusal('WES')).toBe('not-allowed')
    expect(await refusal('NOR')).toBe('not-allowed')
  })

  it('is for players: who runs an exercise holds no seat in it, and who plays does not run it', async () => {
    const server = await startTestServer()
    const control = await facilitator(server)
    const card = await openExercise(control)
    await sit(control, card.session, 'control')
    const joined = await control.ask('POST', '/api/join', { body: { code: card.code, name: 'C' } })
    expect(joined.json()).toMatchObject({ refused: 'not-allowed' })
    const other = await facilitator(server)
    await other.post('/api/join', { code: card.code, name: 'P' })
    const ticket = await other.ask('POST', '/api/ticket', { body: { session: card.session, as: 'control' } })
    expect(ticket.json()).toMatchObject({ refused: 'not-allowed' })
  })

  it('moves a player at once: what was open on the old seat is closed', async () => {
    const server = await startTestServer()
    const card = await openExercise(await facilitator(server))
    const browser = await player(server, card, { name: 'Amara', seat: 'BEL' })
    const before = await sit(browser, card.session)
    await browser.post('/api/seat', { session: card.session, seat: 'NOR', posts: ['foreign'] })
    expect(await before.heard('bye')).toEqual({ reason: 'evicted' })
    const after = await sit(browser, card.session)
    expect(await after.heard('welcome')).toMatchObject({ viewer: { seat: 'NOR' }, posts: ['foreign'] })
  })

  it('shows the opening of a brief to its own people alone', async () => {
    const server = await startTestServer()
    const card = await openExercise(await facilitator(server))
    const browser = await player(server, card, { name: 'Amara', seat: 'BEL' })
    const { seats } = await browser.get<Open>(`/api/lobby/${card.session}`)
    const opening = (id: string) => seats.find((seat) => seat.id === id)
    expect(opening('BEL')?.opening).not.toBe(opening('BEL')?.tagline)
    expect(opening('NOR')?.opening).toBe(opening('NOR')?.tagline)
  })
})

describe('the facilitator', () => {
  it('signs in by the key of the link, and not by another', async () => {
    const server = await startTestServer()
    const browser = new Browser(server)
    const wrong = await browser.ask('POST', '/api/facilitator', { body: { key: 'x'.repeat(32) } })
    expect(wrong.status).toBe(403)
    expect((await browser.ask('GET', '/api/scenarios')).status).toBe(401)
    await browser.post('/api/facilitator', { key: server.facilitatorKey })
    expect(await browser.get('/api/about')).toMatchObject({ facilitator: true })
    const scenarios = await browser.get<{ id: string; problems: unknown[] }[]>('/api/scenarios')
    expect(scenarios.map(({ id }) => id)).toContain('first-ring')
  })

  it('gets a card with code, link and QR code for each exercise', async () => {
    const server = await startTestServer()
    const control = await facilitator(server)
    const card = await openExercise(control)
    expect(card).toMatchObject({ scenario: 'first-ring', phase: 'lobby', people: 0, turns: 4 })
    expect(card.link).toBe(`http://127.0.0.1:${server.port}/join/${card.code}`)
    expect(new Set(card.qr.map((row) => row.length))).toEqual(new Set([card.qr.length]))
    expect(card.qr.join('')).toMatch(/^[01]+$/)
    expect(await control.get('/api/exercises')).toEqual([card])
  })

  it('is refused seats that the scenario does not have, and scenarios that are not there', async () => {
    const server = await startTestServer()
    const control = await facilitator(server)
    const refusal = async (body: object) =>
      (
        await control.ask('POST', '/api/exercises', { body: { scenario: 'first-ring', seats: {}, pace: 'calm', autoAdmit: true, ...body } })
      ).json<{
        refused: string
      }>().refused
    expect(await refusal({ seats: { XYZ: 'person' } })).toBe('unknown-id')
    expect(await refusal({ seats: { WES: 'person' } })).toBe('not-allowed')
    expect(await refusal({ scenario: 'no-such-thing' })).toBe('unknown-id')
    expect(await refusal({ scenario: '../../etc' })).toBe('malformed')
    expect(await refusal({ scenario: 'regions' })).toBe('unknown-id')
  })
})
