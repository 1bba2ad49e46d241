import { get } from 'node:http'
import { onTestFinished } from 'vitest'
import type { Lobby } from '../../shared/wire/http.ts'
import type { Browser } from './browser.ts'

type Told = Lobby | 'gone'

/** A lobby page that listens: what it was told, and what it will be. */
export type LobbyStream = {
  readonly status: number
  readonly told: readonly Told[]
  /** The first thing told that fits, of those that came and those to come. */
  readonly heard: (fits: (told: Told) => boolean) => Promise<Told>
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>
  readonly close: () => void
}

/** Opens the events of a lobby as a browser's EventSource does. */
export function listenToLobby(browser: Browser, session: string): Promise<LobbyStream> {
  const headers = {
    host: new URL(browser.server.origin).host,
    accept: 'text/event-stream',
    cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  }
  return new Promise((resolve, reject) => {
    const request = get(`${browser.server.url}/api/lobby/${session}/events`, { headers, agent: false }, (response) => {
      const told: Told[] = []
      let waiting: { readonly fits: (one: Told) => boolean; readonly resolve: (one: Told) => void }[] = []
      let rest = ''
      const take = (one: Told): void => {
        told.push(one)
        for (const { fits, resolve: tell } of waiting) if (fits(one)) tell(one)
        waiting = waiting.filter(({ fits }) => !fits(one))
      }
      response.setEncoding('utf8').on('data', (text: string) => {
        const blocks = `${rest}${text}`.split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) {
          const [, event, data = '{}'] = /^event: (\w+)\ndata: (.*)$/s.exec(block) ?? []
          if (event === 'gone') take('gone')
          if (event === 'lobby') take(JSON.parse(data) as Lobby)
        }
      })
      const close = (): void => void request.destroy()
      onTestFinished(close)
      resolve({
        status: response.statusCode ?? 0,
        told,
        close,
        ended: new Promise((end) => response.once('close', () => end())),
        heard: async (fits) => told.find(fits) ?? new Promise<Told>((tell) => waiting.push({ fits, resolve: tell })),
      })
    })
    request.once('error', reject)
  })
}
