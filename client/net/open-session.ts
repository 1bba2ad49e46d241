import type { Refusal } from '../../shared/model/refusal.ts'
import type { HttpBodies } from '../../shared/wire/http.ts'
import { createSessionStore } from '../store/session.ts'
import { type ConnectionParts, createConnection } from './connection.ts'
import type { OpenSession } from './current-session.ts'
import { createDeskBox } from './desk-box.ts'
import { deviceStorage } from './device-storage.ts'
import { openSocket } from './open-socket.ts'
import { createOutbox } from './outbox.ts'

/** Everything an open session page needs, not connected yet. */
export function openSession(wanted: HttpBodies['ticket'], onLateAnswer: ConnectionParts['onLateAnswer']): OpenSession {
  const store = createSessionStore()
  const storage = deviceStorage()
  const scope = `${wanted.session}.${wanted.as}`
  const refused = ({ refused: why }: Refusal): void => {
    store.setState({ status: 'ended', bye: why === 'suspended' ? 'suspended' : 'bad-ticket' })
    socket.disconnect()
  }
  const socket = openSocket(wanted, refused)
  const connection = createConnection({
    store,
    socket,
    outbox: createOutbox(storage, scope),
    desk: createDeskBox(storage, scope),
    now: () => performance.now(),
    onLateAnswer,
  })
  return { store, connection }
}
