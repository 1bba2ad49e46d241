import { describe, expect, it } from 'vitest'
import type { Connection } from '../../../client/net/connection.ts'
import { speakingSession } from '../../../client/screen/run/speak/speaking-session.ts'
import type { Pending } from '../../../client/store/pending.ts'
import { createSessionStore } from '../../../client/store/session.ts'
import { welcome } from '../net/frames.ts'

/** A line that keeps what goes out. */
function line() {
  const sent: Pending[] = []
  const kept: string[] = []
  const connection: Connection = {
    open: () => undefined,
    close: () => undefined,
    tryNow: () => undefined,
    keep: (key) => void kept.push(key),
    send: (pending) => {
      sent.push(pending)
      return Promise.resolve({ id: pending.body.id, ok: true })
    },
  }
  const store = createSessionStore({ welcome: { ...welcome, viewer: { kind: 'control', revealed: true } } })
  return { sent, kept, session: speakingSession({ store, connection }, 'COR') }
}

const order: Pending = { name: 'order', body: { id: 'command-1', turn: 2, kind: 'test-line', params: { line: 'line:a' } } }

describe('speaking for a state', () => {
  it('sends its orders as acts of control, under the same id', async () => {
    const { sent, session } = line()
    await session.connection.send(order)
    expect(sent).toEqual([
      {
        name: 'control',
        body: { id: 'command-1', act: { do: 'speak', seat: 'COR', turn: 2, kind: 'test-line', params: { line: 'line:a' } } },
      },
    ])
  })

  it('leaves control’s own acts as they are, and sends nothing else', async () => {
    const { sent, session } = line()
    const pause: Pending = { name: 'control', body: { id: 'command-2', act: { do: 'pause' } } }
    await session.connection.send(pause)
    const answer = await session.connection.send({ name: 'done', body: { id: 'command-3', done: true } })
    expect(sent).toEqual([pause])
    expect(answer).toMatchObject({ id: 'command-3', refused: 'not-allowed' })
  })

  it('is the state’s viewer with all posts, and keeps its drafts to itself', () => {
    const { kept, session } = line()
    session.connection.keep('compose', '{}')
    const { welcome: who, desk } = session.store.getState()
    expect(who).toMatchObject({ viewer: { kind: 'seat', seat: 'COR', revealed: false }, posts: ['foreign', 'defence', 'relief'] })
    expect(desk).toEqual({ compose: '{}' })
    expect(kept).toEqual([])
  })
})
