import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { call } from '../../noun/call.ts'
import { inspection } from '../../noun/inspection.ts'
import { promise } from '../../noun/promise.ts'
import { review } from '../../noun/review.ts'
import { rumour } from '../../noun/rumour.ts'
import { shipment } from '../../noun/shipment.ts'
import { deedDone } from '../_deed.ts'
import { me, turnOf } from '../_who.ts'
import { type Lesson, lessons } from './_lesson.ts'

/** CA10: draws a lesson from a review: who does what by when, and how one will know. Each lesson mends a failure that is on record (E19). */
export const adoptLesson = defineAction({
  kind: 'adopt-lesson',
  row: 'CA10',
  instrument: 'council',
  when: 'turn-end',
  rank: 90,
  minutes: 20,
  params: z.strictObject({
    review: field.record('Review', 'review'),
    what: field.choice('Lesson', lessons),
    owner: field.seat('Who sees to it'),
    dueTurn: field.count('Done by turn', { min: 1, max: 200 }),
    metric: z.string().min(1).max(120),
  }),
  cost: () => ({ ap: 2, pc: 2, cr: 0 }),

  check(view, params) {
    const looked = seen(view, review, params.review)
    if (looked === undefined) return refuse('unknown-id', 'There is no such review.')
    if (![looked.by, ...looked.with].includes(params.owner)) return refuse('not-party', 'Who sees to it must take part in the review.')
    if (params.dueTurn < turnOf(view)) return refuse('in-the-past', 'T{turn} is over. Choose this turn or later.', { turn: params.dueTurn })
    if (params.metric.trim() === '') return refuse('text-empty', 'Say how one will know that it is done.')
    if (isAdopted(view, params.what)) return refuse('already-done', 'This lesson has been adopted.')
    return failed(view, params.what)
      ? null
      : refuse('needs-evidence', 'Nothing of that kind has gone wrong on record. Choose another lesson.')
  },

  resolve(state, asked, params, hands) {
    const { review: id, what, owner, dueTurn, metric } = params
    const looked = read(state, review, id)
    assert(looked !== undefined, 'a review that passed its check exists')
    const toward = [looked.by, ...looked.with].filter((s) => s !== asked.seat)
    const why = sentence('{state} drew a lesson', { state: stateName(asked.seat) })
    return [
      { kind: 'lesson-adopted', data: { review: id, by: asked.seat, what, owner, dueTurn, metric } },
      deedDone(asked, hands, { action: 'adopt-lesson', toward, g: 0, grade: 'D', why, about: id }),
    ]
  },

  facts: {
    'lesson-adopted': defineFact({
      v: 1,
      data: z.strictObject({
        review: z.string(),
        by: z.string(),
        what: z.enum(['latency', 'clearance', 'corrections', 'verification']),
        owner: z.string(),
        dueTurn: z.int(),
        metric: z.string(),
      }),
      apply: (draft, d) => {
        const looked = read(draft, review, d.review)
        assert(looked !== undefined, 'a review from which is learnt exists')
        const { what, owner, dueTurn, metric } = d
        draft.put({ ...looked, lessons: [...looked.lessons, { what, owner, dueTurn, metric }] })
      },
      heard: (world, d) => {
        const looked = read(world, review, d.review)
        const to = looked === undefined ? [d.by] : [looked.by, ...looked.with]
        const values = { owner: stateName(d.owner), lesson: lessons[d.what], turn: d.dueTurn }
        return [{ say: 'Lesson adopted: {lesson}. {owner} sees to it by T{turn}.', with: values, to, feed: 'council', about: [d.review] }]
      },
    }),
  },

  help: {
    title: 'Adopt a lesson',
    does: 'Turns a failure on record into a procedure: surer lines, quicker clearance, faster corrections or sharper checks.',
    risk: 'Each lesson can be adopted once. The same failure afterwards weighs more.',
  },

  hint: (view) =>
    allSeen(view, review).flatMap((r) =>
      (Object.keys(lessons) as Lesson[])
        .filter((what) => failed(view, what) && !isAdopted(view, what))
        .map((what) => ({
          params: { review: r.id, what, owner: me(view), dueTurn: turnOf(view) + 2, metric: metrics[what] },
          score: r.lessons.length === 0 ? 0.42 : 0.3,
          because: sentence('It went wrong once and is on record: {lesson}.', { lesson: lessons[what] }),
        })),
    ),

  card: (_view, params) => sentence('Lesson: {lesson}', { lesson: lessons[params.what] }),
  tells: (view, params) => {
    const looked = seen(view, review, params.review)
    const to = looked === undefined ? [] : [looked.by, ...looked.with].filter((s) => s !== me(view))
    return [{ to, what: sentence('The lesson, who sees to it and by when') }]
  },
})

const metrics: Readonly<Record<Lesson, string>> = {
  latency: 'Hours from sending to reading',
  clearance: 'Hours from request to clearance',
  corrections: 'Turns from rumour to correction',
  verification: 'Undertakings checked on time',
}

const isAdopted = (view: View, what: Lesson): boolean => allSeen(view, review).some((r) => r.lessons.some((l) => l.what === what))

/** Whether this seat has seen a failure of the kind. */
function failed(view: View, what: Lesson): boolean {
  switch (what) {
    case 'latency':
      return allSeen(view, call).some((c) => c.status === 'failed' || c.status === 'message')
    case 'clearance':
      return allSeen(view, shipment).some((s) => s.status === 'waiting' || s.waited === true)
    case 'corrections':
      return allSeen(view, rumour).some((r) => !r.corrections.some((c) => c.turn <= r.seededTurn + 1) && r.seededTurn + 1 < turnOf(view))
    case 'verification':
      return (
        allSeen(view, promise).some((p) => p.status === 'broken') ||
        allSeen(view, inspection).some((i) => i.status === 'refused') ||
        allSeen(view, agreement).some((a) => a.articles.some((b) => b.benchmark?.status === 'missed'))
      )
  }
}
