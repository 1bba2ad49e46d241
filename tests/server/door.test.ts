import { describe, expect, it } from 'vitest'
import { clientMessages } from '../../shared/wire/socket.ts'
import { Browser, facilitator, openExercise, player } from './browser.ts'
import { handClock } from './hand-clock.ts'
import { sit, Table } from './table.ts'
import { startTestServer, type TestServer } from './test-server.ts'

/** Origins that look like ours and are not, by what is wrong with them. */
const foreign = (server: TestServer): readonly (readonly [string, string])[] => [
  ['another site', 'http://evil.example'],
  ['a suffix', `${server.origin}.evil.example`],
  ['a prefix', `http://evil-localhost:${server.port}`],
  ['another port', `http://localhost:${server.port + 1}`],
  ['another scheme', server.origin.replace('http:', 'https:')],
  ['another case', server.origin.replace('localhost', 'LocalHost')],
  ['look-alike letters', server.origin.replace('localhost', 'l\u00f6calhost')],
  ['null', 'null'],
  ['none', ''],
]

const seated = async (server: TestServer, seat = 'BEL'): Promise<{ browser: Browser; session: string }> => {
  const card = await openExercise(await facilitator(server))
  return { browser: await player(server, card, { name: 'Amara', seat }), session: card.session }
}

describe('the origin', () => {
  it('must be one of ours for everything that changes something', async () => {
    const server = await startTestServer()
    for (const [what, origin] of foreign(server)) {
      const headers = { origin: Buffer.from(origin).toString('latin1') }
      const answer = await new Browser(server).ask('POST', '/api/tutorial', { body: {}, headers })
      expect([what, answer.status, answer.json<{ refused: string }>().refused]).toEqual([what, 403, 'wrong-origin'])
    }
  })

  it('must be one of ours for a socket, whatever way it connects', async () => {
    const server = await startTestServer()
    const { browser, session } = await seated(server)
    for (const [what, origin] of foreign(server)) {
      const { ticket } = await browser.ticket(session, 'seat')
      const table = new Table(server, { ticket, headers: { origin: Buffer.from(origin).toString('latin1') } })
      const error = await new Promise<Error>((resolve) => table.socket.once('connect_error', resolve))
      expect([what, error.message, table.socket.connected]).toEqual([what, expect.stringContaining('error'), false])
    }
    for (const path of ['/ws/?EIO=4&transport=polling', '/ws/?EIO=4&transport=websocket']) {
      const answer = await browser.ask('GET', path, { headers: { origin: 'http://evil.example' } })
      expect(answer.status).toBeGreaterThanOrEqual(400)
    }
  })

  it('may be one that the operator allows', async () => {
    const server = await startTestServer({ origins: ['https://exercise.example.org'] })
    const headers = { origin: 'https://exercise.example.org', host: 'exercise.example.org' }
    const answer = await new Browser(server).ask('POST', '/api/tutorial', { body: {}, headers })
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']?.join()).toMatch(/^__Host-sid=\w+; .*HttpOnly; Secure; SameSite=Strict$/)
  })
})

describe('the host', () => {
  it.each(['evil.example', 'localhost', '127.0.0.1:1', 'localhost.:4600', ''])('is refused as %s', async (name) => {
    const server = await startTestServer()
    const host = name === '' ? 'x' : name
    const answer = await new Browser(server).ask('GET', '/api/about', { headers: { host } })
    expect(answer.status).toBe(403)
    expect(answer.json()).toMatchObject({ refused: 'wrong-origin' })
  })
})

describe('the cookie', () => {
  it('is the Secure one and the plain one on this machine, and only the plain one elsewhere', async () => {
    const server = await startTestServer({ origins: ['http://class.example'] })
    const own = await new Browser(server).ask('POST', '/api/tutorial', { body: {} })
    expect(own.headers['set-cookie']?.map((line) => line.split('=')[0])).toEqual(['__Host-sid', 'entente_sid'])
    const headers = { origin: 'http://class.example', host: 'class.example' }
    const lan = await new Browser(server).ask('POST', '/api/tutorial', { body: {}, headers })
    expect(lan.headers['set-cookie']).toEqual([
      expect.stringMatching(/^entente_sid=\w{52}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/),
    ])
  })

  it('cannot be planted: a value that we did not make is nobody', async () => {
    const server = await startTestServer()
    const browser = new Browser(server)
    const planted = 'a'.repeat(52)
    for (const name of ['__Host-sid', 'entente_sid']) browser.cookies.set(name, planted)
    expect((await browser.ask('POST', '/api/ticket', { body: { session: 'x', as: 'seat' } })).status).toBe(401)
    await browser.post('/api/tutorial', {})
    expect([...browser.cookies.values()]).not.toContain(planted)
  })

  it('changes when somebody joins, and the old one is dead', async () => {
    const server = await startTestServer()
    const card = await openExercise(await facilitator(server))
    const browser = await player(server, card, { name: 'A', seat: 'BEL' })
    const old = new Browser(server)
    for (const [name, value] of browser.cookies) old.cookies.set(name, value)
    await browser.post('/api/join', { code: card.code, name: 'A' })
    expect((await old.ask('GET', `/api/lobby/${card.session}`)).status).toBe(401)
    expect((await browser.ask('GET', `/api/lobby/${card.session}`)).status).toBe(200)
  })
})

describe('the ticket', () => {
  it.each([
    ['forged', 'a'.repeat(26)],
    ['missing', undefined],
    ['a number', 7],
    ['an object', { toString: 'x' }],
    ['a list', ['x']],
  ])('lets nobody in when it is %s', async (_what, ticket) => {
    const server = await startTestServer()
    const table = new Table(server, { ticket })
    expect(await table.heard('bye')).toEqual({ reason: 'bad-ticket' })
    expect(table.frames.map(({ event }) => event)).toEqual(['bye'])
  })

  it('is good once', async () => {
    const server = await startTestServer()
    const { browser, session } = await seated(server)
    const { ticket } = await browser.ticket(session, 'seat')
    await new Table(server, { ticket }).heard('view')
    expect(await new Table(server, { ticket }).heard('bye')).toEqual({ reason: 'bad-ticket' })
  })

  it('is good for a minute', async () => {
    const time = handClock()
    const server = await startTestServer({ time })
    const { browser, session } = await seated(server)
    const { ticket } = await browser.ticket(session, 'seat')
    time.advance(60_001)
    expect(await new Table(server, { ticket }).heard('bye')).toEqual({ reason: 'bad-ticket' })
  })

  it('is given for what one may be, and a foreign session is as unknown as one that is not there', async () => {
    const server = await startTestServer()
    const { browser } = await seated(server)
    const other = await seated(server)
    const ask = (session: string, as: string) => browser.ask('POST', '/api/ticket', { body: { session, as } })
    const unknown = await ask('nothing', 'seat')
    expect(unknown.status).toBe(404)
    for (const as of ['seat', 'control', 'public']) expect((await ask(other.session, as)).text).toBe(unknown.text)
  })
})

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`

/**
 * What breaks an ordinary handler (reliability.md 0.8), and more of the kind: the arguments of an event as JSON, and whether the packet
 * asks for an acknowledgement. Sent as raw packets, for the client itself could not encode some of them.
 */
const attacks: readonly { readonly what: string; readonly json: string; readonly ack?: true }[] = [
  { what: 'no argument', json: '' },
  { what: 'an acknowledgement alone', json: '', ack: true },
  { what: 'an acknowledgement that is no function', json: '{},"ack"' },
  { what: 'an empty object and an acknowledgement', json: '{}', ack: true },
  { what: 'null', json: 'null' },
  { what: 'a number', json: '7' },
  { what: 'a text', json: '"x"' },
  { what: 'a list', json: '[]' },
  { what: 'three arguments', json: '{},{}', ack: true },
  { what: '16 KB of nested lists', json: nested(8_000) },
  {
    what: 'nested lists inside',
    json: `{"id":"nested-0001","params":{"text":${nested(5_000)}},"act":${nested(5_000)},"value":${nested(5_000)}}`,
    ack: true,
  },
  { what: 'keys that objects have of their own', json: '{"id":"proto-000001","__proto__":{"seat":"NOR"},"constructor":1}' },
  {
    what: 'wrong types',
    json: '{"id":1,"turn":"x","kind":{},"params":[],"order":1,"done":"yes","to":7,"text":[],"key":{},"value":1,"act":"start"}',
  },
]

/** Writes an event as it stands on the wire, below the client library. */
function write(table: Table, event: string, { json, ack }: { readonly json: string; readonly ack?: true }): void {
  table.socket.io.engine.write(`2${ack ? '7' : ''}[${JSON.stringify(event)}${json === '' ? '' : `,${json}`}]`)
}

describe('malformed messages', () => {
  it.each(Object.keys(clientMessages))('of the kind %s do nothing, whatever is wrong with them', async (event) => {
    const server = await startTestServer()
    const { browser, session } = await seated(server)
    for (const attack of attacks) {
      const table = await sit(browser, session)
      const acks: unknown[] = []
      table.socket.io.engine.on('packet', ({ data }) => String(data).startsWith('3') && acks.push(data))
      write(table, event, attack)
      // An order with a hostile text is well-formed as a message; it is the rules that refuse it.
      const answer = await table.heard('answer', (one) => 'refused' in one)
      expect([attack.what, answer]).toEqual([attack.what, expect.objectContaining({ refused: 'malformed' })])
      expect([table.position?.n, acks]).toEqual([0, []])
      table.socket.disconnect()
    }
    expect((await sit(browser, session)).clock.phase).toBe('lobby')
    expect(server.logged.filter((line) => line.includes('could not be handled') || line.includes('the rules failed'))).toEqual([])
  })

  it.each(['nothing', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])('called %s are refused', async (event) => {
    const server = await startTestServer()
    const { browser, session } = await seated(server)
    const table = await sit(browser, session)
    write(table, event, { json: '{}' })
    expect(await table.heard('answer')).toMatchObject({ refused: 'malformed' })
  })

  it.each(['2["newListener",{}]', '2["disconnecting"]', '2["order",{}', '9[]', '20{"a":1}', '{}'])(
    'such as the packet %s end their own connection alone',
    async (packet) => {
      const server = await startTestServer()
      const { browser, session } = await seated(server)
      const [hostile, honest] = [await sit(browser, session), await sit(browser, session)]
      const gone = hostile.gone()
      hostile.socket.io.engine.write(packet)
      expect(await gone).toMatch(/transport|server/)
      expect(await honest.ask('say', { to: 'room', text: 'Still here.' })).toMatchObject({ ok: true })
    },
  )

  it('give back the id of the command, so that its sender knows which it was', async () => {
    const server = await startTestServer()
    const { browser, session } = await seated(server)
    const table = await sit(browser, session)
    table.socket.emit('done', { id: 'a-command-id', done: 'perhaps' })
    expect(await table.heard('answer')).toMatchObject({ id: 'a-command-id', refused: 'malformed' })
  })
})

describe('a socket', () => {
  it('must say hello first, and soon', async () => {
    const time = handClock()
    const server = await startTestServer({ time })
    const { browser, session } = await seated(server)
    const { ticket } = await browser.ticket(session, 'seat')
    const table = new Table(server, { ticket, silent: true })
    table.send('done', { id: 'too-early-1', done: true })
    expect(await table.heard('answer')).toMatchObject({ refused: 'not-yet' })
    const gone = table.gone()
    time.advance(10_000)
    expect(await gone).toBe('io server disconnect')
  })

  it('that speaks an older protocol is told so', async () => {
    const server = await startTestServer()
    const { browser, session } = await seated(server)
    const { ticket } = await browser.ticket(session, 'seat')
    const table = new Table(server, { ticket, silent: true })
    table.send('hello', { protocol: 0 })
    expect(await table.heard('bye')).toEqual({ reason: 'old-client' })
  })

  it('that floods is cut off; the others do not notice', async () => {
    const server = await startTestServer()
    const { browser, session } = await seated(server)
    const [flooder, honest] = [await sit(browser, session), await sit(browser, session)]
    const gone = flooder.gone()
    for (let i = 0; i < 200; i++) flooder.send('done', { id: `flood-${i.toString().padStart(6, '0')}`, done: true })
    expect(await gone).toMatch(/transport/)
    expect(await honest.ask('say', { to: 'room', text: 'Still here.' })).toMatchObject({ ok: true })
  })

  it('that sends binary, or more than 32 KB at once, is cut off', async () => {
    const server = await startTestServer()
    const { browser, session } = await seated(server)
    for (const body of [
      { id: 'binary-0001', blob: Buffer.from('x') },
      { id: 'big-000001', text: 'x'.repeat(40_000) },
    ]) {
      const table = await sit(browser, session)
      const gone = table.gone()
      table.socket.emit('say', body)
      expect(await gone).toMatch(/transport/)
    }
  })

  it('works over long polling too, with the same limits', async () => {
    const server = await startTestServer()
    const { browser, session } = await seated(server)
    const { ticket } = await browser.ticket(session, 'seat')
    const table = new Table(server, { ticket, transports: ['polling'] })
    await table.heard('view')
    expect(await table.ask('say', { to: 'room', text: 'Slow but here.' })).toMatchObject({ ok: true })
    const gone = table.gone()
    for (let i = 0; i < 200; i++) table.send('done', { id: `flood-${i.toString().padStart(6, '0')}`, done: true })
    expect(await gone).toMatch(/transport|server/)
  })
})
