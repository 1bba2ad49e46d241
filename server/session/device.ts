import type { ByeReason, ServerMessages } from '../../shared/wire/socket.ts'

/** One open browser tab, as a session knows it. Who it is comes from its ticket and from nothing it says. */
export type Device = {
  readonly person: string
  readonly kind: 'seat' | 'control' | 'public'
  readonly seat: string | undefined
  /** Sends an event whose body is JSON already, so that equal bodies are encoded once. */
  readonly send: (event: keyof ServerMessages, json: string) => void
  readonly isOpen: () => boolean
  /** Says why, and closes for good: the browser does not come back by itself, except after `drain`. */
  readonly bye: (reason: ByeReason, retryInMs?: number) => void
}

export const sendTo = <E extends keyof ServerMessages>(device: Device, event: E, body: ServerMessages[E]): void =>
  device.send(event, JSON.stringify(body))
