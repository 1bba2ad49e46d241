import { refuse } from '../../../../shared/model/refusal.ts'
import { seatViewer } from '../../../../shared/model/viewer.ts'
import { postNames } from '../../../../shared/wire/http.ts'
import type { OpenSession } from '../../../net/current-session.ts'
import type { Pending } from '../../../store/pending.ts'
import { createSessionStore, type Looking, type SessionState } from '../../../store/session.ts'

/**
 * Control's own session turned into that of a seat: what the seat sees, and orders that go out as control's act for it. The panels of
 * the desk work in it unchanged. Drafts stay in this sheet: the seat's own people must not find control's.
 */
export function speakingSession({ store, connection }: OpenSession, seat: string): OpenSession {
  const { welcome } = store.getState()
  const spoken = createSessionStore({
    status: 'live',
    welcome: welcome === undefined ? undefined : { ...welcome, viewer: seatViewer(seat), posts: [...postNames], desk: {} },
  })
  return {
    store: spoken,
    connection: {
      ...connection,
      send: (pending) => {
        const act = asControl(pending, seat)
        return act === undefined ? Promise.resolve({ id: pending.body.id, ...onlyOrders }) : connection.send(act)
      },
      keep: (key, value) => spoken.setState(({ desk }) => ({ desk: { ...desk, [key]: value } })),
    },
  }
}

const onlyOrders = refuse('not-allowed', 'Control speaks for a state with orders and words on its lines, and with nothing else.')

/** An order of the seat as control's act; control's own acts as they are; nothing else goes out from here. */
function asControl(pending: Pending, seat: string): Pending | undefined {
  if (pending.name === 'control') return pending
  if (pending.name !== 'order') return undefined
  const { id, turn, kind, params, replaces } = pending.body
  const act = { do: 'speak' as const, seat, turn, kind, params, ...(replaces === undefined ? {} : { replaces }) }
  return { name: 'control', body: { id, act } }
}

/** What the seat sees now, and the clock that runs for everybody. */
export const seenWhileSpeaking = (looking: Looking, { clock, position }: SessionState): Partial<SessionState> => ({
  ...looking,
  clock,
  position,
})
