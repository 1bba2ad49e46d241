import type { Socket } from 'socket.io'
import { isRefusal } from '../../shared/model/refusal.ts'
import { clientMessages, protocol } from '../../shared/wire/socket.ts'
import type { ServerParts } from '../http/parts.ts'
import { mayWatch, stillMay } from '../identity/seat-table.ts'
import type { Ticket } from '../identity/tickets.ts'
import { type Device, sendTo } from '../session/device.ts'
import type { Session } from '../session/session.ts'
import { createTokenBucket } from '../session/token-bucket.ts'
import { openDevice } from './open-device.ts'
import { isClientEvent, type Received, type Receiver, receive } from './receive.ts'

/** A socket that has not said hello after so long goes, ms. */
const HELLO_MS = 10_000
/** Drafts per device; more are not kept. */
const DRAFTS = { perSecond: 5, burst: 40 }
/** Open tabs of one person: the oldest goes when one more comes. */
const DEVICES_MAX = 12

type Entered = { readonly device: Device; readonly session: Session }

/** A socket with a good ticket becomes a device of a session; any other hears why not, and goes. */
export function accept(parts: ServerParts, socket: Socket, devices: Set<Device>): void {
  const ticket = parts.tickets.redeem(socket.handshake.auth.ticket)
  const entered = ticket === undefined ? undefined : enter(parts, socket, ticket)
  if (entered === undefined) {
    parts.log.warn({ event: 'authn_login_fail' }, 'a socket came with a bad ticket')
    socket.emit('bye', { reason: 'bad-ticket' })
    socket.disconnect(true)
    return
  }
  const { device, session } = entered
  devices.add(device)
  const own = [...devices].filter(({ person }) => person === device.person)
  if (own.length > DEVICES_MAX) own[0]?.bye('evicted')
  const waitForHello = parts.time.after(HELLO_MS, () => socket.disconnect(true))
  hear(socket, receiverFor(parts, entered, waitForHello))
  socket.on('disconnect', () => {
    waitForHello()
    devices.delete(device)
    session.leave(device)
  })
}

/** Who the ticket's bearer is now: the seat table is asked again, for it may have changed since. */
function enter(parts: ServerParts, socket: Socket, { person: id, session: of, kind }: Ticket): Entered | undefined {
  const person = parts.people.get(id)
  const session = parts.sessions.get(of)
  if (person === undefined || session === undefined) return undefined
  const may = mayWatch(parts.people.member(of, id), kind, person.facilitator)
  if (isRefusal(may)) return undefined
  const tooSlow = (): void => parts.log.warn({ session: of, kind }, 'a device that does not read was cut off')
  return { device: openDevice(socket, { person: id, kind, seat: may.seat }, tooSlow), session }
}

function receiverFor(parts: ServerParts, { device, session }: Entered, onHello: () => void): Receiver {
  const drafts = createTokenBucket(DRAFTS, parts.time.steadyMs)
  let greeted = false
  const take = (received: Received): void | Promise<void> => {
    const member = parts.people.member(session.id, device.person)
    if (!stillMay(member, device, parts.people.get(device.person)?.facilitator === true)) return device.bye('evicted')
    if (received.event === 'hello') {
      if (received.message.protocol !== protocol) return device.bye('old-client')
      greeted = true
      onHello()
      return session.hello(device, received.message.since)
    }
    if (!greeted) {
      const id = received.event === 'desk' ? '' : received.message.id
      return sendTo(device, 'answer', { id, refused: 'not-yet', say: 'Say hello first.' })
    }
    if (received.event !== 'desk') return session.command(device, received)
    if (drafts.take()) session.writeDesk(device, received.message)
  }
  return {
    take,
    refuse: (answer) => sendTo(device, 'answer', answer),
    onFault: (event, err) => parts.log.error({ event, err, session: session.id }, 'a message could not be handled'),
  }
}

function hear(socket: Socket, receiver: Receiver): void {
  for (const event of Object.keys(clientMessages)) socket.on(event, (...packet: unknown[]) => receive(event, packet, receiver))
  socket.onAny((event: string, ...packet: unknown[]) => {
    if (!isClientEvent(event)) receive(event, packet, receiver)
  })
}
