import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineFact } from '../../model/fact.ts'
import { read } from '../../model/state.ts'
import { seen, type View } from '../../model/view.ts'
import { type Mobilisation, mobilisation } from '../../noun/mobilisation.ts'
import { me } from '../_who.ts'

/** Share of the force under arms in quiet times, percent (2.2). */
export const restingPercent = 10
/** Points that one order may move (PO3). */
export const pointsMax = 25

export const mobilisationId = (seat: string): string => `mobilisation:${seat}`

/** What one's forces stand at, and where they are heading. */
export function forcesOf(view: View): { readonly percent: number; readonly target: number } {
  const own = seen(view, mobilisation, mobilisationId(me(view)))
  return { percent: own?.percent ?? restingPercent, target: own?.target ?? restingPercent }
}

/** Orders to mobilise and to stand forces down, told in one way. */
export const mobiliseFacts = {
  'mobilisation-ordered': defineFact({
    v: 1,
    data: z.strictObject({ state: z.string(), from: z.number(), target: z.number() }),
    apply: (draft, d, fact) => {
      const id = mobilisationId(d.state)
      const old = read(draft, mobilisation, id)
      assert(old === undefined || old.state === d.state, 'forces are a state’s own')
      draft.put<Mobilisation>({
        id,
        kind: 'mobilisation',
        state: d.state,
        percent: old?.percent ?? restingPercent,
        target: d.target,
        orderedTurn: fact.turn,
        unseenTurn: fact.turn,
      })
    },
    heard: (_world, d) => {
      const say =
        d.target > d.from
          ? 'You have ordered {target} percent of the forces under arms. Reserves come in after three days.'
          : 'You have ordered the forces down to {target} percent.'
      return [{ say, with: { target: d.target }, to: [d.state], feed: 'result', about: [mobilisationId(d.state)] }]
    },
  }),
}
