import { z } from 'zod'
import { defineFact } from '../model/fact.ts'

/** Control spoke for a seat: known to control alone, told just before what it ordered. */
export const handFacts = {
  'seat-spoken-for': defineFact({
    v: 1,
    data: z.strictObject({ seat: z.string(), action: z.string() }),
    apply: () => undefined,
    heard: (_state, d) => [
      {
        say: 'Control spoke for {state}: {action}',
        with: { state: { state: d.seat }, action: { verb: d.action } },
        to: 'control',
        feed: 'control',
      },
    ],
  }),
}
