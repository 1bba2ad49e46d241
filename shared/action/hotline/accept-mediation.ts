import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { mediation } from '../../noun/mediation.ts'
import { relation } from '../../noun/relation.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { mediationFacts, mediationTurns, partiesOf } from './_mediation.ts'

/** HC6: agrees to a mediation. It is at work once both sides and the mediator have agreed. */
export const acceptMediation = defineAction({
  kind: 'accept-mediation',
  row: 'HC6',
  instrument: 'hotline',
  when: 'now',
  rank: 20,
  minutes: 10,
  params: z.strictObject({ mediation: field.record('Mediation', 'mediation') }),
  cost: () => ({ ap: 0, pc: 1, cr: 0 }),

  check(view, params) {
    const found = seen(view, mediation, params.mediation)
    if (found === undefined) return refuse('unknown-id', 'You know of no such mediation.')
    if (found.status === 'ended') return refuse('not-open', 'That offer no longer stands.')
    return found.agreed.includes(me(view)) ? refuse('already-done', 'You have agreed.') : null
  },

  resolve(state, asked, params, hands) {
    const found = read(state, mediation, params.mediation)
    assert(found !== undefined, 'a mediation that passed its check exists')
    const active = partiesOf(found).every((s) => s === asked.seat || found.agreed.includes(s))
    const untilTurn = active ? asked.turn + mediationTurns : found.untilTurn
    const toward = partiesOf(found).filter((s) => s !== asked.seat)
    const why = sentence('{state} agreed to mediation', { state: stateName(asked.seat) })
    return [
      { kind: 'mediation-agreed', data: { id: found.id, by: asked.seat, active, untilTurn } },
      deedDone(asked, hands, { action: 'accept-mediation', toward, g: 5, grade: active ? 'D' : 'W', why, about: found.id }),
    ]
  },

  facts: mediationFacts,

  help: {
    title: 'Agree to mediation',
    does: 'Lets the mediator begin, once the others have agreed too.',
    risk: 'A mediated way out still costs a little at home.',
  },

  hint: (view) =>
    allSeen(view, mediation)
      .filter((m) => m.status === 'proposed' && partiesOf(m).includes(me(view)) && !m.agreed.includes(me(view)))
      .map((m) => {
        const trust = allSeen(view, relation).find((r) => r.from === me(view) && r.to === m.mediator)?.trust ?? 50
        const because = sentence('{state} can help.', { state: stateName(m.mediator) })
        return { params: { mediation: m.id }, score: m.mediator === me(view) ? 0.7 : trust >= 30 ? 0.75 : 0.3, because }
      }),

  card: (view, params) =>
    sentence('Agree that {state} mediates', { state: stateName(seen(view, mediation, params.mediation)?.mediator ?? '') }),
  tells: (view, params) => {
    const found = seen(view, mediation, params.mediation)
    return found === undefined ? [] : [{ to: partiesOf(found).filter((s) => s !== me(view)), what: sentence('That you agree') }]
  },
})
