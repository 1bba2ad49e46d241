import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { dyad } from '../../noun/dyad.ts'
import { type Initiative, initiative } from '../../noun/initiative.ts'
import { setting } from '../../noun/setting.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'

export const measures = {
  'stand-down': 'Stand units down',
  'pause-exercise': 'Pause an exercise',
  'open-place': 'Open a place to visitors',
  'withdraw-patrols': 'Draw patrols back',
  release: 'Release whom one holds',
} as const

/** How long an initiative lasts, turns. */
const lasts = 3

/** CB6: announces a small step, with its date, open to check, and invites an answer (GRIT). Carried out on its date it is worth most. */
export const announceInitiative = defineAction({
  kind: 'announce-initiative',
  row: 'CB6',
  instrument: 'confidence',
  when: 'turn-end',
  rank: 60,
  minutes: 30,
  params: z.strictObject({
    measure: field.choice('What you will do', measures),
    place: field.place('Where').exactOptional(),
    toward: field.seats('Toward'),
    startTurn: field.count('From turn', { min: 1, max: 200 }),
    reversible: field.check('It can be taken back'),
  }),
  cost: () => ({ ap: 1, pc: 4, cr: 0 }),

  check(view, params) {
    if (params.toward.length === 0 || params.toward.some((s) => !others(view).includes(s)))
      return refuse('unknown-id', 'Choose at least one other state.')
    if (params.place !== undefined && seen(view, setting, 'setting:main')?.places.some((p) => p.id === params.place) !== true)
      return refuse('unknown-id', 'There is no such place.')
    if (params.startTurn <= turnOf(view))
      return refuse('in-the-past', 'Announce it at least a turn before it begins: T{turn} or later.', { turn: turnOf(view) + 1 })
    const standing = allSeen(view, initiative).some((i) => i.by === me(view) && i.status === 'announced')
    return standing ? refuse('already-done', 'You have announced one that has not begun. Carry it out first.') : null
  },

  resolve(state, asked, params, hands) {
    const id = hands.newId('initiative')
    const mine = all(state, initiative).filter((i) => i.by === asked.seat)
    const unanswered = mine.filter((i) => i.status === 'carried-out' || i.status === 'lapsed').length
    const place = params.place === undefined ? {} : { place: params.place }
    const data = {
      id,
      by: asked.seat,
      measure: params.measure,
      ...place,
      toward: params.toward,
      startTurn: params.startTurn,
      untilTurn: params.startTurn + lasts,
      reversible: params.reversible,
      unanswered,
    }
    const why = sentence('{state} announced a step of its own', { state: stateName(asked.seat) })
    return [
      { kind: 'initiative-announced', data },
      deedDone(asked, hands, { action: 'announce-initiative', toward: params.toward, g: 3, grade: 'W', why, about: id }),
    ]
  },

  facts: {
    'initiative-announced': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        measure: z.enum(['stand-down', 'pause-exercise', 'open-place', 'withdraw-patrols', 'release']),
        place: z.string().exactOptional(),
        toward: z.array(z.string()).readonly(),
        startTurn: z.int(),
        untilTurn: z.int(),
        reversible: z.boolean(),
        unanswered: z.int(),
      }),
      apply: (draft, d, fact) => draft.put<Initiative>({ ...d, kind: 'initiative', status: 'announced', turn: fact.turn }),
      heard: (_world, d) => [
        {
          say: '{state} announces a step of its own from T{turn}: {measure}.',
          with: { state: stateName(d.by), turn: d.startTurn, measure: measures[d.measure].toLowerCase() },
          to: 'all',
          feed: 'media',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Announce an initiative',
    does: 'Announces a small step with its date, open to check, and invites an answer. Done on time it counts as a costly deed.',
    risk: 'Up to three may go unanswered; a fourth is no longer believed to cost you anything.',
    doctrine: 'grit',
  },

  hint: (view) =>
    allSeen(view, dyad)
      .filter((d) => d.between.includes(me(view)) && d.rung >= 3 && d.rung <= 7)
      .flatMap((d) => {
        const other = d.between.find((s) => s !== me(view))
        if (other === undefined || allSeen(view, initiative).some((i) => i.by === me(view) && i.status === 'announced')) return []
        const params = { measure: 'stand-down' as const, toward: [other], startTurn: turnOf(view) + 1, reversible: true }
        const because = sentence('Somebody has to go first with {state}, a little and in the open.', { state: stateName(other) })
        return [{ params, score: 0.37, because }]
      }),

  card: (_view, params) => sentence('Initiative: {measure}', { measure: measures[params.measure].toLowerCase() }),
  tells: () => [{ to: 'all', what: sentence('What you will do, and from when') }],
})
