import { z } from 'zod'
import { assert } from '../lib/assert.ts'
import { defineFact, type HeardLine } from '../model/fact.ts'
import { textRefSchema } from '../model/sentence.ts'
import { type Draft, read } from '../model/state.ts'
import { type Request, request } from '../noun/request.ts'
import { type Room, room } from '../noun/room.ts'

/** Facts about rooms of groups and about requests to control. They stand outside the rules: a rewind leaves them. */
export const roomFacts = {
  'room-opened': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      seats: z.array(z.string()).readonly(),
      name: textRefSchema,
      madeBy: z.string().exactOptional(),
    }),
    apply: (draft, d, { turn, at }) => draft.put<Room>({ ...d, kind: 'room', turn, at, open: true }),
    heard: (_state, d) => [{ say: 'A room was opened.', to: d.seats, feed: 'group', about: [d.id], text: d.name }],
  }),

  'room-closed': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string() }),
    apply: (draft, d) => {
      const found = read(draft, room, d.id)
      assert(found !== undefined, 'a room that closes exists')
      draft.put<Room>({ ...found, open: false })
    },
    heard: (state, d) => {
      const found = read(state, room, d.id)
      return found === undefined ? [] : [{ say: 'Control closed this room.', to: found.seats, feed: 'group', about: [d.id] }]
    },
  }),

  'request-made': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), seat: z.string(), person: z.string(), text: textRefSchema }),
    apply: (draft, d, { turn, at }) => draft.put<Request>({ ...d, kind: 'request', turn, at, status: 'open' }),
  }),

  'request-owned': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), owner: z.string() }),
    apply: (draft, d) => move(draft, d.id, { status: 'owned', owner: d.owner }),
    heard: (state, d) => told(read(state, request, d.id), { say: 'Control sees to your question.', about: [d.id] }),
  }),

  'request-answered': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), owner: z.string(), answer: textRefSchema }),
    apply: (draft, { id, ...d }, fact) => move(draft, id, { ...d, status: 'answered', answeredTurn: fact.turn, answeredAt: fact.at }),
    heard: (state, d) => told(read(state, request, d.id), { say: '', text: d.answer, person: d.owner, about: [d.id] }),
  }),
}

function move(draft: Draft, id: string, change: Partial<Request>): void {
  const found = read(draft, request, id)
  assert(found !== undefined, 'a request that moves exists')
  draft.put<Request>({ ...found, ...change })
}

const told = (found: Request | undefined, line: Omit<HeardLine, 'to' | 'feed'>): readonly HeardLine[] =>
  found === undefined ? [] : [{ ...line, to: [found.seat], feed: 'control' }]
