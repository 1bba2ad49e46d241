import type { Server } from 'socket.io'
import { createTokenBucket } from '../session/token-bucket.ts'

/** What one connection may send, before anything of it is parsed (reliability.md 2.2). */
const MESSAGES = { perSecond: 10, burst: 40 }
const BYTES = { perSecond: 32 * 1024, burst: 256 * 1024 }

type Engine = Server['engine']
/** The part of an engine.io connection that is used here. */
export type EngineConnection = {
  readonly transport: { readonly name: string; readonly socket?: RawSocket }
  readonly on: (event: string, listener: () => void) => unknown
  readonly prependListener: (event: string, listener: (data: unknown) => void) => unknown
  readonly close: (discard?: boolean) => void
}

type RawSocket = {
  readonly prependListener: (event: 'message', listener: (data: { readonly length: number }, isBinary: boolean) => void) => unknown
  readonly terminate: () => void
}

/** Cuts connections that flood, and those that send binary packets: the game has none. Runs before the packets are parsed. */
export function guardFloods(engine: Engine, steadyMs: () => number, onBreach: () => void): void {
  engine.on('connection', (connection: EngineConnection) => watch(connection, steadyMs, onBreach))
}

function watch(connection: EngineConnection, steadyMs: () => number, onBreach: () => void): void {
  const messages = createTokenBucket(MESSAGES, steadyMs)
  const bytes = createTokenBucket(BYTES, steadyMs)
  const isWithin = (length: number): boolean => messages.take() && bytes.take(length)
  const watchRaw = (): void => {
    const raw = connection.transport.socket
    raw?.prependListener('message', (data, isBinary) => {
      if (isWithin(data.length) && !isBinary && !isBinaryPacket(data)) return
      onBreach()
      raw.terminate()
    })
  }
  watchRaw()
  connection.on('upgrade', watchRaw)
  connection.prependListener('data', (data) => {
    if (connection.transport.name !== 'polling' || isWithin(lengthOf(data))) return
    onBreach()
    connection.close(true)
  })
}

const lengthOf = (data: unknown): number => (typeof data === 'string' || data instanceof Uint8Array ? data.length : 0)

/** A Socket.IO packet of type 5 or 6 announces binary attachments: engine.io message `4`, then the type. */
function isBinaryPacket(data: { readonly length: number }): boolean {
  const head = data instanceof Uint8Array ? String.fromCharCode(...data.subarray(0, 2)) : ''
  return head === '45' || head === '46'
}
