import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { placeName, sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { all, type State } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import type { Belief } from '../../noun/belief.ts'
import { type Dyad, dyad } from '../../noun/dyad.ts'
import { gate, gateId } from '../../noun/gate.ts'
import type { Incident } from '../../noun/incident.ts'
import { measure } from '../../noun/measure.ts'
import { motion } from '../../noun/motion.ts'
import { setting } from '../../noun/setting.ts'
import { deedDone } from '../_deed.ts'
import { beliefFrom, beliefId } from '../_evidence.ts'
import { ownFiguresMoved } from '../_figure.ts'
import { me, others } from '../_who.ts'

const severity = 9
const windowHours = 12
/** Nobody who is fired on doubts that it was meant: the highest prior that E3 knows. */
const prior = 0.92
/** E9: force that no council stands behind. */
const unmandated = -12

/** PO6: uses limited force against another state. Only where control has opened the gate; it takes the pair above rung 7. */
export const useForce = defineAction({
  kind: 'use-force',
  row: 'PO6',
  instrument: 'posture',
  when: 'turn-end',
  rank: 60,
  minutes: 60,
  params: z.strictObject({
    target: field.seat('Against'),
    place: field.place('Where'),
    objective: field.text('What it is to achieve', 300),
  }),
  cost: () => ({ ap: 2, pc: 10, cr: 5000 }),

  check(view, params) {
    if (seen(view, gate, gateId('force'))?.open !== 1) return refuse('not-allowed', 'Control has not opened the use of force. Ask control.')
    if (!others(view).includes(params.target)) return refuse('unknown-id', 'Choose another state of this exercise.')
    return seen(view, setting, 'setting:main')?.places.some((p) => p.id === params.place) === true
      ? null
      : refuse('out-of-range', 'There is no such place on the map.')
  },

  resolve(state, asked, params, hands) {
    const objective = typeof params.objective === 'object' ? { objective: params.objective } : {}
    const incident = hands.newId('incident')
    const between = [asked.seat, params.target]
    const beliefs = between.map((seat) => ({ id: beliefId(incident, seat), seat, prior, ...beliefFrom(prior, []) }))
    const why = sentence('{state} used force at {place}', { state: stateName(asked.seat), place: placeName(params.place) })
    return [
      { kind: 'force-used', data: { incident, by: asked.seat, target: params.target, place: params.place, beliefs, ...objective } },
      ...(isMandated(state)
        ? []
        : ownFiguresMoved(state, asked.seat, [{ field: 'legitimacy', by: unmandated, why: sentence('You used force without a mandate') }])),
      deedDone(asked, hands, { action: 'use-force', toward: [params.target], g: -10, grade: 'C', why, about: incident }),
    ]
  },

  facts: {
    'force-used': defineFact({
      v: 1,
      data: z.strictObject({
        incident: z.string(),
        by: z.string(),
        target: z.string(),
        place: z.string(),
        objective: textRefSchema.exactOptional(),
        beliefs: z.array(
          z.strictObject({ id: z.string(), seat: z.string(), prior: z.number(), b: z.number(), low: z.number(), high: z.number() }),
        ),
      }),
      apply: (draft, d, fact) => {
        const pair = all(draft, dyad).find((p) => p.between.includes(d.by) && p.between.includes(d.target))
        assert(pair !== undefined, 'two states are a pair')
        draft.put<Dyad>({ ...pair, violentTurn: fact.turn, forceTurn: fact.turn })
        draft.put<Incident>({
          id: d.incident,
          kind: 'incident',
          what: 'force',
          title: 'Shots fired',
          place: d.place,
          between: [d.by, d.target],
          severity,
          windowHours,
          turn: fact.turn,
          at: fact.at,
          theta: 1,
          open: true,
          contact: false,
          joint: false,
          force: true,
          public: true,
          ownedUp: false,
        })
        for (const b of d.beliefs) draft.put<Belief>({ ...b, kind: 'belief', incident: d.incident, history: [] })
      },
      heard: (_world, d) => [
        {
          say: '{state} has used force against {target} at {place}.',
          with: { state: stateName(d.by), target: stateName(d.target), place: placeName(d.place) },
          to: 'all',
          feed: 'media',
          about: [d.incident],
        },
      ],
    }),
  },

  help: {
    title: 'Use limited force',
    does: 'Strikes at a place, if control allows it. The pair may then climb above rung 7.',
    risk: 'People are hurt, nobody doubts who meant it, and without a mandate twelve points of legitimacy are gone.',
  },

  hint: (view) =>
    seen(view, gate, gateId('force'))?.open !== 1
      ? []
      : allSeen(view, dyad)
          .filter((d) => d.between.includes(me(view)) && d.rung >= 7)
          .flatMap((d) => {
            const target = d.between.find((s) => s !== me(view))
            const place = seen(view, setting, 'setting:main')?.places.find((p) => p.kind === 'border' || p.kind === 'sea')
            const pressed = allSeen(view, measure).some((m) => m.by === target && m.target === me(view))
            if (target === undefined || place === undefined) return []
            const params = { target, place: place.id, objective: 'To make them stop.' }
            const because = sentence('{state} has left no other way.', { state: stateName(target) })
            return [{ params, score: pressed ? 0.34 : 0.28, because }]
          }),

  card: (_view, params) => sentence('Force against {state}', { state: stateName(params.target) }),
  tells: () => [{ to: 'all', what: sentence('That you used force, and where') }],
  expect: () => [{ figure: sentence('Tension'), low: 10, high: 25 }],
})

const isMandated = (state: State): boolean => all(state, motion).some((m) => m.status === 'adopted' && m.what === 'mandate')
