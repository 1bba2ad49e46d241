import { io } from 'socket.io-client'
import type { Refusal } from '../../shared/model/refusal.ts'
import type { HttpBodies } from '../../shared/wire/http.ts'
import { api, RefusedError } from './api.ts'
import type { SocketLike } from './socket-like.ts'

/** A socket that fetches a fresh one-time ticket before each (re)connect (reliability.md 2.2). It does not connect by itself. */
export function openSocket(wanted: HttpBodies['ticket'], onRefused: (why: Refusal) => void): SocketLike {
  const auth = (give: (data: object) => void): void => {
    api.ticket(wanted).then(give, (error: unknown) => {
      // Without a ticket the server says no and we try again later; a refusal will not change by trying.
      if (error instanceof RefusedError && error.refusal.refused !== 'rate') onRefused(error.refusal)
      else give({})
    })
  }
  return io({
    path: '/ws',
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    autoConnect: false,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    randomizationFactor: 0.9,
    timeout: 8000,
    auth,
  })
}
