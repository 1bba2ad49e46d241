import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { seen } from '../../model/view.ts'
import { activity } from '../../noun/activity.ts'
import { dyad } from '../../noun/dyad.ts'
import { notice } from '../../noun/notice.ts'
import { deedDone } from '../_deed.ts'
import { me, turnOf } from '../_who.ts'
import { myActivities } from './_activity.ts'

/** From this rung on a state sends nobody. */
const tooTense = 8

/** CB2: invites observers to a notified activity. A state sends some unless the pair stands at rung 8 or above. */
export const inviteObservers = defineAction({
  kind: 'invite-observers',
  row: 'CB2',
  instrument: 'confidence',
  when: 'turn-end',
  rank: 60,
  minutes: 20,
  params: z.strictObject({
    activity: field.record('Activity', 'activity'),
    states: field.seats('Invite'),
    media: field.check('And the press').exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 1, cr: 1000 }),

  check(view, params) {
    const own = seen(view, activity, params.activity)
    if (own === undefined || own.owner !== me(view)) return refuse('unknown-id', 'Choose an activity of your own.')
    if (own.notified.length === 0) return refuse('not-yet', 'Notify it first. Observers come to what has been notified.')
    if (own.status === 'done' || own.status === 'cancelled' || own.startTurn < turnOf(view))
      return refuse('in-the-past', 'It has begun. Observers come from the start.')
    if (params.states.length === 0) return refuse('needs-evidence', 'Choose at least one state to invite.')
    if (params.states.some((s) => !own.notified.includes(s))) return refuse('not-yet', 'Invite only states that you have notified.')
    return params.states.every((s) => own.invited.includes(s)) ? refuse('already-done', 'They have been invited.') : null
  },

  resolve(state, asked, params, hands) {
    const own = read(state, activity, params.activity)
    assert(own !== undefined, 'an activity that passed its check exists')
    const coming = params.states.filter(
      (s) => !all(state, dyad).some((d) => d.between.includes(s) && d.between.includes(asked.seat) && d.rung >= tooTense),
    )
    const why = sentence('{state} invited observers to “{title}”', { state: stateName(asked.seat), title: own.title })
    return [
      {
        kind: 'observers-invited',
        data: { activity: own.id, by: asked.seat, states: params.states, coming, media: params.media === true },
      },
      deedDone(asked, hands, { action: 'invite-observers', toward: params.states, g: 9, grade: 'D', why, about: own.id }),
    ]
  },

  facts: {
    'observers-invited': defineFact({
      v: 1,
      data: z.strictObject({
        activity: z.string(),
        by: z.string(),
        states: z.array(z.string()).readonly(),
        coming: z.array(z.string()).readonly(),
        media: z.boolean(),
      }),
      apply: (draft, d) => {
        const own = read(draft, activity, d.activity)
        assert(own !== undefined, 'an activity that is observed exists')
        const invited = [...new Set([...own.invited, ...d.states])].sort()
        draft.put({ ...own, invited, observed: own.observed || d.coming.length > 0, open: own.open || d.media })
        for (const n of all(draft, notice)) if (n.activity === d.activity) draft.put({ ...n, observersInvited: true })
      },
      heard: (world, d) => {
        const title = read(world, activity, d.activity)?.title ?? ''
        const say = { say: '{state} invites observers to “{title}”.', with: { state: stateName(d.by), title } }
        const come = d.coming.map((s) => ({
          say: '{state} sends observers to “{title}”.',
          with: { state: stateName(s), title },
          to: [d.by, s],
          feed: 'result' as const,
        }))
        return [{ ...say, to: d.media ? ('all' as const) : [d.by, ...d.states], feed: 'result' as const, about: [d.activity] }, ...come]
      },
    }),
  },

  help: {
    title: 'Invite observers',
    does: 'Lets others watch your exercise from its start. What is watched is believed.',
    risk: 'They see what is there. Close-held parts become known.',
    doctrine: 'vienna-document',
  },

  hint: (view) =>
    myActivities(view)
      .filter((a) => a.notified.length > 0 && a.startTurn >= turnOf(view))
      .flatMap((a) => {
        const states = a.notified.filter((s) => !a.invited.includes(s))
        if (states.length === 0) return []
        return [
          {
            params: { activity: a.id, states },
            score: 0.55,
            because: sentence('Observers at “{title}” end the guessing.', { title: a.title }),
          },
        ]
      }),

  card: (view, params) => sentence('Invite observers to {title}', { title: seen(view, activity, params.activity)?.title ?? '' }),
  tells: (_view, params) => [{ to: params.states, what: sentence('An invitation') }],
})
