import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { allSeen } from '../../model/view.ts'
import { dyad } from '../../noun/dyad.ts'
import { relation } from '../../noun/relation.ts'
import { deedDone } from '../_deed.ts'
import { me, otherOf, others } from '../_who.ts'
import { liveBetween, mediationFacts, pairOfTwo, proposalTurns, styles } from './_mediation.ts'

/** HC6: asks a third state to come between. Once all three agree, tension falls every turn and a way back costs less. */
export const requestMediation = defineAction({
  kind: 'request-mediation',
  row: 'HC6',
  instrument: 'hotline',
  when: 'now',
  rank: 20,
  minutes: 30,
  params: z.strictObject({
    mediator: field.seat('Mediator'),
    with: field.seat('With'),
    style: field.choice('How it works', styles),
  }),
  cost: () => ({ ap: 1, pc: 2, cr: 0 }),

  check(view, params) {
    if (!others(view).includes(params.with)) return refuse('unknown-id', 'Choose another state of this exercise.')
    if (!others(view).includes(params.mediator)) return refuse('unknown-id', 'Choose a third state as mediator.')
    if (params.mediator === params.with) return refuse('not-party', 'A mediator is no party.')
    return liveBetween(view, me(view), params.with) === undefined ? null : refuse('already-done', 'A mediation with them is under way.')
  },

  resolve(_state, asked, params, hands) {
    const id = hands.newId('mediation')
    const between = pairOfTwo(asked.seat, params.with)
    const data = { id, between, mediator: params.mediator, by: asked.seat, style: params.style, untilTurn: asked.turn + proposalTurns }
    const why = sentence('{state} asked for mediation', { state: stateName(asked.seat) })
    return [
      { kind: 'mediation-proposed', data },
      deedDone(asked, hands, {
        action: 'request-mediation',
        toward: [params.with],
        g: 5,
        grade: 'W',
        seenBy: [params.with, params.mediator],
        why,
        about: id,
      }),
    ]
  },

  facts: mediationFacts,

  help: {
    title: 'Ask for a mediator',
    does: 'Asks a third state to come between. While it works, tension falls each turn and backing down costs less.',
    risk: 'Both others must agree. A mediator that uses its weight moves more and is liked less.',
    doctrine: 'mediation',
  },

  hint: (view) =>
    allSeen(view, dyad)
      .filter((d) => d.between.includes(me(view)) && d.rung >= 4)
      .flatMap((d) => {
        const to = otherOf(d.between, me(view))
        if (liveBetween(view, me(view), to) !== undefined) return []
        const trusted = allSeen(view, relation)
          .filter((r) => r.from === me(view) && r.to !== to)
          .sort((a, b) => b.trust - a.trust)[0]
        if (trusted === undefined) return []
        const because = sentence('{state} may find words that you two cannot.', { state: stateName(trusted.to) })
        return [{ params: { mediator: trusted.to, with: to, style: 'formulate' as const }, score: 0.5, because }]
      }),

  card: (_view, params) => sentence('Ask {state} to mediate', { state: stateName(params.mediator) }),
  tells: (_view, params) => [{ to: [params.with, params.mediator], what: sentence('That you ask for mediation') }],
})
