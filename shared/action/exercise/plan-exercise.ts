import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { placeName, sentence, stateName } from '../../model/sentence.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { type Activity, activity } from '../../noun/activity.ts'
import { relation } from '../../noun/relation.ts'
import { setting } from '../../noun/setting.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'

const types = {
  ttx: 'Tabletop',
  cpx: 'Command post exercise',
  ftx: 'Field exercise',
  hadr: 'Disaster relief exercise',
  sar: 'Search and rescue exercise',
  cyber: 'Cyber exercise',
} as const
type Type = keyof typeof types

/** What each kind needs: trust in every partner (C60), turns of notice that the region expects, thousand CR. */
const needs: Readonly<Record<Type, { readonly trust: number; readonly lead: number; readonly cr: number }>> = {
  ttx: { trust: 25, lead: 1, cr: 1000 },
  cpx: { trust: 30, lead: 1, cr: 2000 },
  ftx: { trust: 35, lead: 3, cr: 6000 },
  hadr: { trust: 30, lead: 1, cr: 4000 },
  sar: { trust: 30, lead: 1, cr: 3000 },
  cyber: { trust: 30, lead: 1, cr: 2000 },
}

const trustIn = (view: View, to: string): number => allSeen(view, relation).find((r) => r.from === me(view) && r.to === to)?.trust ?? 0

/** EI1: plans an exercise, alone or with others. Done together it trains both; held without notice it alarms whoever sees it. */
export const planExercise = defineAction({
  kind: 'plan-exercise',
  row: 'EI1',
  instrument: 'exercise',
  when: 'turn-end',
  rank: 60,
  minutes: 60,
  params: z.strictObject({
    type: field.choice('Kind', types),
    parties: field.seats('With'),
    place: field.place('Where'),
    troops: field.count('Troops', { min: 0, max: 100_000 }),
    startTurn: field.count('From turn', { min: 1, max: 200 }),
    snap: field.check('At short notice').exactOptional(),
  }),
  cost: ({ params }) => ({ ap: 2, pc: 1, cr: needs[params.type].cr }),

  check(view, params) {
    if (params.parties.some((s) => !others(view).includes(s))) return refuse('unknown-id', 'Choose other states of this exercise.')
    if (seen(view, setting, 'setting:main')?.places.some((p) => p.id === params.place) !== true)
      return refuse('unknown-id', 'There is no such place.')
    const { trust, lead } = needs[params.type]
    const wary = params.parties.find((s) => trustIn(view, s) < trust)
    if (wary !== undefined)
      return refuse('not-yet', 'You trust {state} too little for this. It needs {trust}.', { state: stateName(wary), trust })
    if (params.startTurn <= turnOf(view))
      return refuse('in-the-past', 'T{turn} is too soon. Choose a later turn.', { turn: params.startTurn })
    if (params.startTurn - turnOf(view) < lead && params.snap !== true)
      return refuse('out-of-range', 'The region expects {lead} turns of notice. Begin later, or say that it is at short notice.', { lead })
    const planned = allSeen(view, activity).some((a) => a.owner === me(view) && a.status === 'planned' && a.place === params.place)
    return planned ? refuse('already-done', 'You have an exercise planned there.') : null
  },

  resolve(_state, asked, params, hands) {
    const id = hands.newId('activity')
    const { lead } = needs[params.type]
    const data = {
      id,
      owner: asked.seat,
      parties: params.parties,
      title: types[params.type],
      type: params.type,
      place: params.place,
      troops: params.troops,
      startTurn: params.startTurn,
      leadTurns: lead,
      snap: params.snap === true,
    }
    const why = sentence('{state} planned an exercise with you', { state: stateName(asked.seat) })
    return [
      { kind: 'exercise-planned', data },
      deedDone(asked, hands, {
        action: 'plan-exercise',
        toward: params.parties,
        g: params.parties.length > 0 ? 5 : 0,
        grade: 'D',
        why,
        about: id,
      }),
    ]
  },

  facts: {
    'exercise-planned': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        owner: z.string(),
        parties: z.array(z.string()).readonly(),
        title: z.string(),
        type: z.enum(['ttx', 'cpx', 'ftx', 'hadr', 'sar', 'cyber']),
        place: z.string(),
        troops: z.int(),
        startTurn: z.int(),
        leadTurns: z.int(),
        snap: z.boolean(),
      }),
      apply: (draft, d) => {
        const fresh = { status: 'planned' as const, open: false, notice: 0, invited: [], observed: false }
        draft.put<Activity>({ ...d, ...fresh, kind: 'activity', endTurn: d.startTurn, notified: [...d.parties].sort() })
      },
      heard: (_world, d) => [
        {
          say: '{state} plans: {title} at {place}, from T{turn}.',
          with: { state: stateName(d.owner), title: d.title, place: placeName(d.place), turn: d.startTurn },
          to: [d.owner, ...d.parties],
          feed: 'result',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Plan an exercise',
    does: 'Plans a tabletop, command post, field, relief, rescue or cyber exercise. Together, it trains both sides.',
    risk: 'What others were not told of, they may take for something else. Notify it.',
    doctrine: 'vienna-document',
  },

  hint(view) {
    const busy = allSeen(view, activity).some((a) => a.owner === me(view) && (a.status === 'planned' || a.status === 'running'))
    const partners = others(view).filter((s) => trustIn(view, s) >= 45)
    const home = seen(view, setting, 'setting:main')?.places.find((p) => p.state === me(view))
    if (busy || partners.length === 0 || home === undefined) return []
    const params = { type: 'ttx' as const, parties: partners.slice(0, 2), place: home.id, troops: 0, startTurn: turnOf(view) + 1 }
    return [{ params, score: 0.3, because: sentence('Played through once at a table, it goes better when it counts.') }]
  },

  card: (_view, params) => sentence('{title} at {place}', { title: types[params.type], place: placeName(params.place) }),
  tells: (_view, params) => [
    ...(params.parties.length === 0 ? [] : [{ to: params.parties, what: sentence('The plan, with place and turn') }]),
  ],
})
