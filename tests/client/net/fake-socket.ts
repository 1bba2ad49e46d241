import type { SocketLike } from '../../../client/net/socket-like.ts'

export type Sent = { readonly event: string; readonly body: unknown }

/** A socket without a network: what is sent is kept, what the server says is given by `tell`. */
export type FakeSocket = SocketLike & {
  readonly sent: Sent[]
  /** An event from the server, or of the socket itself. */
  readonly tell: (event: string, body?: unknown) => void
  /** The network comes up: connected, and whoever listens hears of it. */
  readonly up: () => void
  readonly down: (reason?: string) => void
  readonly tries: () => number
  readonly of: (event: string) => unknown[]
}

export function fakeSocket(): FakeSocket {
  const listeners = new Map<string, ((body: never) => void)[]>()
  const sent: Sent[] = []
  const state = { connected: false, active: false, tries: 0 }
  const tell = (event: string, body?: unknown): void => {
    for (const listen of listeners.get(event) ?? []) listen(body as never)
  }
  const socket = {
    sent,
    tell,
    up: () => {
      state.connected = true
      tell('connect')
    },
    down: (reason = 'transport close') => {
      state.connected = false
      state.active = reason !== 'io server disconnect'
      tell('disconnect', reason)
    },
    tries: () => state.tries,
    of: (event: string) => sent.filter((one) => one.event === event).map(({ body }) => body),
    on: (event: string, listen: (body: never) => void) => {
      listeners.set(event, [...(listeners.get(event) ?? []), listen])
    },
    emit: (event: string, body: unknown) => {
      sent.push({ event, body })
      return socket
    },
    connect: () => {
      state.tries += 1
      state.active = true
    },
    disconnect: () => {
      state.active = false
      state.connected = false
    },
    get connected() {
      return state.connected
    },
    get active() {
      return state.active
    },
  }
  return socket as FakeSocket
}
