import { describe, expect, it } from 'vitest'
import type { News } from '../../shared/noun/news.ts'
import type { ActResult, Colleague, ExerciseCard, Joined, Lobby } from '../../shared/wire/http.ts'
import { Browser, facilitator, openExercise, player } from './browser.ts'
import { act, call, goTo, playExercise, statement } from './exercise.ts'
import { handClock } from './hand-clock.ts'
import { sit, type Table } from './table.ts'
import { dataFolder, startTestServer } from './test-server.ts'

const injectIds = (run: Table): readonly string[] => run.records('inject').map(({ id }) => id)
const refused = (answer: unknown): unknown => (answer as { refused?: unknown }).refused

describe('control’s injects', () => {
  it('are improvised, told apart by who has had and opened them, and sent again', async () => {
    const time = handClock()
    const server = await startTestServer({ time, choose: () => [] })
    const { run, bel } = await playExercise(server)
    await act(run, { do: 'improvise', title: 'A light', text: 'Somebody saw a light.', to: ['BEL', 'COR'], method: 'phone' })
    await bel.sees(() => bel.records('news').some((one) => (one as News).heading !== undefined))
    const news = bel.records('news').find((one) => (one as News).heading !== undefined) as News
    expect(news.from).toBe('A telephone call')
    bel.send('desk', { key: 'news-seen', value: news.id })
    await bel.ask('say', { to: 'room', text: 'Read.' })
    time.advance(1_000)
    const watch = await run.heard('watch', ({ injects }) =>
      injects.some(({ receipts }) => receipts.some(({ seenBy }) => seenBy.length > 0)),
    )
    const made = watch.injects.find(({ text }) => text === 'Somebody saw a light.')
    expect(made?.receipts).toContainEqual(expect.objectContaining({ seat: 'BEL', told: true, delivered: true }))
    expect(made?.receipts).toContainEqual({ seat: 'COR', told: true, delivered: false, seenBy: [] })
    await act(run, { do: 'resend-inject', inject: made?.inject ?? '', to: ['NOR'] })
    await run.sees(() => run.records('news').filter((one) => (one as News).heading !== undefined).length === 2)
  })

  it('are listed with their words, to control alone', async () => {
    const server = await startTestServer()
    const { run, bel } = await playExercise(server)
    const watch = await run.heard('watch', ({ turns }) => turns.length === 1)
    expect(watch.injects.length).toBe(injectIds(run).length)
    expect(watch.injects.filter(({ text }) => text !== '').length).toBeGreaterThan(2)
    expect(bel.frames.filter(({ event }) => event === 'watch')).toEqual([])
  })
})

describe('control speaks for a state', () => {
  it('that the computer plays, or nobody holds, by the same rules, and for no other', async () => {
    const server = await startTestServer({ choose: () => [] })
    const { run, bel } = await playExercise(server, { turn: 2 })
    await act(run, { do: 'seat', seat: 'NOR', playedBy: 'computer' })
    const words = statement('We speak for Norvane.')
    const params = { ...words.params, targets: ['BEL'] }
    await act(run, { do: 'speak', seat: 'NOR', turn: 2, kind: words.kind, params })
    expect(run.records('order').some((order) => (order as unknown as { seat: string }).seat === 'NOR')).toBe(true)
    expect(refused(await run.ask('control', { act: { do: 'speak', seat: 'NOR', turn: 1, kind: words.kind, params } }))).toBe('turn-closed')
    expect(refused(await run.ask('control', { act: { do: 'speak', seat: 'BEL', turn: 2, kind: words.kind, params } }))).toBe(
      'not-your-seat',
    )
    const toControl = run.frames.flatMap((frame) => (frame.event === 'patch' ? frame.body.heard : [])).map(({ say }) => say)
    expect(toControl).toContain('Control spoke for {state}: {action}')
    const toBel = bel.frames.flatMap((frame) => (frame.event === 'patch' ? frame.body.heard : [])).map(({ say }) => say)
    expect(toBel).not.toContain('Control spoke for {state}: {action}')
  })

  it('and gives the seat back to the two people who hold it, whoever of them is here', async () => {
    const server = await startTestServer({ choose: () => [] })
    const control = await facilitator(server)
    const card = await openExercise(control)
    const bjorn = await player(server, card, { name: 'Bjorn', seat: 'NOR', posts: ['foreign'] })
    const birgit = await player(server, card, { name: 'Birgit', seat: 'NOR', posts: ['defence', 'relief'] })
    const run = await sit(control, card.session, 'control')
    const [one, two] = [await sit(bjorn, card.session), await sit(birgit, card.session)]
    await goTo(run, 'consultation', 2)
    const order = (text: string) => ({ ...statement(text), params: { ...statement(text).params, targets: ['BEL'] } })
    await act(run, { do: 'seat', seat: 'NOR', playedBy: 'computer' })
    for (const table of [one, two]) expect(refused(await table.ask('order', order('Ours.')))).toBe('not-your-seat')
    await act(run, { do: 'speak', seat: 'NOR', ...order('Control’s.') })
    await act(run, { do: 'seat', seat: 'NOR', playedBy: 'person' })
    await two.sees(() => two.records('order').length === 1)
    expect(await one.ask('withdraw', { order: one.records('order')[0]?.id ?? '' })).toMatchObject({ ok: true })
    expect(await two.ask('order', order('Ours again.'))).toMatchObject({ ok: true })
  })
})

describe('control goes back', () => {
  it('over its last act while nobody has acted since; then it is told what else it can do', async () => {
    const server = await startTestServer({ choose: () => [] })
    const { run, bel } = await playExercise(server)
    const inject = injectIds(run)[0] ?? ''
    await act(run, { do: 'pause' })
    await act(run, { do: 'undo' })
    expect(run.clock.paused).toBe(false)
    await act(run, {
      do: 'hold-inject',
      inject: injectIds(run).find((id) => (run.record(id) as { run?: string }).run === 'scheduled') ?? inject,
    })
    await bel.ask('order', call(bel))
    expect(refused(await run.ask('control', { act: { do: 'undo' } }))).toBe('not-allowed')
  })

  it('to a turn: lines stay, marked; ids answer `rewound`; a restart and two devices see the same', async () => {
    const folder = dataFolder()
    const server = await startTestServer({ folder, choose: () => [] })
    const { run, bel, belmara, control, card } = await playExercise(server, { turn: 2 })
    const body = { ...statement('Never said.'), id: 'taken-back-1' }
    expect(await bel.ask('order', body)).toMatchObject({ ok: true })
    await bel.ask('say', { to: 'room', text: 'We remember.' })
    await goTo(run, 'orders', 2)
    await act(run, { do: 'rewind', turn: 2, dice: 'new', reason: 'The room lost its power.' })
    const view = await bel.heard('view', ({ records }) =>
      records.some((one) => one.kind === 'clock' && (one as { take?: number }).take === 1),
    )
    expect(bel.clock).toMatchObject({ turn: 2, phase: 'briefing', paused: true })
    expect(bel.records('order')).toEqual([])
    const marked = view.heard.filter(({ withdrawn }) => withdrawn === true)
    expect(marked.map(({ say }) => say)).toContain('Turn {turn}: Orders.')
    expect(view.heard.find(({ feed }) => feed === 'room')?.withdrawn).toBeUndefined()
    expect(refused(await bel.ask('order', body))).toBe('rewound')
    const before = [...(bel.mirror?.kinds.values() ?? [])].flatMap((kind) => [...kind.values()])
    await server.close()
    const next = await startTestServer({ folder, choose: () => [] })
    for (const browser of [belmara, control]) Object.assign(browser, { server: next })
    const back = await sit(belmara, card.session)
    const after = await back.heard('view')
    expect(after.records).toEqual(expect.arrayContaining(before))
    expect(after.heard.map(({ say, withdrawn }) => [say, withdrawn])).toEqual(view.heard.map(({ say, withdrawn }) => [say, withdrawn]))
    expect(refused(await back.ask('order', body))).toBe('rewound')
    const again = await sit(control, card.session, 'control')
    await act(again, { do: 'resume' })
    await goTo(again, 'orders', 2)
    expect(await back.ask('order', { ...body, id: 'said-anew-1' })).toMatchObject({ ok: true })
  })
})

describe('a real emergency', () => {
  it('is called by any role and lifted by control alone', async () => {
    const server = await startTestServer({ choose: () => [] })
    const { run, bel, nor } = await playExercise(server)
    expect(await nor.ask('stop', { reason: 'Smoke.' })).toMatchObject({ ok: true })
    await bel.sees(() => bel.clock.stopped === true)
    expect(refused(await bel.ask('order', call(bel)))).toBe('paused')
    expect(refused(await run.ask('control', { act: { do: 'resume' } }))).toBe('stopped')
    await act(run, { do: 'lift-stop' })
    await act(run, { do: 'resume' })
    await bel.sees(() => bel.clock.stopped === undefined && !bel.clock.paused)
  })
})

describe('rooms', () => {
  it('of a group are heard by its seats alone', async () => {
    const server = await startTestServer({ choose: () => [] })
    const { run, bel, nor } = await playExercise(server)
    const opened = await bel.ask('open-room', { seats: ['BEL', 'NOR'], name: 'Quiet talk' })
    const room = 'made' in opened ? (opened.made?.[0] ?? '') : ''
    await nor.sees(() => nor.record(room) !== undefined)
    await nor.ask('say', { to: { room }, text: 'We hear you.' })
    await bel.heard('patch', ({ words }) => Object.values(words).includes('We hear you.'))
    expect(await run.ask('control', { act: { do: 'close-room', room } })).toMatchObject({ ok: true })
    await bel.ask('say', { to: 'control', text: 'How long is the port closed?', asks: true })
    await run.sees(() => run.records('request').length === 1)
    await act(run, { do: 'answer-request', request: run.records('request')[0]?.id ?? '', text: 'Two days.' })
    await bel.heard('patch', ({ words }) => Object.values(words).includes('Two days.'))
    expect(JSON.stringify(nor.frames)).not.toContain('Two days.')
  })
})

describe('alarms', () => {
  it('tell control of silence and of people who were lost', async () => {
    const time = handClock()
    const server = await startTestServer({ time, choose: () => [] })
    const { run, nor } = await playExercise(server)
    nor.socket.disconnect()
    await expect.poll(() => run.latest('presence')?.people.find(({ name }) => name === 'Bjorn')?.here).toBe(false)
    for (let minute = 0; minute < 16; minute++) time.advance(15_000)
    const { alarms } = await run.heard('watch', (watch) => watch.alarms.some(({ alarm }) => alarm === 'silent'))
    expect(alarms.filter(({ alarm }) => alarm === 'silent').map(({ seat }) => seat)).toEqual(['BEL', 'NOR'])
    expect(alarms).toContainEqual(expect.objectContaining({ alarm: 'lost', seat: 'NOR' }))
  })
})

describe('a class', () => {
  it('is made at once and run from one board', async () => {
    const server = await startTestServer({ choose: () => [] })
    const control = await facilitator(server)
    const asked = { scenario: 'first-ring', seats: {}, pace: 'standard', autoAdmit: true, name: 'Course 7', count: 3 }
    const cards = await control.post<ExerciseCard[]>('/api/classes', asked)
    expect(cards.map(({ group }) => group)).toEqual([1, 2, 3].map((no) => ({ name: 'Course 7', no })))
    const sessions = cards.map(({ session }) => session)
    const results = await control.post<ActResult[]>('/api/exercises/acts', { sessions, act: { do: 'start' } })
    expect(results).toEqual(sessions.map((session) => ({ session, ok: true })))
    const again = await control.post<ActResult[]>('/api/exercises/acts', { sessions, act: { do: 'start' } })
    expect(again.map(refused)).toEqual(['already-done', 'already-done', 'already-done'])
    const browser = await player(server, cards[1] as ExerciseCard, { name: 'Amara', seat: 'BEL' })
    const bel = await sit(browser, sessions[1] ?? '')
    await control.post('/api/exercises/acts', { sessions, act: { do: 'message', text: 'Coffee at ten.' } })
    await bel.heard('patch', ({ words }) => Object.values(words).includes('Coffee at ten.'))
    await control.post('/api/exercises/acts', { sessions: sessions.slice(1), act: { do: 'pause' } })
    const board = await control.get<ExerciseCard[]>('/api/exercises')
    const one = board.find(({ session }) => session === sessions[1])
    expect(one).toMatchObject({ phase: 'briefing', turn: 1, paused: true, people: 1, suspended: false })
    expect(one?.seats.find(({ seat }) => seat === 'BEL')).toMatchObject({ people: 1, here: 1, done: false })
    expect(board.find(({ session }) => session === sessions[0])?.paused).toBe(false)
    const stranger = await browser.ask('POST', '/api/exercises/acts', { body: { sessions, act: { do: 'pause' } } })
    expect(stranger.status).toBe(403)
  })
})

describe('a suspended exercise', () => {
  it('leaves memory and opens again, after a restart, by the same links', async () => {
    const folder = dataFolder()
    const server = await startTestServer({ folder, choose: () => [] })
    const { run, bel, belmara, control, card } = await playExercise(server, { turn: 2 })
    await bel.ask('order', statement('Before the night.'))
    expect(await run.ask('control', { act: { do: 'suspend' } })).toMatchObject({ ok: true })
    expect((await bel.heard('bye')).reason).toBe('suspended')
    expect(server.sessions.get(card.session)).toBeUndefined()
    await server.close()

    const next = await startTestServer({ folder, choose: () => [] })
    for (const browser of [belmara, control]) Object.assign(browser, { server: next })
    expect(next.sessions.get(card.session)).toBeUndefined()
    expect((await belmara.ask('POST', '/api/ticket', { body: { session: card.session, as: 'seat' } })).text).toContain('suspended')
    expect(await belmara.get<Lobby>(`/api/lobby/${card.session}`)).toEqual({ waiting: true, name: 'Amara', suspended: true })
    const late = new Browser(next)
    expect(await late.post<Joined>('/api/join', { code: card.code, name: 'Cato' })).toMatchObject({ session: card.session })
    expect(await late.get<Lobby>(`/api/lobby/${card.session}`)).toMatchObject({ suspended: true })
    const [asleep] = await control.get<ExerciseCard[]>('/api/exercises')
    expect(asleep).toMatchObject({ suspended: true, turn: 2, phase: 'consultation', code: card.code })
    const acts = { sessions: [card.session], act: { do: 'pause' } }
    expect((await control.post<ActResult[]>('/api/exercises/acts', acts)).map(refused)).toEqual(['suspended'])
    expect(await control.post<ActResult[]>('/api/exercises/acts', { ...acts, act: { do: 'wake' } })).toEqual([
      { session: card.session, ok: true },
    ])
    const back = await sit(belmara, card.session)
    expect(back.clock).toMatchObject({ turn: 2, phase: 'consultation', paused: true })
    expect(back.records('order').length).toBe(1)
  })
})

describe('an exercise that nobody uses', () => {
  it('sleeps in the store until somebody comes', async () => {
    const time = handClock()
    const server = await startTestServer({ time, choose: () => [] })
    const { run, bel, nor, belmara, card } = await playExercise(server)
    for (const table of [run, bel, nor]) table.socket.disconnect()
    await expect.poll(() => server.sessions.get(card.session)?.isIdle(0)).toBe(true)
    await server.sessions.rest()
    expect(server.sessions.get(card.session)).toBeDefined()
    for (let minute = 0; minute < 17; minute++) time.advance(60_000)
    await expect.poll(() => server.sessions.get(card.session) === undefined).toBe(true)
    const back = await sit(belmara, card.session)
    expect(back.clock).toMatchObject({ turn: 1, phase: 'consultation' })
    expect(server.sessions.get(card.session)).toBeDefined()
  })
})

describe('a projector', () => {
  it('comes by its link alone and sees what is public', async () => {
    const server = await startTestServer({ choose: () => [] })
    const { card, bel } = await playExercise(server, { turn: 2 })
    const key = card.screen?.split('#')[1] ?? ''
    const screen = new Browser(server)
    expect((await screen.ask('POST', '/api/screen', { body: { key: 'x'.repeat(32) } })).status).toBe(403)
    expect(await screen.post('/api/screen', { key })).toEqual({ session: card.session })
    for (const as of ['seat', 'control'] as const) {
      expect((await screen.ask('POST', '/api/ticket', { body: { session: card.session, as } })).status).toBe(404)
    }
    const wall = await sit(screen, card.session, 'public')
    expect(wall.mirror?.viewer).toEqual({ kind: 'public', revealed: false })
    expect(refused(await wall.ask('say', { to: 'room', text: 'Hello.' }))).toBe('not-allowed')
    await bel.ask('say', { to: 'room', text: 'Not for the wall.' })
    expect(JSON.stringify(wall.frames)).not.toContain('Not for the wall.')
  })
})

describe('several people at one device', () => {
  it('each act under their own name, as the seat table has them', async () => {
    const server = await startTestServer({ choose: () => [] })
    const control = await facilitator(server)
    const card = await openExercise(control)
    const belmara = await player(server, card, { name: 'Amara', seat: 'BEL' })
    const norvane = await player(server, card, { name: 'Bjorn', seat: 'NOR' })
    const asked = { session: card.session, name: 'Ada', posts: ['defence'] }
    const ada = await belmara.post<Colleague>('/api/colleague', asked)
    const bo = await norvane.post<Colleague>('/api/colleague', { ...asked, name: 'Bo' })
    const run = await sit(control, card.session, 'control')
    const bel = await sit(belmara, card.session)
    const welcome = await bel.heard('welcome')
    expect(welcome.posts).toEqual(['foreign', 'relief'])
    expect(welcome.colleagues).toEqual([{ person: ada.person, name: 'Ada', posts: ['defence'] }])
    await goTo(run, 'consultation', 2)
    await bel.phase('consultation', 2)
    expect(await bel.ask('order', { ...statement('By Ada.'), by: ada.person })).toMatchObject({ ok: true })
    expect(bel.records('order')).toContainEqual(expect.objectContaining({ person: ada.person }))
    for (const by of [bo.person, 'person:nobody']) {
      expect(refused(await bel.ask('order', { ...statement('By another.'), by }))).toBe('not-your-seat')
    }
    const full = await belmara.ask('POST', '/api/colleague', { body: { ...asked, name: 'Ann', posts: ['defence'] } })
    expect(full.text).toContain('Ada')
  })
})
