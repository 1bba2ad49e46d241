import { mkdirSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Joined, Lobby, Replay, ReviewPage, RunSheet, WithoutReplay } from '../../shared/wire/http.ts'
import { Browser, facilitator, openExercise, player } from './browser.ts'
import { act, playExercise, statement } from './exercise.ts'
import { dataFolder, startTestServer, type TestServer } from './test-server.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

/** A small built client: a page, a script with its packed twin, and a file that has no hash. */
function builtClient(): string {
  const folder = dataFolder()
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Entente</title>')
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
  writeFileSync(join(folder, 'assets/main-abc123.js'), 'start()')
  writeFileSync(join(folder, 'assets/main-abc123.js.br'), brotliCompressSync('start()'))
  return folder
}

const withClient = (): Promise<TestServer> => startTestServer({ client: { built: builtClient() } })

describe('headers', () => {
  it.each([
    '/',
    '/join/ABCD-EFGH',
    '/assets/main-abc123.js',
    '/healthz',
    '/readyz',
    '/api/about',
    '/api/nothing',
    '/nothing',
    '/api/exercises',
  ])('guard %s', async (path) => {
    const { headers } = await new Browser(await withClient()).ask('GET', path)
    expect(
      String(headers['content-security-policy'])
        .split(';')
        .map((part) => part.trim()),
    ).toEqual(POLICY)
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=()') as unknown,
    })
    expect(headers).not.toHaveProperty('strict-transport-security')
    expect(headers).not.toHaveProperty('x-powered-by')
  })

  it('on plain http over a network leave out what browsers ignore there, with a complaint on every page', async () => {
    const server = await withClient()
    const host = `${hostname().toLowerCase()}:${server.port}`
    const { status, headers } = await new Browser(server).ask('GET', '/', { headers: { host } })
    expect(status).toBe(200)
    expect(headers).not.toHaveProperty('cross-origin-opener-policy')
    expect(headers).toHaveProperty('content-security-policy')
  })

  it('keep answers of the API out of every cache', async () => {
    const server = await startTestServer()
    for (const path of ['/api/about', '/api/exercises', '/api/nothing']) {
      expect((await new Browser(server).ask('GET', path)).headers['cache-control']).toBe('no-store')
    }
  })
})

describe('the client', () => {
  it.each(['/', '/join', '/join/ABCD-EFGH', '/play/x', '/run', '/run/x', '/review/x', '/lobby/x'])(
    'is one page, also at %s',
    async (path) => {
      const answer = await new Browser(await withClient()).ask('GET', path)
      expect([answer.status, answer.headers['cache-control'], answer.text]).toEqual([
        200,
        'no-cache',
        '<!doctype html><title>Entente</title>',
      ])
    },
  )

  it('is sent packed where the browser takes it, and kept for ever where the name has a hash', async () => {
    const browser = new Browser(await withClient())
    const packed = await browser.ask('GET', '/assets/main-abc123.js', { headers: { 'accept-encoding': 'br' } })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' })
    expect((await browser.ask('GET', '/assets/main-abc123.js')).text).toBe('start()')
    expect((await browser.ask('GET', '/favicon.svg')).headers['cache-control']).toBe('no-cache')
  })

  it('says to people what is not there, and to programs too', async () => {
    const browser = new Browser(await withClient())
    const page = await browser.ask('GET', '/no/such/page', { headers: { accept: 'text/html' } })
    expect([page.status, page.text]).toEqual([404, '<!doctype html><title>Entente</title>'])
    const program = await browser.ask('GET', '/no/such/page')
    expect([program.status, program.json()]).toEqual([404, expect.objectContaining({ refused: 'unknown-id' })])
  })

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/region/..%2fregion.yaml',
    '/assets/region/geometry.json',
    '/%00',
    '/assets/main-abc123.js%00.png',
    '//etc/passwd',
    '/index.html%20',
  ])('gives no file outside itself: %s', async (path) => {
    const answer = await new Browser(await withClient()).ask('GET', path)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.text).not.toMatch(/devDependencies|root:|states:/)
  })
})

describe('the maps', () => {
  it('are served by their content’s hash, packed, for ever', async () => {
    const server = await withClient()
    const browser = new Browser(server)
    const { session } = await browser.post<Joined>('/api/tutorial', {})
    const lobby = await browser.get<Lobby>(`/api/lobby/${session}`)
    const { geometry, shade } = lobby.waiting ? { geometry: '', shade: '' } : lobby.region
    const plain = await browser.ask('GET', geometry)
    expect(plain.json<{ region: string }>().region).toBe('halcyra-gulf')
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'application/json; charset=utf-8',
    })
    const packed = await browser.ask('GET', geometry, { headers: { 'accept-encoding': 'gzip, br' } })
    expect(packed.headers['content-encoding']).toBe('br')
    expect((await browser.ask('GET', shade)).headers['content-type']).toBe('image/png')
    expect((await browser.ask('GET', '/assets/region/0000000000000000.json')).status).toBe(404)
  })
})

describe('requests', () => {
  it.each([
    ['no JSON', '{', 400],
    ['nothing', '', 400],
    ['a list', '[]', 400],
    ['more than 32 KB', JSON.stringify({ name: 'x'.repeat(40_000) }), 413],
    ['a prototype', '{"__proto__":{"a":1}}', 400],
  ] as const)('with %s are refused in a sentence', async (_what, body, status) => {
    const answer = await new Browser(await startTestServer()).ask('POST', '/api/tutorial', { body })
    expect([answer.status, answer.json()]).toEqual([
      status,
      expect.objectContaining({ refused: 'malformed', say: expect.stringMatching(/\S/) as unknown }),
    ])
  })

  it('of another type than JSON are refused', async () => {
    const server = await startTestServer()
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const answer = await new Browser(server).ask('POST', '/api/tutorial', { body: '{}', headers: { 'content-type': type } })
      expect([type, answer.status]).toEqual([type, 415])
    }
  })

  it('without a cookie, or without the right, are refused in a sentence', async () => {
    const server = await startTestServer()
    const player = new Browser(server)
    await player.post('/api/tutorial', {})
    for (const path of ['/api/exercises', '/api/scenarios']) {
      expect((await new Browser(server).ask('GET', path)).status).toBe(401)
      expect((await player.ask('GET', path)).status).toBe(403)
    }
  })

  it('say nothing of what went wrong inside', async () => {
    const server = await startTestServer()
    const texts = await Promise.all(
      ['/api/lobby/x', '/api/sessions/x/review', '/api/sessions/%00/replay', '/api/nothing?__proto__=1'].map(
        async (path) => (await new Browser(server).ask('GET', path)).text,
      ),
    )
    for (const text of texts) expect(text).not.toMatch(/at \w|node_modules|SELECT|Error:/)
  })
})

describe('looking back', () => {
  it('opens for players at ENDEX and for control at any time', async () => {
    const server = await startTestServer()
    const { belmara, control, card, bel, run } = await playExercise(server, { turn: 2 })
    await bel.ask('order', statement('For the record.'))
    const path = `/api/sessions/${card.session}`
    for (const what of ['review', 'replay', 'without/call']) {
      expect((await belmara.ask('GET', `${path}/${what}`)).json()).toMatchObject({ refused: 'not-yet' })
    }
    expect(await control.get<ReviewPage>(`${path}/review`)).toMatchObject({ title: 'First Ring', turns: 4 })
    await act(run, { do: 'end-exercise' })
    const review = await belmara.get<ReviewPage>(`${path}/review`)
    expect(review.chain).toMatch(/^[0-9a-f]{64}$/)
    expect(review.tension.length).toBeGreaterThan(0)
    const own = await belmara.get<Replay>(`${path}/replay`)
    expect(own.viewer).toBe('seat:BEL')
    expect(Object.values(own.words)).toContain('For the record.')
    const theirs = await belmara.get<Replay>(`${path}/replay?as=NOR`)
    expect([theirs.viewer, Object.values(theirs.words)]).toEqual(['seat:NOR', expect.not.arrayContaining(['For the record.'])])
    expect(await belmara.get<WithoutReplay>(`${path}/without/call`)).toMatchObject({ what: 'call', removed: 0 })
    expect((await belmara.ask('GET', `${path}/replay?as=XYZ`)).status).toBe(404)
    expect((await belmara.ask('GET', `${path}/without/everything`)).status).toBe(404)
  })

  it('is for those of the session: another’s and none are the same bytes', async () => {
    const server = await startTestServer()
    const { card, run } = await playExercise(server)
    await act(run, { do: 'end-exercise' })
    const stranger = new Browser(server)
    await stranger.post('/api/tutorial', {})
    for (const what of ['review', 'replay', 'without/call']) {
      const [foreign, none] = await Promise.all([card.session, 'nothing'].map((id) => stranger.ask('GET', `/api/sessions/${id}/${what}`)))
      expect([foreign?.status, foreign?.text]).toEqual([404, none?.text])
    }
    const lobbies = await Promise.all([card.session, 'nothing'].map((id) => stranger.ask('GET', `/api/lobby/${id}`)))
    expect(lobbies[0]?.text).toBe(lobbies[1]?.text)
  })
})

describe('the run sheet', () => {
  it('is for the facilitator of an exercise that has one, and for nobody who plays', async () => {
    const server = await startTestServer()
    const control = await facilitator(server)
    const seats = { NOR: 'person', COR: 'computer', BEL: 'computer', WES: 'computer', SAR: 'computer' } as const
    const card = await openExercise(control, { scenario: 'iron-meadow', seats })
    const sheet = await control.get<RunSheet>(`/api/sessions/${card.session}/run-sheet`)
    expect(sheet.title).toBe('Iron Meadow')
    expect(sheet.opening).toContain('no duff')
    expect(sheet.steps[0]).toMatchObject({ phase: 'opening', at: 0 })
    const norvane = await player(server, card, { name: 'N', seat: 'NOR' })
    const stranger = new Browser(server)
    await stranger.post('/api/tutorial', {})
    for (const other of [norvane, stranger])
      expect((await other.ask('GET', `/api/sessions/${card.session}/run-sheet`)).status, 'refused').toBeGreaterThanOrEqual(400)
    const plain = await openExercise(control, {})
    expect((await control.ask('GET', `/api/sessions/${plain.session}/run-sheet`)).status).toBe(404)
  })
})

describe('about', () => {
  it('tells version, addresses and how safe the way in is', async () => {
    const server = await startTestServer({ origins: ['http://class.example', 'https://class.example:8443'] })
    const about = async (host: string) => (await new Browser(server).ask('GET', '/api/about', { headers: { host } })).json()
    expect(await about(new URL(server.origin).host)).toMatchObject({ version: '0.0.0', secure: true, facilitator: false })
    expect(await about('class.example')).toMatchObject({ secure: false })
    expect(await about('class.example:8443')).toMatchObject({ secure: true })
  })
})

describe('the log', () => {
  it('holds no bodies, names, codes, tickets or keys', async () => {
    const server = await startTestServer()
    const control = await facilitator(server)
    const card = await openExercise(control)
    const browser = new Browser(server)
    await browser.post('/api/join', { code: card.code, name: 'Canary Person' })
    await browser.ask('POST', '/api/join', { body: { code: 'CANARYCD', name: 'Canary Person' } })
    await browser.ask('POST', '/api/seat', { body: { session: card.session, seat: 'BEL', posts: ['canary'] } })
    await browser.post('/api/seat', { session: card.session, seat: 'BEL', posts: ['foreign'] })
    const { ticket } = await browser.ticket(card.session, 'seat')
    const log = server.logged.join('\n')
    for (const secret of [
      'Canary',
      'canary',
      'CANARY',
      card.code,
      card.code.replace('-', ''),
      ticket,
      server.facilitatorKey,
      ...browser.cookies.values(),
    ]) {
      expect(log).not.toContain(secret)
    }
  })
})
