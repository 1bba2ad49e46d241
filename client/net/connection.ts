import { type ByeReason, type ClientMessages, protocol, type ServerMessages } from '../../shared/wire/socket.ts'
import { type CommandLine, type CommandLineParts, createCommandLine } from './command-line.ts'
import type { DeskBox } from './desk-box.ts'
import { lookingOf, takePatch, takeView } from './take-frame.ts'

/** How long after a server that closed on us, or a refused connect, we try again, ms. Socket.IO does not do so by itself then. */
const RETRY_MS = 2000
/** Commands that are still out are sent once more after so long, ms; the server answers the same id the same. */
const RESEND_MS = 10_000

/** One open line of this device to the server, for one session and one way of being in it. */
export type Connection = Pick<CommandLine, 'send'> & {
  readonly open: () => void
  readonly close: () => void
  /** Gives up waiting for the next try and tries now. */
  readonly tryNow: () => void
  /** Keeps a draft or read mark, here at once and on the server soon. */
  readonly keep: (key: string, value: string) => void
}

export type ConnectionParts = CommandLineParts & {
  readonly desk: DeskBox
  /** Monotonic ms. */
  readonly now: () => number
}

/** Reasons after which coming back by itself makes no sense: what to do is said on the page. */
const forGood: ReadonlySet<ByeReason> = new Set(['evicted', 'removed', 'suspended', 'old-client', 'ended'])

/** Joins socket, store and outbox. Everything that arrives goes through here into the store; nothing else writes there. */
export function createConnection(parts: ConnectionParts): Connection {
  const { store, socket, desk } = parts
  const commands = createCommandLine(parts)
  const line = createLine(parts)
  hearFrames(parts, commands)
  let resend: ReturnType<typeof setInterval> | undefined

  const sendDesk = (key: string, value: string): unknown => store.getState().status === 'live' && socket.emit('desk', { key, value })
  socket.on('welcome', (welcome) => {
    const { desk: kept, unsent } = desk.merge(welcome.desk)
    store.setState({ status: 'live', lostSince: undefined, bye: undefined, welcome, desk: kept })
    for (const [key, value] of unsent) sendDesk(key, value)
    commands.sendWaiting()
  })
  return {
    open: () => {
      commands.restore()
      store.setState({ desk: desk.all() })
      resend = setInterval(commands.sendWaiting, RESEND_MS)
      line.open()
    },
    close: () => {
      clearInterval(resend)
      desk.flush(sendDesk)
      line.close()
    },
    tryNow: line.tryNow,
    send: commands.send,
    keep: (key, value) => store.setState({ desk: desk.keep(key, value, (latest) => sendDesk(key, latest)) }),
  }
}

/** Views and patches go into the store in order; after a gap the whole view is asked for, and until it is there nothing is applied. */
function hearFrames({ store, socket, now }: ConnectionParts, commands: CommandLine): void {
  let viewAsked = false
  const hello = (since: ClientMessages['hello']['since']): void => {
    viewAsked = since === undefined
    socket.emit('hello', since === undefined ? { protocol } : { protocol, since })
  }
  socket.on('connect', () => hello(store.getState().position))
  socket.on('view', (frame) => {
    viewAsked = false
    store.setState(takeView(frame))
  })
  socket.on('patch', (frame) => {
    const next = viewAsked ? 'seen' : takePatch(store.getState(), frame)
    if (next === 'gap') hello(undefined)
    else if (next !== 'seen') store.setState(next)
    for (const answer of frame.answers ?? []) commands.take(answer)
  })
  socket.on('answer', commands.take)
  socket.on('clock', (clock) => store.setState({ clock: { ...clock, receivedMs: now() } }))
  socket.on('hot-wash', (frame) => store.setState({ hotWash: { ...frame, receivedMs: now() } }))
  socket.on('presence', (presence) => store.setState({ presence }))
  socket.on('watch', (watch) => store.setState({ watch }))
  socket.on('looking', (frame) => store.setState({ looking: lookingOf(frame) }))
}

/** Keeps the line up: Socket.IO comes back by itself when the network went, and we do when the server closed. */
function createLine({ store, socket, now }: ConnectionParts): Pick<Connection, 'open' | 'close' | 'tryNow'> {
  let retry: ReturnType<typeof setTimeout> | undefined
  let closed = true
  let badTickets = 0
  const over = (): boolean => closed || store.getState().status === 'ended'
  const lose = (): void => {
    if (store.getState().status === 'live') store.setState({ status: 'lost', lostSince: now() })
  }
  const retryIn = (ms: number): void => {
    clearTimeout(retry)
    if (!over()) retry = setTimeout(() => socket.connect(), ms)
  }
  const leave = ({ reason, retryInMs = RETRY_MS }: ServerMessages['bye']): void => {
    badTickets += reason === 'bad-ticket' ? 1 : 0
    lose()
    store.setState({ bye: reason })
    if (forGood.has(reason) || badTickets > 1) store.setState({ status: 'ended' })
    socket.disconnect()
    retryIn(retryInMs)
  }
  socket.on('welcome', () => {
    badTickets = 0
  })
  socket.on('disconnect', (reason) => {
    lose()
    if (reason === 'io server disconnect') retryIn(RETRY_MS)
  })
  socket.on('connect_error', () => {
    lose()
    if (!socket.active) retryIn(RETRY_MS)
  })
  socket.on('bye', leave)
  return {
    open: () => {
      closed = false
      socket.connect()
    },
    close: () => {
      closed = true
      clearTimeout(retry)
      socket.disconnect()
    },
    tryNow: () => {
      if (socket.connected || over()) return
      clearTimeout(retry)
      // A disconnected client that waits for its next try ignores `connect`; this ends the waiting.
      socket.disconnect()
      socket.connect()
    },
  }
}
