import { io, type Socket } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import type { Rec } from '../../shared/model/record.ts'
import type { Clock } from '../../shared/noun/clock.ts'
import { applyPatch, type Mirror, openMirror } from '../../shared/patch/mirror.ts'
import { type Answer, type ClientMessages, type Heard, protocol, type ServerMessages } from '../../shared/wire/socket.ts'
import type { Browser, Place } from './browser.ts'

type Event = keyof ServerMessages
type Frame = { readonly [E in Event]: { readonly event: E; readonly body: ServerMessages[E] } }[Event]

/** How a device comes to the table. */
export type Coming = {
  readonly ticket?: unknown
  readonly since?: ClientMessages['hello']['since']
  readonly transports?: ('websocket' | 'polling')[]
  readonly headers?: Readonly<Record<string, string>>
  /** Do not say hello. */
  readonly silent?: boolean
}

let commands = 0

/** One device at the table: it keeps what it was sent, and the mirror that a browser would keep. */
export class Table {
  readonly socket: Socket
  readonly frames: Frame[] = []
  mirror: Mirror | undefined
  position: { epoch: string; n: number } | undefined
  private waiting: { readonly fits: (frame: Frame) => boolean; readonly resolve: (frame: Frame) => void }[] = []

  constructor(server: Place, { ticket, since, transports = ['websocket'], headers = {}, silent = false }: Coming) {
    this.socket = io(server.url, {
      path: '/ws',
      forceNew: true,
      reconnection: false,
      transports,
      auth: ticket === undefined ? {} : { ticket },
      extraHeaders: { origin: server.origin, ...headers },
      ...(server.ca === undefined ? {} : { ca: server.ca.toString() }),
    })
    this.socket.onAny((...packet: unknown[]) => this.take({ event: packet[0], body: packet[1] } as Frame))
    this.socket.on('connect', () => {
      if (!silent) this.send('hello', since === undefined ? { protocol } : { protocol, since })
    })
    onTestFinished(() => void this.socket.disconnect())
  }

  private take(frame: Frame): void {
    this.frames.push(frame)
    if (frame.event === 'view') {
      this.mirror = openMirror(frame.body.viewer, frame.body.records)
      this.position = { epoch: frame.body.epoch, n: frame.body.n }
    }
    if (frame.event === 'patch' && this.mirror !== undefined && frame.body.n === (this.position?.n ?? 0) + 1) {
      this.mirror = applyPatch(this.mirror, frame.body)
      this.position = { epoch: frame.body.epoch, n: frame.body.n }
    }
    const [ready, rest] = [this.waiting.filter(({ fits }) => fits(frame)), this.waiting.filter(({ fits }) => !fits(frame))]
    this.waiting = rest
    for (const { resolve } of ready) resolve(frame)
  }

  /** The first frame of an event that fits, of those that came and those to come. */
  async heard<E extends Event>(event: E, fits: (body: ServerMessages[E]) => boolean = () => true): Promise<ServerMessages[E]> {
    const isIt = (frame: Frame): boolean => frame.event === event && fits(frame.body as ServerMessages[E])
    const found = this.frames.find(isIt) ?? (await new Promise<Frame>((resolve) => this.waiting.push({ fits: isIt, resolve })))
    return found.body as ServerMessages[E]
  }

  /** The last frame of an event that came. */
  latest<E extends Event>(event: E): ServerMessages[E] | undefined {
    return this.frames.findLast((frame) => frame.event === event)?.body as ServerMessages[E] | undefined
  }

  send<E extends keyof ClientMessages>(event: E, body: ClientMessages[E]): void {
    this.socket.emit(event, body)
  }

  /** Sends a command under a fresh id, or the one it names, and waits for its answer, wherever that comes. */
  async ask<E extends Exclude<keyof ClientMessages, 'hello' | 'desk'>>(
    event: E,
    body: Omit<ClientMessages[E], 'id'> & { readonly id?: string },
  ): Promise<Answer> {
    commands += 1
    const id = body.id ?? `cmd-${commands.toString().padStart(6, '0')}`
    const before = this.frames.length
    this.send(event, { ...body, id } as ClientMessages[E])
    return this.answerTo(id, before)
  }

  /** The answer to a command among the frames from `from` on. */
  async answerTo(id: string, from = 0): Promise<Answer> {
    const answersIn = (frame: Frame): readonly Answer[] =>
      frame.event === 'answer' ? [frame.body] : frame.event === 'patch' ? (frame.body.answers ?? []) : []
    const find = (frame: Frame): Answer | undefined => answersIn(frame).find((answer) => answer.id === id)
    const come = this.frames.slice(from).find((frame) => find(frame) !== undefined)
    const frame = come ?? (await new Promise<Frame>((resolve) => this.waiting.push({ fits: (one) => find(one) !== undefined, resolve })))
    return find(frame) as Answer
  }

  /** Waits until the mirror shows what is asked. */
  async sees(fits: (mirror: Mirror) => boolean): Promise<void> {
    const isIt = (): boolean => this.mirror !== undefined && fits(this.mirror)
    if (!isIt()) await new Promise<Frame>((resolve) => this.waiting.push({ fits: isIt, resolve }))
  }

  get clock(): Clock {
    return this.record('clock:main') as Clock
  }

  record(id: string): Rec | undefined {
    return this.mirror?.kinds.get(id.slice(0, id.indexOf(':')))?.get(id)
  }

  records(kind: string): readonly Rec[] {
    return [...(this.mirror?.kinds.get(kind)?.values() ?? [])]
  }

  /** Every line that came, in full views and patches. */
  linesHeard(): readonly Heard[] {
    return this.frames.flatMap(({ event, body }) => (event === 'view' || event === 'patch' ? body.heard : []))
  }

  /** Until the phase is this one. */
  phase(phase: Clock['phase'], turn = 1): Promise<void> {
    return this.sees(() => this.clock?.phase === phase && this.clock.turn === turn)
  }

  /** Resolves when the socket has gone, with the reason. */
  gone(): Promise<string> {
    return this.socket.connected || this.socket.active
      ? new Promise((resolve) => this.socket.once('disconnect', resolve))
      : Promise.resolve('never connected')
  }
}

/** Sits down: a ticket, a socket, hello, and the first view. */
export async function sit(browser: Browser, session: string, as: 'seat' | 'control' | 'public' = 'seat'): Promise<Table> {
  const { ticket } = await browser.ticket(session, as)
  const table = new Table(browser.server, { ticket })
  await table.heard('view')
  return table
}
