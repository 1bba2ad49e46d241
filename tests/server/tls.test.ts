import { get } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { About, Joined } from '../../shared/wire/http.ts'
import { Browser, facilitator, openExercise, player } from './browser.ts'
import { selfSigned } from './self-signed.ts'
import { sit, Table } from './table.ts'
import { startTestServer } from './test-server.ts'

const startEncrypted = () => startTestServer({ tls: selfSigned() })

describe('over https', () => {
  it('people join and play; the cookie is bound to this host and to encrypted ways', async () => {
    const server = await startEncrypted()
    const card = await openExercise(await facilitator(server))
    expect(card.link).toMatch(/^https:/)
    const browser = new Browser(server)
    const { headers } = await browser.ask('POST', '/api/join', { body: { code: card.code, name: 'Ann' } })
    expect(headers['set-cookie']).toEqual([expect.stringMatching(/^__Host-sid=[0-9a-z]{52}; /)])
    const rules = (headers['set-cookie']?.[0] ?? '').split('; ').slice(1)
    expect(rules.filter((rule) => !rule.startsWith('Max-Age')).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure'])
    expect(headers['strict-transport-security']).toBe('max-age=31536000')
    const ann = await player(server, card, { name: 'Ann', seat: 'BEL' })
    const table = await sit(ann, card.session)
    expect(await table.ask('say', { to: 'room', text: 'Nobody listens in.' })).toMatchObject({ ok: true })
    expect(await ann.get<About>('/api/about')).toMatchObject({ secure: true })
  })

  it('long polling is encrypted too', async () => {
    const server = await startEncrypted()
    const browser = new Browser(server)
    const { session } = await browser.post<Joined>('/api/tutorial', {})
    const { ticket } = await browser.ticket(session, 'seat')
    const table = new Table(server, { ticket, transports: ['polling'] })
    await table.heard('view')
  })

  it('a page of the same name over plain http may ask for nothing, and the port speaks nothing else', async () => {
    const server = await startEncrypted()
    const origin = server.origin.replace('https:', 'http:')
    const answer = await new Browser(server).ask('POST', '/api/tutorial', { body: {}, headers: { origin } })
    expect([answer.status, answer.json<{ refused: string }>().refused]).toEqual([403, 'wrong-origin'])
    const plain = await new Promise((resolve) => get(server.url.replace('https:', 'http:'), resolve).once('error', resolve))
    expect(plain).toBeInstanceOf(Error)
  })
})
