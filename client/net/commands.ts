import { v7 } from 'uuid'
import type { Clock } from '../../shared/noun/clock.ts'
import type { ControlAct } from '../../shared/wire/control-act.ts'
import type { Answer, ClientMessages } from '../../shared/wire/socket.ts'
import { useActing } from '../store/acting.ts'
import type { CommandName, Pending } from '../store/pending.ts'
import { currentSession } from './current-session.ts'

type BodyWithoutId<K extends CommandName> = Omit<ClientMessages[K], 'id'>

/** Makes the id here, once: the same command again, even after a reload, gets the same answer. */
function send<K extends CommandName>(name: K, body: BodyWithoutId<K>): Promise<Answer> {
  const { connection } = currentSession()
  return connection.send({ name, body: { id: v7(), ...body } } as unknown as Pending)
}

/** A command of a seat: it names who acts when somebody else sits at this device. */
function sendAs<K extends Exclude<CommandName, 'control'>>(name: K, body: BodyWithoutId<K>): Promise<Answer> {
  const { by } = useActing.getState()
  return send(name, by === undefined ? body : { ...body, by })
}

/** An order: at once for a now-action, sealed until lock for a turn-end one. `replaces` names the sealed order it takes the place of. */
export function order(
  kind: string,
  params: Readonly<Record<string, unknown>>,
  options: { readonly replaces?: string } = {},
): Promise<Answer> {
  const clock = currentSession().store.getState().view?.get('clock:main') as Clock | undefined
  return sendAs('order', { turn: clock?.turn ?? 0, kind, params: { ...params }, ...options })
}

/** Takes a sealed order back. */
export const withdraw = (sealed: string): Promise<Answer> => sendAs('withdraw', { order: sealed })

/** "We are done" with this phase, or not after all. */
export const done = (isDone: boolean): Promise<Answer> => sendAs('done', { done: isDone })

/** Words outside the rules: to one's own room, a group's, or control; from control to a seat, a group or all. */
export const say = (to: ClientMessages['say']['to'], text: string): Promise<Answer> => sendAs('say', { to, text })

/** A question to control, which it owns and answers (C5). */
export const askControl = (text: string): Promise<Answer> => sendAs('say', { to: 'control', text, asks: true })

/** A room for a group of seats, one's own among them. */
export const openRoom = (seats: readonly string[], name: string): Promise<Answer> => sendAs('open-room', { seats: [...seats], name })

/** A real emergency: everything stops at once, for everybody. */
export const stopForReal = (reason: string): Promise<Answer> => sendAs('stop', reason === '' ? {} : { reason })

/** A second signature on a sealed order. */
export const sign = (sealed: string): Promise<Answer> => sendAs('sign', { order: sealed })

/** What only control may do. */
export const control = (act: ControlAct): Promise<Answer> => send('control', { act })
