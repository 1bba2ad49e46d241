import type { Answer } from '../../shared/wire/socket.ts'
import type { Pending } from '../store/pending.ts'
import type { SessionStore } from '../store/session.ts'
import type { Outbox } from './outbox.ts'
import type { SocketLike } from './socket-like.ts'

/** Commands on their way: each is sent again until it is answered. */
export type CommandLine = {
  /** Takes up what an earlier page load left unanswered. */
  readonly restore: () => void
  readonly send: (pending: Pending) => Promise<Answer>
  /** Sends all that wait, oldest first. */
  readonly sendWaiting: () => void
  readonly take: (answer: Answer) => void
}

export type CommandLineParts = {
  readonly store: SessionStore
  readonly socket: SocketLike
  readonly outbox: Outbox
  /** Hears of an answer to a command of an earlier page load, which nobody waits for any more. */
  readonly onLateAnswer: (pending: Pending, answer: Answer) => void
}

export function createCommandLine({ store, socket, outbox, onLateAnswer }: CommandLineParts): CommandLine {
  const awaited = new Map<string, (answer: Answer) => void>()
  const isOpen = (): boolean => socket.connected && store.getState().status === 'live'
  const emit = ({ name, body }: Pending): unknown => socket.emit(name, body)
  return {
    restore: () => store.setState({ waiting: outbox.all() }),
    send: (pending) => {
      outbox.put(pending)
      store.setState(({ waiting }) => ({ waiting: [...waiting, pending] }))
      if (isOpen()) emit(pending)
      return new Promise<Answer>((resolve) => awaited.set(pending.body.id, resolve))
    },
    sendWaiting: () => {
      if (isOpen()) for (const pending of store.getState().waiting) emit(pending)
    },
    take: (answer) => {
      outbox.remove(answer.id)
      const pending = store.getState().waiting.find(({ body }) => body.id === answer.id)
      if (pending === undefined) return
      store.setState(({ waiting }) => ({ waiting: waiting.filter((each) => each !== pending) }))
      const resolve = awaited.get(answer.id)
      awaited.delete(answer.id)
      if (resolve === undefined) onLateAnswer(pending, answer)
      else resolve(answer)
    },
  }
}
