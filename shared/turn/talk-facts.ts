import { z } from 'zod'
import type { HeardLine } from '../model/fact.ts'
import { defineFact } from '../model/fact.ts'
import { textRefSchema } from '../model/sentence.ts'
import { read } from '../model/state.ts'
import { room } from '../noun/room.ts'

/** Words outside the rules: in a seat's own room, to control, from control. The rules never read them. */
export const talkFacts = {
  said: defineFact({
    v: 1,
    data: z.strictObject({
      seat: z.string().exactOptional(),
      person: z.string(),
      to: z.union([
        z.literal('room'),
        z.literal('control'),
        z.literal('all'),
        z.strictObject({ seat: z.string() }),
        z.strictObject({ room: z.string() }),
      ]),
      text: textRefSchema,
    }),
    apply: () => undefined,
    heard: (state, d): readonly HeardLine[] => {
      const base = { say: '', text: d.text, person: d.person, ...(d.seat === undefined ? {} : { seat: d.seat }) }
      if (d.to === 'room') return [{ ...base, to: d.seat === undefined ? 'control' : [d.seat], feed: 'room' }]
      if (d.to === 'control') return [{ ...base, to: d.seat === undefined ? 'control' : [d.seat], feed: 'control' }]
      if (typeof d.to === 'object' && 'room' in d.to) {
        return [{ ...base, to: read(state, room, d.to.room)?.seats ?? 'control', feed: 'group', about: [d.to.room] }]
      }
      return [{ ...base, to: d.to === 'all' ? 'all' : [d.to.seat], feed: 'control' }]
    },
  }),
}
