import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { activity } from '../../noun/activity.ts'
import { dyad } from '../../noun/dyad.ts'
import { notice } from '../../noun/notice.ts'
import { setting } from '../../noun/setting.ts'
import { deedDone } from '../_deed.ts'
import { me, others } from '../_who.ts'
import { myActivities } from '../confidence/_activity.ts'
import { kmBetween } from '../logistics/_lift.ts'

const changes = { relocate: 'Move it', scale: 'Make it smaller', cancel: 'Call it off', open: 'Open it to the press' } as const

/** EI2: moves, shrinks, calls off or opens an own exercise. Restraint that others can see. */
export const modifyExercise = defineAction({
  kind: 'modify-exercise',
  row: 'EI2',
  instrument: 'exercise',
  when: 'turn-end',
  rank: 60,
  minutes: 20,
  params: z.strictObject({
    activity: field.record('Exercise', 'activity'),
    change: field.choice('Change', changes),
    place: field.place('New place').exactOptional(),
    troops: field.count('Troops', { min: 0, max: 200_000 }).exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 2, cr: 0 }),

  check(view, params) {
    const own = seen(view, activity, params.activity)
    if (own === undefined || own.owner !== me(view)) return refuse('unknown-id', 'Choose an exercise of your own.')
    if (own.status === 'done' || own.status === 'cancelled') return refuse('already-done', 'It is over.')
    if (params.change === 'relocate') {
      const known = seen(view, setting, 'setting:main')?.places.some((p) => p.id === params.place) === true
      if (!known || params.place === own.place) return refuse('needs-evidence', 'Choose another place for it.')
    }
    if (params.change === 'scale' && (params.troops === undefined || params.troops >= own.troops)) {
      return refuse('out-of-range', 'Choose fewer troops than the {troops} planned.', { troops: own.troops })
    }
    return params.change === 'open' && own.open ? refuse('already-done', 'It is open already.') : null
  },

  resolve(state, asked, params, hands) {
    const own = read(state, activity, params.activity)
    assert(own !== undefined, 'an exercise that passed its check exists')
    const place = params.change === 'relocate' && params.place !== undefined ? { place: params.place } : {}
    const troops = params.change === 'scale' && params.troops !== undefined ? { troops: params.troops } : {}
    const seenBy = own.notified.length > 0 ? own.notified : []
    const toward = own.notified.length > 0 ? own.notified : state.header.scenario.seats.map((s) => s.id).filter((s) => s !== asked.seat)
    const why = sentence('{state} changed “{title}”: {change}', {
      state: stateName(asked.seat),
      title: own.title,
      change: changes[params.change].toLowerCase(),
    })
    return [
      { kind: 'exercise-modified', data: { activity: own.id, change: params.change, ...place, ...troops } },
      deedDone(asked, hands, {
        action: 'modify-exercise',
        toward,
        g: params.change === 'open' ? 3 : 9,
        grade: 'D',
        seenBy,
        why,
        about: own.id,
      }),
    ]
  },

  facts: {
    'exercise-modified': defineFact({
      v: 1,
      data: z.strictObject({
        activity: z.string(),
        change: z.enum(['relocate', 'scale', 'cancel', 'open']),
        place: z.string().exactOptional(),
        troops: z.int().exactOptional(),
      }),
      apply: (draft, d) => {
        const own = read(draft, activity, d.activity)
        assert(own !== undefined, 'an exercise that changes exists')
        const { activity: _id, change, ...changed } = d
        draft.put({ ...own, ...changed, status: change === 'cancel' ? 'cancelled' : own.status, open: own.open || change === 'open' })
        for (const n of all(draft, notice)) if (n.activity === d.activity) draft.put({ ...n, ...changed })
      },
      heard: (world, d) => {
        const own = read(world, activity, d.activity)
        if (own === undefined) return []
        const say = '{state} changes “{title}”: {change}.'
        const names = { state: stateName(own.owner), title: own.title, change: changes[d.change].toLowerCase() }
        return [
          {
            say,
            with: names,
            to: d.change === 'open' ? ('all' as const) : [own.owner, ...own.notified],
            feed: 'result',
            about: [d.activity],
          },
        ]
      },
    }),
  },

  help: {
    title: 'Change an exercise',
    does: 'Moves, shrinks, calls off or opens your exercise. Those you notified see the restraint.',
    risk: 'Your forces train less for it, and at home it may look weak.',
  },

  hint: (view) => {
    const worst = allSeen(view, dyad).reduce((most, d) => (d.between.includes(me(view)) ? Math.max(most, d.rung) : most), 0)
    return myActivities(view).flatMap((a) => {
      const open = a.open
        ? []
        : [{ params: { activity: a.id, change: 'open' as const }, score: 0.2, because: sentence('What the press can see is not feared.') }]
      const smaller = { activity: a.id, change: 'scale' as const, troops: Math.floor(a.troops / 2) }
      const scale =
        a.troops < 2
          ? []
          : [
              {
                params: smaller,
                score: worst >= 3 ? 0.5 : 0.08,
                because: sentence('A smaller “{title}” is easier to explain.', { title: a.title }),
              },
            ]
      return [...open, ...scale, ...homeward(view, a)]
    })
  },

  card: (_view, params) => sentence('{change}', { change: changes[params.change] }),
  tells: (view, params) => {
    const notified = seen(view, activity, params.activity)?.notified ?? []
    return params.change === 'open'
      ? [{ to: 'all', what: sentence('That all may come and look') }]
      : [{ to: notified, what: sentence('The change') }]
  },
  expect: (view) => others(view).map((s) => ({ figure: sentence('Tension with {state}', { state: stateName(s) }), low: -2, high: 0 })),
})

/** An exercise on another state's land can go home: to the nearest place of one's own. */
function homeward(view: View, exercise: ReturnType<typeof myActivities>[number]) {
  const places = seen(view, setting, 'setting:main')?.places ?? []
  const here = places.find((p) => p.id === exercise.place)
  if (here?.state === undefined || here.state === me(view) || exercise.status !== 'planned') return []
  const own = places.filter((p) => p.state === me(view) && p.kind !== 'sea' && p.kind !== 'cable')
  const home = own.reduce<(typeof own)[number] | undefined>(
    (near, p) => (near === undefined || kmBetween(p, here) < kmBetween(near, here) ? p : near),
    undefined,
  )
  if (home === undefined) return []
  const because = sentence('“{title}” stands on the land of {state}.', { title: exercise.title, state: stateName(here.state) })
  return [{ params: { activity: exercise.id, change: 'relocate' as const, place: home.id }, score: 0.45, because }]
}
