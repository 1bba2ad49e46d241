import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { type Refusal, refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { evidence } from '../../noun/evidence.ts'
import { incident } from '../../noun/incident.ts'
import { need } from '../../noun/need.ts'
import { type Review, review } from '../../noun/review.ts'
import { shipment } from '../../noun/shipment.ts'
import { deedDone } from '../_deed.ts'
import { me, others } from '../_who.ts'

/** Smaller incidents are rarely worth a review of their own. */
const worthReview = 3

const params = z.strictObject({
  incident: field.record('About an incident that is over', 'incident').exactOptional(),
  need: field.record('About relief that has arrived', 'need').exactOptional(),
  with: field.seats('Together with'),
  evidence: field.records('What you look at', 'evidence', 6),
  shipments: field.records('Shipments you look at', 'shipment', 6).exactOptional(),
})
type ReviewParams = z.infer<typeof params>

/** CA10: looks back at what happened, with evidence. Agreements between those who take part are fresh again (E21). */
export const launchReview = defineAction({
  kind: 'launch-review',
  row: 'CA10',
  instrument: 'council',
  when: 'turn-end',
  rank: 90,
  minutes: 20,
  params,
  cost: () => ({ ap: 2, pc: 2, cr: 0 }),

  check(view, p) {
    if ((p.incident === undefined) === (p.need === undefined))
      return refuse('needs-evidence', 'Say what is reviewed: one incident or one need.')
    if (p.with.some((s) => !others(view).includes(s))) return refuse('unknown-id', 'Choose other states of this exercise.')
    const about = p.incident ?? p.need
    if (allSeen(view, review).some((r) => r.about === about)) return refuse('already-done', 'There is a review of this. Adopt its lessons.')
    return p.incident === undefined ? checkRelief(view, p) : checkIncident(view, p, p.incident)
  },

  resolve(state, asked, p, hands) {
    const id = hands.newId('review')
    const circle = [asked.seat, ...p.with]
    const fresh = all(state, agreement)
      .filter((a) => a.signedTurn > 0 && a.status !== 'ended' && a.parties.every((s) => circle.includes(s)))
      .map((a) => a.id)
    const found = [...p.evidence, ...(p.shipments ?? [])]
    const about = p.incident ?? p.need ?? ''
    const why = sentence('{state} looked back at what happened', { state: stateName(asked.seat) })
    const data = { id, by: asked.seat, with: p.with, about, evidence: found, fresh }
    return [
      { kind: 'review-launched', data },
      deedDone(asked, hands, { action: 'launch-review', toward: p.with, g: 0, grade: 'W', why, about: id }),
    ]
  },

  facts: {
    'review-launched': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        with: z.array(z.string()).readonly(),
        about: z.string(),
        evidence: z.array(z.string()).readonly(),
        fresh: z.array(z.string()).readonly(),
      }),
      apply: (draft, d, fact) => {
        const { fresh, ...said } = d
        draft.put<Review>({ ...said, kind: 'review', lessons: [], turn: fact.turn })
        for (const id of fresh) {
          const old = read(draft, agreement, id)
          if (old !== undefined) draft.put({ ...old, stale: 0 })
        }
      },
      heard: (_world, d) => [
        {
          say: '{state} opens a review. Lessons can be adopted from it.',
          with: { state: stateName(d.by) },
          to: [d.by, ...d.with],
          feed: 'council',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Review what happened',
    does: 'Looks back at an incident or at relief, with evidence. Agreements between those who take part are fresh again.',
    risk: 'It takes two action points. Without a lesson adopted afterwards nothing gets better.',
  },

  hint: (view) => [...incidentHints(view), ...reliefHints(view)],
  card: (view, p) => {
    const about = (p.incident === undefined ? undefined : seen(view, incident, p.incident)?.title) ?? seen(view, need, p.need ?? '')?.title
    return about === undefined ? sentence('Review') : sentence('Review of {title}', { title: about })
  },
  tells: (view, p) => [
    { to: p.with, what: sentence('The review and what it looks at') },
    ...(freshens(view, p.with) ? [{ to: 'all' as const, what: sentence('That a public agreement between you was looked at anew') }] : []),
  ],
})

/** A public agreement between those who take part will be fresh again, and everybody reads how stale one is. */
function freshens(view: View, others_: readonly string[]): boolean {
  const circle = [me(view), ...others_]
  return allSeen(view, agreement).some((a) => a.public && a.stale > 0 && a.status !== 'ended' && a.parties.every((s) => circle.includes(s)))
}

function checkIncident(view: View, p: ReviewParams, id: string): Refusal | null {
  const happened = seen(view, incident, id)
  if (happened === undefined) return refuse('unknown-id', 'You know of no such incident.')
  if (happened.open) return refuse('not-yet', 'This is still open. Review it once it is over.')
  const held = allSeen(view, evidence).filter((e) => e.incident === id && e.seat === me(view))
  const mine = p.evidence.length > 0 && p.evidence.every((one) => held.some((e) => e.id === one))
  return mine ? null : refuse('needs-evidence', 'Attach at least one thing you know of it.')
}

function checkRelief(view: View, p: ReviewParams): Refusal | null {
  const wanted = p.need === undefined ? undefined : seen(view, need, p.need)
  if (wanted === undefined) return refuse('unknown-id', 'You know of no such need.')
  if (wanted.deliveredKg === 0) return refuse('not-yet', 'No relief has arrived yet.')
  const known = allSeen(view, shipment).filter((s) => s.place === wanted.through)
  const mine = (p.shipments ?? []).length > 0 && (p.shipments ?? []).every((one) => known.some((s) => s.id === one))
  return mine && p.evidence.length === 0 ? null : refuse('needs-evidence', 'Attach at least one shipment, and nothing else.')
}

const isReviewed = (view: View, id: string): boolean => allSeen(view, review).some((r) => r.about === id)

const incidentHints = (view: View) =>
  allSeen(view, incident)
    .filter((i) => !i.open && i.severity >= worthReview && i.between.includes(me(view)) && !isReviewed(view, i.id))
    .flatMap((i) => {
      const held = allSeen(view, evidence).filter((e) => e.incident === i.id && e.seat === me(view))
      if (held.length === 0) return []
      const circle = i.between.filter((s) => s !== me(view))
      const because = sentence('“{title}” is over. What would have helped?', { title: i.title })
      return [{ params: { incident: i.id, with: circle, evidence: held.slice(0, 6).map((e) => e.id) }, score: 0.4, because }]
    })

const reliefHints = (view: View) =>
  allSeen(view, need)
    .filter((n) => n.deliveredKg > 0 && !isReviewed(view, n.id))
    .flatMap((n) => {
      const known = allSeen(view, shipment).filter((s) => s.place === n.through && s.status === 'delivered')
      if (known.length === 0) return []
      const circle = [...new Set(known.flatMap((s) => [s.from, s.to]))].filter((s) => s !== me(view))
      const shipments = known.slice(0, 6).map((s) => s.id)
      const because = sentence('Relief has arrived: {title}. What would bring it sooner?', { title: n.title })
      return [{ params: { need: n.id, with: circle, evidence: [], shipments }, score: 0.36, because }]
    })
