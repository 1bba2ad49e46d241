import { z } from 'zod'
import { round3 } from '../../lib/round.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read, type State } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { type Capacity, type CapacityField, capacity, capacityFields, capacityId } from '../../noun/capacity.ts'
import { relation } from '../../noun/relation.ts'
import { type Training, training } from '../../noun/training.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'

const curricula: Readonly<Record<CapacityField, string>> = {
  c2: 'Command and control',
  logistics: 'Logistics',
  medical: 'Medical service',
  maritime: 'Seamanship',
  cyber: 'Cyber defence',
  ihl: 'Law of armed conflict',
}

/** Turns after which the target is measured (EI4). */
const measureAfter = 3
/** A partner that trusts the trainer less than this lets nobody teach its soldiers. Hidden: an outcome. */
const acceptFrom = 25

/** EI4: trains a partner’s people, or each other’s. The gain is measured against a target three turns later. */
export const trainPartner = defineAction({
  kind: 'train-partner',
  row: 'EI4',
  instrument: 'exercise',
  when: 'turn-end',
  rank: 65,
  minutes: 60,
  params: z.strictObject({
    partner: field.seat('Whom'),
    curriculum: field.choice('In', curricula),
    target: field.count('Target after three turns, of 100', { min: 1, max: 100 }),
    reciprocal: field.check('And they train us').exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 1, cr: 2000 }),

  check(view, params) {
    if (!others(view).includes(params.partner)) return refuse('unknown-id', 'Choose another state of this exercise.')
    const running = allSeen(view, training).some(
      (t) => t.partner === params.partner && t.curriculum === params.curriculum && t.status === 'running' && t.turn === turnOf(view),
    )
    return running ? refuse('already-done', 'You train them in this already.') : null
  },

  resolve(state, asked, params, hands) {
    const trust = read(state, relation, `relation:${params.partner}-${asked.seat}`)?.trust ?? 50
    const id = hands.newId('training')
    if (trust < acceptFrom) {
      return [
        { kind: 'training-declined', data: { by: asked.seat, partner: params.partner } },
        deedDone(asked, hands, {
          action: 'train-partner',
          toward: [params.partner],
          g: 0,
          grade: 'W',
          why: sentence('{state} offered training', { state: stateName(asked.seat) }),
        }),
      ]
    }
    const reciprocal = params.reciprocal === true
    const gains = [params.partner, ...(reciprocal ? [asked.seat] : [])].map((seat) => gainOf(state, seat, params.curriculum))
    const data = { id, by: asked.seat, partner: params.partner, curriculum: params.curriculum, reciprocal, target: params.target, gains }
    const why = sentence('{state} trains your people', { state: stateName(asked.seat) })
    return [
      { kind: 'training-given', data: { ...data, dueTurn: asked.turn + measureAfter } },
      deedDone(asked, hands, { action: 'train-partner', toward: [params.partner], g: 6, grade: 'D', why, about: id }),
    ]
  },

  facts: {
    'training-given': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        partner: z.string(),
        curriculum: z.enum(capacityFields),
        reciprocal: z.boolean(),
        target: z.int(),
        dueTurn: z.int(),
        gains: z.array(z.strictObject({ seat: z.string(), from: z.number(), to: z.number() })),
      }),
      apply: (draft, d, fact) => {
        const { gains, ...given } = d
        draft.put<Training>({ ...given, kind: 'training', status: 'running', turn: fact.turn })
        for (const g of gains) {
          const old = read(draft, capacity, capacityId(g.seat))
          if (old !== undefined) draft.put<Capacity>({ ...old, [d.curriculum]: g.to })
        }
      },
      heard: (_world, d) => [
        {
          say: '{state} trains {partner}: {what}.',
          with: { state: stateName(d.by), partner: stateName(d.partner), what: curricula[d.curriculum].toLowerCase() },
          to: [d.by, d.partner],
          feed: 'result',
          about: [d.id],
        },
      ],
    }),
    'training-declined': defineFact({
      v: 1,
      data: z.strictObject({ by: z.string(), partner: z.string() }),
      apply: () => undefined,
      heard: (_world, d) => [
        { say: '{partner} does not want to be trained by you.', with: { partner: stateName(d.partner) }, to: [d.by], feed: 'result' },
      ],
    }),
  },

  help: {
    title: 'Train a partner',
    does: 'Raises what a partner is able to do, or both of you. The target is measured after three turns.',
    risk: 'A partner that does not trust you declines, and the cost is gone.',
  },

  hint: (view) => {
    const partner = allSeen(view, relation)
      .filter((r) => r.from === me(view) && r.trust >= 45)
      .sort((a, b) => b.trust - a.trust)[0]
    const own = seen(view, capacity, capacityId(me(view)))
    const running = allSeen(view, training).some((t) => t.by === me(view) && t.status === 'running')
    if (partner === undefined || own === undefined || running) return []
    const params = { partner: partner.to, curriculum: 'logistics' as const, target: 50, reciprocal: true }
    return [{ params, score: 0.27, because: sentence('What both of you are able to do, neither has to fear.') }]
  },

  card: (_view, params) => sentence('Train {state}', { state: stateName(params.partner) }),
  tells: (_view, params) => [{ to: [params.partner], what: sentence('The training and its target') }],
})

/** EI4: `+5·(1 - cap/120)`. */
function gainOf(
  state: State,
  seat: string,
  curriculum: CapacityField,
): { readonly seat: string; readonly from: number; readonly to: number } {
  const from = read(state, capacity, capacityId(seat))?.[curriculum] ?? 0
  return { seat, from, to: round3(Math.min(100, from + 5 * (1 - from / 120))) }
}
