import type { ClientMessages } from '../../shared/wire/socket.ts'

/** The messages that are commands: they carry an id and get an answer. */
export type CommandName = 'order' | 'withdraw' | 'done' | 'say' | 'open-room' | 'stop' | 'sign' | 'control'

/** A command on its way: kept on this device from before it is sent until it is answered. */
export type Pending = {
  [K in CommandName]: { readonly name: K; readonly body: ClientMessages[K] }
}[CommandName]
