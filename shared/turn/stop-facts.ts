import { z } from 'zod'
import { defineFact } from '../model/fact.ts'
import { textRefSchema } from '../model/sentence.ts'
import { clockOf } from './clock-facts.ts'

/** Facts of a real emergency: everything stands still for everybody, until control lifts it. */
export const stopFacts = {
  'exercise-stopped': defineFact({
    v: 1,
    data: z.strictObject({ person: z.string(), seat: z.string().exactOptional(), reason: textRefSchema.exactOptional() }),
    apply: (draft) => draft.put({ ...clockOf(draft), paused: true, stopped: true as const }),
    heard: (_state, { person, seat, reason }) => {
      const by = { person, ...(seat === undefined ? {} : { seat }), ...(reason === undefined ? {} : { text: reason }) }
      return [{ say: 'REAL EMERGENCY: the exercise is stopped.', to: 'all', feed: 'log', ...by }]
    },
  }),

  'stop-lifted': defineFact({
    v: 1,
    data: z.strictObject({}),
    apply: (draft) => {
      const { stopped: _stopped, ...now } = clockOf(draft)
      draft.put(now)
    },
    heard: () => [{ say: 'Control lifted the stop. The clock is paused.', to: 'all', feed: 'log' }],
  }),
}
