import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { clamp, round3 } from '../../lib/round.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { ask } from '../../noun/ask.ts'
import { inspection } from '../../noun/inspection.ts'
import { relation } from '../../noun/relation.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'

/** Losses on a refusal (CB3). */
const refusalLoss = 4

/** CB3: accepts or refuses an inspection. Accepting is a verified deed; refusing costs trust and legitimacy at once. */
export const answerInspection = defineAction({
  kind: 'answer-inspection',
  row: 'CB3',
  instrument: 'confidence',
  when: 'now',
  rank: 20,
  minutes: 20,
  params: z.strictObject({ inspection: field.record('Request', 'inspection'), accept: field.check('Let the team in') }),
  cost: () => ({ ap: 0, pc: 0, cr: 0 }),

  check(view, params) {
    const asked = seen(view, inspection, params.inspection)
    if (asked === undefined || asked.of !== me(view)) return refuse('unknown-id', 'Nobody asks to inspect you.')
    return asked.status === 'asked' ? null : refuse('already-done', 'You have answered this request.')
  },

  resolve(state, asked, params, hands) {
    const request = read(state, inspection, params.inspection)
    assert(request !== undefined, 'a request that passed its check exists')
    const open = all(state, ask).filter((a) => a.about === request.id && a.status === 'open')
    const answered = open.map((a) => ({ kind: 'ask-answered' as const, data: { id: a.id } }))
    const fact = { kind: 'inspection-answered' as const, data: { id: request.id, accept: params.accept } }
    if (params.accept) {
      const why = sentence('{state} let inspectors in', { state: stateName(asked.seat) })
      return [
        fact,
        ...answered,
        deedDone(asked, hands, { action: 'answer-inspection', toward: [request.by], g: 5, grade: 'V', why, about: request.id }),
      ]
    }
    const why = sentence('{state} refused an inspection', { state: stateName(asked.seat) })
    const trust = read(state, relation, `relation:${request.by}-${asked.seat}`)
    const own = read(state, stateNoun, `state:${asked.seat}`)
    const moves = [
      ...(trust === undefined ? [] : [fall({ id: trust.id, field: 'trust', from: trust.trust, heardBy: [request.by] }, why)]),
      ...(own === undefined ? [] : [fall({ id: own.id, field: 'legitimacy', from: own.legitimacy, heardBy: [asked.seat] }, why)]),
    ]
    const deed = deedDone(asked, hands, { action: 'answer-inspection', toward: [request.by], g: -1, grade: 'W', why, about: request.id })
    return [fact, ...answered, { kind: 'figures-moved' as const, data: { step: 'refusal', moves } }, deed]
  },

  facts: {
    'inspection-answered': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string(), accept: z.boolean() }),
      apply: (draft, d) => {
        const request = read(draft, inspection, d.id)
        assert(request !== undefined, 'a request that is answered exists')
        draft.put({ ...request, status: d.accept ? 'accepted' : 'refused' })
      },
      heard: (world, d) => {
        const request = read(world, inspection, d.id)
        if (request === undefined) return []
        const say = d.accept ? '{state} lets your team in. It reports at the end of the turn.' : '{state} refuses the inspection.'
        return [{ say, with: { state: stateName(request.of) }, to: [request.by, request.of], feed: 'log', about: [d.id] }]
      },
    }),
  },

  help: {
    title: 'Answer an inspection request',
    does: 'Letting a team in is the strongest sign that what you say is so.',
    risk: 'A refusal costs 4 points of their trust and of your legitimacy.',
    doctrine: 'vienna-document',
  },

  hint: (view) =>
    allSeen(view, inspection)
      .filter((i) => i.of === me(view) && i.status === 'asked')
      .flatMap((i) => [
        {
          params: { inspection: i.id, accept: true },
          score: 0.9,
          because: sentence('{state} wants to see for itself.', { state: stateName(i.by) }),
        },
        { params: { inspection: i.id, accept: false }, score: 0.1, because: sentence('What is there is nobody else’s business.') },
      ]),

  card: (_view, params) => (params.accept ? sentence('Let inspectors in') : sentence('Refuse the inspection')),
  tells: (view, params) => {
    const asked = seen(view, inspection, params.inspection)
    const what = params.accept ? sentence('That they may come, and what they find') : sentence('Your refusal')
    return asked === undefined ? [] : [{ to: [asked.by], what }]
  },
})

function fall(
  figure: { readonly id: string; readonly field: string; readonly from: number; readonly heardBy: readonly string[] },
  why: ReturnType<typeof sentence>,
) {
  const to = clamp(round3(figure.from - refusalLoss), 0, 100)
  return { ...figure, to, parts: [{ by: round3(to - figure.from), why }] }
}
