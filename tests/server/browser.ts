import { type IncomingHttpHeaders, request } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { ExerciseCard, HttpBodies, Joined } from '../../shared/wire/http.ts'
import type { TestServer } from './test-server.ts'

/** Where a server is, in this process or in another. */
export type Place = Pick<TestServer, 'url' | 'origin' | 'facilitatorKey' | 'ca'>

/** An answer as it came: status, headers, and the body as text and as JSON. */
export type HttpAnswer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
  /** The body as JSON; the caller names its type. */
  readonly json: <T>() => T
}

type Asked = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>>; readonly localAddress?: string }

/** One browser: it keeps cookies and names the origin of its page, as browsers do. */
export class Browser {
  readonly server: Place
  readonly cookies = new Map<string, string>()

  constructor(server: Place) {
    this.server = server
  }

  async ask(method: 'GET' | 'POST', path: string, asked: Asked = {}): Promise<HttpAnswer> {
    const host = new URL(this.server.origin).host
    const headers: Record<string, string> = { host, ...(method === 'POST' ? { origin: this.server.origin } : {}) }
    const payload = asked.body === undefined ? undefined : typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body)
    if (payload !== undefined)
      Object.assign(headers, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) })
    if (this.cookies.size > 0) headers.cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    Object.assign(headers, asked.headers)
    for (const [name, value] of Object.entries(headers)) if (value === '') delete headers[name]
    const answer = await send({
      url: `${this.server.url}${path}`,
      method,
      headers,
      payload,
      localAddress: asked.localAddress,
      ca: this.server.ca,
    })
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.cookies.set(name, value)
    }
    return answer
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const answer = await this.ask('POST', path, { body })
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.text}`)
    return answer.json<T>()
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.ask('GET', path)
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.text}`)
    return answer.json<T>()
  }

  ticket(session: string, as: HttpBodies['ticket']['as']): Promise<{ readonly ticket: string }> {
    return this.post('/api/ticket', { session, as })
  }
}

type Sending = {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly payload: string | undefined
  readonly localAddress: string | undefined
  readonly ca: Buffer | undefined
}

function send({ url, method, headers, payload, localAddress, ca }: Sending): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const ask = ca === undefined ? request : secureRequest
    const options = { method, headers, agent: false as const, ...(localAddress === undefined ? {} : { localAddress }) }
    const sent = ask(url, ca === undefined ? options : { ...options, ca }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json: <T>() => JSON.parse(text) as T })
      })
    })
    sent.on('error', reject)
    sent.end(payload)
  })
}

/** A browser signed in by the facilitator's link. */
export async function facilitator(server: Place): Promise<Browser> {
  const browser = new Browser(server)
  await browser.post('/api/facilitator', { key: server.facilitatorKey })
  return browser
}

/** An exercise of First Ring: seats not named are people. */
export const openExercise = (by: Browser, more: Partial<HttpBodies['exercise']> = {}): Promise<ExerciseCard> =>
  by.post('/api/exercises', { scenario: 'first-ring', seats: {}, pace: 'untimed', autoAdmit: true, ...more })

/** A browser that has joined and taken a seat. */
export async function player(
  server: Place,
  card: ExerciseCard,
  {
    name,
    seat,
    posts = ['foreign', 'defence', 'relief'],
  }: { readonly name: string; readonly seat: string; readonly posts?: readonly string[] },
): Promise<Browser> {
  const browser = new Browser(server)
  await browser.post<Joined>('/api/join', { code: card.code, name })
  await browser.post<Joined>('/api/seat', { session: card.session, seat, posts })
  return browser
}
