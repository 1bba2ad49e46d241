import type { ClientMessages, ServerMessages } from '../../shared/wire/socket.ts'

/** What happens to the socket itself. */
type SocketEvents = {
  readonly connect: () => void
  readonly disconnect: (reason: string) => void
  readonly connect_error: (error: Error & { readonly data?: unknown }) => void
}

/** The part of a Socket.IO client that the connection uses; tests give one without a network. */
export type SocketLike = {
  readonly on: {
    <K extends keyof ServerMessages>(event: K, listen: (body: ServerMessages[K]) => void): unknown
    <K extends keyof SocketEvents>(event: K, listen: SocketEvents[K]): unknown
  }
  readonly emit: <K extends keyof ClientMessages>(event: K, body: ClientMessages[K]) => unknown
  readonly connect: () => unknown
  readonly disconnect: () => unknown
  /** True while it is connected or trying by itself. */
  readonly active: boolean
  readonly connected: boolean
}
