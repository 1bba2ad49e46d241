import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineFact } from '../../model/fact.ts'
import { stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, type View } from '../../model/view.ts'
import { type Mediation, mediation } from '../../noun/mediation.ts'

export const styles = {
  facilitate: 'Carries words',
  formulate: 'Puts proposals',
  manipulate: 'Uses its weight',
} as const

/** Turns for which a mediation lasts once all three agree, and for which a proposal stands. */
export const mediationTurns = 4
export const proposalTurns = 2

export const partiesOf = (m: Pick<Mediation, 'between' | 'mediator'>): readonly string[] => [...m.between, m.mediator]

/** A mediation between two states that is proposed or at work. */
export const liveBetween = (view: View, a: string, b: string) =>
  allSeen(view, mediation).find((m) => m.status !== 'ended' && m.between.includes(a) && m.between.includes(b))

/** Two states in the order in which pairs are kept. */
export const pairOfTwo = (a: string, b: string): readonly [string, string] => (a < b ? [a, b] : [b, a])

/** A mediation is proposed by one of the three and at work once all three have agreed: told in one way by all actions that do so. */
export const mediationFacts = {
  'mediation-proposed': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      between: z.tuple([z.string(), z.string()]).readonly(),
      mediator: z.string(),
      by: z.string(),
      style: z.enum(['facilitate', 'formulate', 'manipulate']),
      untilTurn: z.int(),
    }),
    apply: (draft, d, fact) => draft.put<Mediation>({ ...d, kind: 'mediation', agreed: [d.by], status: 'proposed', turn: fact.turn }),
    heard: (_world, d) => {
      const [a, b] = d.between
      const names = { state: stateName(d.by), mediator: stateName(d.mediator), a: stateName(a), b: stateName(b) }
      const say =
        d.by === d.mediator
          ? '{mediator} offers to mediate between {a} and {b}.'
          : '{state} asks {mediator} to mediate between {a} and {b}.'
      return [{ say, with: names, to: partiesOf(d), feed: 'line', about: [d.id] }]
    },
  }),

  'mediation-agreed': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), by: z.string(), active: z.boolean(), untilTurn: z.int() }),
    apply: (draft, d) => {
      const found = read(draft, mediation, d.id)
      assert(found !== undefined, 'a mediation that is agreed to was proposed')
      const status = d.active ? ('active' as const) : found.status
      draft.put<Mediation>({ ...found, agreed: [...found.agreed, d.by], status, untilTurn: d.untilTurn })
    },
    heard: (world, d) => {
      const found = read(world, mediation, d.id)
      if (found === undefined) return []
      const say = d.active ? 'All three agree: {mediator} mediates.' : '{state} agrees that {mediator} mediates.'
      const names = { state: stateName(d.by), mediator: stateName(found.mediator) }
      return [{ say, with: names, to: partiesOf(found), feed: 'line', about: [d.id] }]
    },
  }),
}
