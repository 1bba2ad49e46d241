import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { seen } from '../../model/view.ts'
import { activity } from '../../noun/activity.ts'
import type { Notice } from '../../noun/notice.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'
import { myPlanned, noticeLevel } from './_activity.ts'

/** CB1: tells other states of an own planned activity, as it is or as one says it is. In time it counts fully, late it counts half. */
export const notifyActivity = defineAction({
  kind: 'notify-activity',
  row: 'CB1',
  instrument: 'confidence',
  when: 'turn-end',
  rank: 55,
  minutes: 20,
  params: z.strictObject({
    activity: field.record('Activity', 'activity'),
    to: field.seats('Notify'),
    troops: field.count('Troops, as notified', { min: 0, max: 200_000 }),
    purpose: field.text('Purpose', 300).exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 0, cr: 0 }),

  check(view, params) {
    const own = seen(view, activity, params.activity)
    if (own === undefined || own.owner !== me(view)) return refuse('unknown-id', 'Choose an activity of your own.')
    if (own.status !== 'planned' || own.startTurn <= turnOf(view))
      return refuse('in-the-past', 'It has begun. Notice comes before the start.')
    if (params.to.length === 0) return refuse('needs-evidence', 'Choose at least one state to notify.')
    if (params.to.some((s) => !others(view).includes(s))) return refuse('unknown-id', 'Choose other states of this exercise.')
    if (params.to.every((s) => own.notified.includes(s)))
      return refuse('already-done', 'They have been notified. Modify the activity to send a new notice.')
    return null
  },

  resolve(state, asked, params, hands) {
    const own = read(state, activity, params.activity)
    assert(own !== undefined, 'an activity that passed its check exists')
    const purpose = typeof params.purpose === 'object' ? { purpose: params.purpose } : {}
    const level = noticeLevel(own.leadTurns, own.startTurn, asked.turn)
    const data = { id: hands.newId('notice'), activity: own.id, from: asked.seat, to: params.to, troops: params.troops, level, ...purpose }
    const why = sentence(level === 1 ? '{state} notified “{title}” in time' : '{state} notified “{title}” late', {
      state: stateName(asked.seat),
      title: own.title,
    })
    return [
      { kind: 'activity-notified', data },
      deedDone(asked, hands, { action: 'notify-activity', toward: params.to, g: level === 1 ? 1 : 0.5, grade: 'D', why, about: own.id }),
    ]
  },

  facts: {
    'activity-notified': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        activity: z.string(),
        from: z.string(),
        to: z.array(z.string()).readonly(),
        troops: z.int(),
        level: z.number(),
        purpose: textRefSchema.exactOptional(),
      }),
      apply: (draft, d, fact) => {
        const own = read(draft, activity, d.activity)
        assert(own !== undefined, 'an activity that is notified exists')
        const notified = [...new Set([...own.notified, ...d.to])].sort()
        draft.put({ ...own, notified, notice: Math.max(own.notice, d.level) })
        const { level: _level, ...said } = d
        const told = { title: own.title, place: own.place, startTurn: own.startTurn, endTurn: own.endTurn }
        draft.put<Notice>({ ...said, ...told, kind: 'notice', turn: fact.turn, observersInvited: false })
      },
      heard: (world, d) => {
        const own = read(world, activity, d.activity)
        const say = {
          say: '{state} notifies: {title}, from T{turn}.',
          with: { state: stateName(d.from), title: own?.title ?? '', turn: own?.startTurn ?? 0 },
        }
        return [{ ...say, to: [d.from, ...d.to], feed: 'result', about: [d.id], ...(d.purpose === undefined ? {} : { text: d.purpose }) }]
      },
    }),
  },

  help: {
    title: 'Notify an activity',
    does: 'Tells others of your exercise before it starts. What is notified in time is rarely misread.',
    risk: 'If the true number turns out larger than the notice, it counts against you.',
    doctrine: 'vienna-document',
  },

  hint: (view) =>
    myPlanned(view).flatMap((a) => {
      const to = others(view).filter((s) => !a.notified.includes(s))
      if (to.length === 0) return []
      const score = a.startTurn - turnOf(view) <= a.leadTurns ? 0.9 : 0.6
      const because = sentence('“{title}” begins in T{turn} and others have not been told.', { title: a.title, turn: a.startTurn })
      return [{ params: { activity: a.id, to, troops: a.troops }, score, because }]
    }),

  card: (view, params) => sentence('Notify {title}', { title: seen(view, activity, params.activity)?.title ?? '' }),
  tells: (_view, params) => [{ to: params.to, what: sentence('What, where, when and how large') }],
})
