import { z } from 'zod'
import { type Refusal, refuse } from '../../shared/model/refusal.ts'
import { type Answer, type ClientMessages, clientMessages } from '../../shared/wire/socket.ts'

export type ClientEvent = keyof ClientMessages

/** A message whose shape is right. Nothing is said yet of whether its sender may send it. */
export type Received = { readonly [E in ClientEvent]: { readonly event: E; readonly message: ClientMessages[E] } }[ClientEvent]

/** What hears messages: those in order, and refusals of what could not be read. */
export type Receiver = {
  readonly take: (received: Received) => void | Promise<void>
  readonly refuse: (answer: Answer) => void
  readonly onFault: (event: string, fault: unknown) => void
}

export const isClientEvent = (event: string): event is ClientEvent => Object.hasOwn(clientMessages, event)

/**
 * The one place where a packet becomes a message. Whatever came (no argument, three, a function for an answer, a nest of arrays) ends
 * as a message, as a refusal, or as a fault that is caught; nothing is thrown. An acknowledgement function is never called.
 */
export function receive(event: string, packet: readonly unknown[], receiver: Receiver): void {
  try {
    if (!isClientEvent(event)) {
      receiver.refuse({ id: '', ...unknownMessage })
      return
    }
    const parts = packet.filter((part) => typeof part !== 'function')
    const [body] = parts
    const parsed = parts.length === 1 ? clientMessages[event].safeParse(body) : undefined
    if (parsed?.success !== true) {
      receiver.refuse({ id: idIn(body), ...malformed(event, parsed?.error) })
      return
    }
    // The schema of this very event has just read it.
    const taken = receiver.take({ event, message: parsed.data } as Received)
    if (taken instanceof Promise) taken.catch((fault: unknown) => receiver.onFault(event, fault))
  } catch (fault) {
    receiver.onFault(event, fault)
  }
}

const unknownMessage = refuse('malformed', 'There is no such message. Reload the page.')

function malformed(event: string, error: z.ZodError | undefined): Refusal {
  const issue = error?.issues[0]
  const where = issue === undefined || issue.path.length === 0 ? event : `${event}.${z.core.toDotPath(issue.path)}`
  return refuse('malformed', 'The message {where} cannot be read.', { where: where.slice(0, 100) })
}

/** The id of a command that could not be read, so that its sender can match the refusal; '' when it has none. */
function idIn(body: unknown): string {
  const id = typeof body === 'object' && body !== null ? (body as { readonly id?: unknown }).id : undefined
  return typeof id === 'string' && id.length <= 64 ? id : ''
}
