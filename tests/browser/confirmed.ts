import type { Page } from 'playwright-core'
import type { ControlAct } from '../../shared/wire/control-act.ts'
import type { Answer } from '../../shared/wire/socket.ts'

type Packet = readonly [event: string, body: { readonly id?: string; readonly act?: ControlAct; readonly answers?: readonly Answer[] }]

/** What control asks of the server and not of the game: it is answered, and stands in no log. */
const unlogged: ReadonlySet<string> = new Set<ControlAct['do']>(['look', 'admit', 'suspend'])

/**
 * Listens to a page's lines from now on, over reloads and restarts. Gives the ids of the commands that the server said yes to: each
 * of them must stand in the log, once.
 */
export function confirmedBy(page: Page): ReadonlySet<string> {
  const asides = new Set<string>()
  const confirmed = new Set<string>()
  page.on('websocket', (line) => {
    line.on('framesent', ({ payload }) => {
      const [event, body] = packetOf(payload) ?? []
      if (event === 'control' && body?.act !== undefined && unlogged.has(body.act.do)) asides.add(body.id ?? '')
    })
    line.on('framereceived', ({ payload }) => {
      const [event, body] = packetOf(payload) ?? []
      const answers = event === 'answer' ? [body as Answer] : event === 'patch' ? (body?.answers ?? []) : []
      for (const answer of answers) if ('ok' in answer && !asides.has(answer.id)) confirmed.add(answer.id)
    })
  })
  return confirmed
}

/** A Socket.IO event of the one namespace: `42["name",body]`. */
const packetOf = (payload: string | Buffer): Packet | undefined =>
  typeof payload === 'string' && payload.startsWith('42') ? (JSON.parse(payload.slice(2)) as Packet) : undefined
