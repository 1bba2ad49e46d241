import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { allSeen } from '../../model/view.ts'
import { rung } from '../../noun/rung.ts'
import { deedDone } from '../_deed.ts'
import { me, others } from '../_who.ts'
import { liveBetween, mediationFacts, pairOfTwo, proposalTurns, styles } from './_mediation.ts'

/** HC6: offers to come between two other states. */
export const offerMediation = defineAction({
  kind: 'offer-mediation',
  row: 'HC6',
  instrument: 'hotline',
  when: 'now',
  rank: 20,
  minutes: 30,
  params: z.strictObject({
    one: field.seat('Between'),
    other: field.seat('And'),
    style: field.choice('How you would work', styles),
  }),
  cost: () => ({ ap: 1, pc: 2, cr: 0 }),

  check(view, params) {
    if (params.one === params.other) return refuse('out-of-range', 'Name two different states.')
    if (![params.one, params.other].every((s) => others(view).includes(s)))
      return refuse('not-party', 'A mediator comes between two others.')
    return liveBetween(view, params.one, params.other)?.mediator === me(view) ? refuse('already-done', 'Your offer to them stands.') : null
  },

  resolve(_state, asked, params, hands) {
    const id = hands.newId('mediation')
    const between = pairOfTwo(params.one, params.other)
    const data = { id, between, mediator: asked.seat, by: asked.seat, style: params.style, untilTurn: asked.turn + proposalTurns }
    const why = sentence('{state} offered to mediate', { state: stateName(asked.seat) })
    return [
      { kind: 'mediation-proposed', data },
      deedDone(asked, hands, { action: 'offer-mediation', toward: between, g: 5, grade: 'W', why, about: id }),
    ]
  },

  facts: mediationFacts,

  help: {
    title: 'Offer to mediate',
    does: 'Offers to come between two others. If both agree, tension between them falls each turn.',
    risk: 'An offer that is not taken up costs political capital all the same.',
    doctrine: 'mediation',
  },

  hint: (view) =>
    allSeen(view, rung)
      .filter((r) => !r.between.includes(me(view)) && r.rung >= 4)
      .flatMap((r) => {
        const [one, other] = r.between
        if (liveBetween(view, one, other) !== undefined) return []
        const because = sentence('{a} and {b} stand at rung {rung}.', { a: stateName(one), b: stateName(other), rung: r.rung })
        return [{ params: { one, other, style: 'formulate' as const }, score: r.rung >= 5 ? 0.55 : 0.42, because }]
      }),

  card: (_view, params) => sentence('Mediate between {a} and {b}', { a: stateName(params.one), b: stateName(params.other) }),
  tells: (_view, params) => [{ to: [params.one, params.other], what: sentence('Your offer') }],
})
