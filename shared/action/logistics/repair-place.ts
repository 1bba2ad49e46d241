import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { placeName, sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { asset } from '../../noun/asset.ts'
import { damage, damageId } from '../../noun/damage.ts'
import { deedDone } from '../_deed.ts'
import { me, turnOf } from '../_who.ts'
import { mayLand, ownerOf, placeOf } from './_fleet.ts'

/** What one team of engineers repairs in a turn, points of a hundred (JL6). */
const pointsPerTeam = 8

const teams = (view: View) =>
  allSeen(view, asset).filter((a) => a.state === me(view) && a.type === 'engineers' && a.busyTurn < turnOf(view))

/** JL6: sends engineers to repair a port, airfield or road. What is repaired can unload more again. */
export const repairPlace = defineAction({
  kind: 'repair-place',
  row: 'JL6',
  instrument: 'logistics',
  when: 'turn-end',
  rank: 69,
  minutes: 30,
  params: z.strictObject({ place: field.place('Where'), teams: field.records('Teams', 'asset', 6) }),
  cost: () => ({ ap: 1, pc: 0, cr: 2000 }),

  check(view, params) {
    const place = placeOf(view, params.place)
    const state = seen(view, damage, damageId(params.place))
    if (place === undefined || state === undefined || state.percent <= 0) return refuse('out-of-range', 'Nothing is damaged there.')
    if (params.teams.length === 0 || params.teams.some((id) => !teams(view).some((a) => a.id === id)))
      return refuse('no-asset', 'Choose engineers of your own that are free this turn.')
    return mayLand(view, place, 'road') || mayLand(view, place, 'air')
      ? null
      : refuse('needs-clearance', 'Its owner has not let your people in. Ask for clearance.')
  },

  resolve(state, asked, params, hands) {
    const before = read(state, damage, damageId(params.place))
    assert(before !== undefined, 'a place that passed its check is damaged')
    const to = Math.max(0, before.percent - pointsPerTeam * params.teams.length)
    const owner = state.header.scenario.places.find((p) => p.id === params.place)?.state
    const toward = owner === undefined || owner === asked.seat ? [] : [owner]
    const why = sentence('{state} repaired {place}', { state: stateName(asked.seat), place: placeName(params.place) })
    return [
      {
        kind: 'place-repaired',
        data: { by: asked.seat, place: params.place, teams: params.teams, from: before.percent, to, seen: toward },
      },
      deedDone(asked, hands, { action: 'repair-place', toward, g: 6, grade: 'D', why, about: damageId(params.place) }),
    ]
  },

  facts: {
    'place-repaired': defineFact({
      v: 1,
      data: z.strictObject({
        by: z.string(),
        place: z.string(),
        teams: z.array(z.string()).readonly(),
        from: z.number(),
        to: z.number(),
        seen: z.array(z.string()),
      }),
      apply: (draft, d, fact) => {
        const old = read(draft, damage, damageId(d.place))
        assert(old !== undefined, 'a place that is repaired was damaged')
        draft.put({ ...old, percent: d.to })
        for (const id of d.teams) {
          const team = read(draft, asset, id)
          if (team !== undefined) draft.put({ ...team, busyTurn: fact.turn })
        }
      },
      heard: (_world, d) => [
        {
          say: 'Engineers of {state} repaired {place}: damage {from} to {to} percent.',
          with: { state: stateName(d.by), place: placeName(d.place), from: d.from, to: d.to },
          to: [d.by, ...d.seen],
          feed: 'result',
          about: [damageId(d.place)],
        },
      ],
    }),
  },

  help: {
    title: 'Repair a place',
    does: 'Each team of engineers repairs eight points of damage a turn. A whole port unloads what a broken one cannot.',
    risk: 'The teams are away for the turn.',
  },

  hint: (view) =>
    allSeen(view, damage)
      .filter((d) => d.percent > 0)
      .flatMap((d) => {
        const place = placeOf(view, d.place)
        const free = teams(view).slice(0, 3)
        if (place === undefined || free.length === 0 || !(mayLand(view, place, 'road') || mayLand(view, place, 'air'))) return []
        const because = sentence('{place} cannot unload what is needed.', { place: placeName(d.place) })
        return [{ params: { place: d.place, teams: free.map((a) => a.id) }, score: 0.62, because }]
      }),

  card: (_view, params) => sentence('Repair {place}', { place: placeName(params.place) }),
  tells: (view, params) => [{ to: ownerOf(view, params.place), what: sentence('What your engineers repaired') }],
})
