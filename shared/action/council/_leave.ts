import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { clamp, round3 } from '../../lib/round.ts'
import type { CommonFact, FigureMove } from '../../model/common-fact.ts'
import { defineFact } from '../../model/fact.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { read, type State } from '../../model/state.ts'
import { type Agreement, agreement } from '../../noun/agreement.ts'
import { relation } from '../../noun/relation.ts'

/** What leaving costs in the others' trust (CA7): with notice, and without. */
export const trustLoss = { notice: 3, abrupt: 8 } as const

/** The fact that the others trust a state less because it left an agreement, or put it aside. */
export function trustLost(state: State, made: Agreement, given: { readonly by: string; readonly loss: number }): readonly CommonFact[] {
  const moves = made.parties
    .filter((s) => s !== given.by)
    .flatMap((peer): readonly FigureMove[] => {
      const felt = read(state, relation, `relation:${peer}-${given.by}`)
      if (felt === undefined) return []
      const to = round3(clamp(felt.trust - given.loss, 0, 100))
      const why = sentence('{state} turned from {title}', { state: stateName(given.by), title: made.title })
      return to === felt.trust
        ? []
        : [{ id: felt.id, field: 'trust', from: felt.trust, to, heardBy: [peer], parts: [{ by: round3(to - felt.trust), why }] }]
    })
  return moves.length === 0 ? [] : [{ kind: 'figures-moved', data: { step: 'order', moves } }]
}

/** An agreement is put aside, or left for good: told in one way by both actions. */
export const leaveFacts = {
  'agreement-left': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      by: z.string(),
      status: z.enum(['suspended', 'ended']),
      notice: z.boolean(),
      grounds: textRefSchema.exactOptional(),
    }),
    apply: (draft, d) => {
      const made = read(draft, agreement, d.id)
      assert(made !== undefined, 'an agreement that is left was made')
      const parties = d.status === 'ended' ? made.parties.filter((s) => s !== d.by) : made.parties
      // With one party left there is nobody to keep it with.
      const status = d.status === 'ended' && parties.length >= 2 ? made.status : d.status
      draft.put<Agreement>({ ...made, parties, status })
    },
    heard: (world, d) => {
      const title = read(world, agreement, d.id)?.title ?? ''
      const say = d.status === 'ended' ? '{state} leaves {title}.' : '{state} suspends {title}.'
      const text = d.grounds === undefined ? {} : { text: d.grounds }
      return [{ say, with: { state: stateName(d.by), title }, to: 'all', feed: 'council', about: [d.id], ...text }]
    },
  }),
}
