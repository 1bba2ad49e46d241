import { v7 } from 'uuid'
import type { Clock } from '../../shared/noun/clock.ts'
import type { ControlAct } from '../../shared/wire/control-act.ts'
import type { Answer, ClientMessages } from '../../shared/wire/socket.ts'
import type { CommandName, Pending } from '../store/pending.ts'
import { currentSession } from './current-session.ts'

type BodyWithoutId<K extends CommandName> = Omit<ClientMessages[K], 'id'>

/** Makes the id here, once: the same command again, even after a reload, gets the same answer. */
function send<K extends CommandName>(name: K, body: BodyWithoutId<K>): Promise<Answer> {
  const { connection } = currentSession()
  return connection.send({ name, body: { id: v7(), ...body } } as unknown as Pending)
}

/** An order: at once for a now-action, sealed until lock for a turn-end one. `replaces` names the sealed order it takes the place of. */
export function order(
  kind: string,
  params: Readonly<Record<string, unknown>>,
  options: { readonly replaces?: string } = {},
): Promise<Answer> {
  const clock = currentSession().store.getState().view?.get('clock:main') as Clock | undefined
  return send('order', { turn: clock?.turn ?? 0, kind, params: { ...params }, ...options })
}

/** Takes a sealed order back. */
export const withdraw = (sealed: string): Promise<Answer> => send('withdraw', { order: sealed })

/** "We are done" with this phase, or not after all. */
export const done = (isDone: boolean): Promise<Answer> => send('done', { done: isDone })

/** Words outside the rules: to one's own room, to control; from control to a seat or all. */
export const say = (to: ClientMessages['say']['to'], text: string): Promise<Answer> => send('say', { to, text })

/** A second signature on a sealed order. */
export const sign = (sealed: string): Promise<Answer> => send('sign', { order: sealed })

/** What only control may do. */
export const control = (act: ControlAct): Promise<Answer> => send('control', { act })
