import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { belief } from '../../noun/belief.ts'
import { incident } from '../../noun/incident.ts'
import { type JointStudy, jointStudy } from '../../noun/joint-study.ts'
import { relation } from '../../noun/relation.ts'
import { deedDone } from '../_deed.ts'
import { beliefId } from '../_evidence.ts'
import { me, others } from '../_who.ts'

/** Trust below which a state does not open its books to another (IN3). */
const trustMin = 30

const trustIn = (view: View, to: string): number => allSeen(view, relation).find((r) => r.from === me(view) && r.to === to)?.trust ?? 0

/** IN3: weighs an incident together with others. When all have brought their estimate, all share what the services make of it (E20). */
export const assessJointly = defineAction({
  kind: 'assess-jointly',
  row: 'IN3',
  instrument: 'intelligence',
  when: 'turn-end',
  rank: 25,
  minutes: 60,
  params: z.strictObject({
    incident: field.record('Incident', 'incident'),
    partners: field.seats('With'),
    percent: field.count('Your own estimate that it was meant, percent', { min: 0, max: 100, unit: '%' }),
  }),
  cost: () => ({ ap: 2, pc: 1, cr: 0 }),

  check(view, params) {
    if (seen(view, incident, params.incident) === undefined) return refuse('unknown-id', 'You know of no such incident.')
    if (seen(view, belief, beliefId(params.incident, me(view))) === undefined)
      return refuse('needs-evidence', 'You hold no evidence on this incident.')
    if (params.partners.length === 0 || params.partners.some((s) => !others(view).includes(s)))
      return refuse('unknown-id', 'Choose at least one other state.')
    const wary = params.partners.find((s) => trustIn(view, s) < trustMin)
    if (wary !== undefined)
      return refuse('not-yet', 'You trust {state} too little to open your books to it. It needs {trust}.', {
        state: stateName(wary),
        trust: trustMin,
      })
    const mine = allSeen(view, jointStudy).some((s) => s.by === me(view) && s.incident === params.incident)
    return mine ? refuse('already-done', 'Your estimate lies on the table; the others have not brought theirs.') : null
  },

  resolve(_state, asked, params, hands) {
    const data = {
      id: hands.newId('joint-study'),
      by: asked.seat,
      partners: params.partners,
      incident: params.incident,
      estimate: params.percent / 100,
    }
    const why = sentence('{state} offered to weigh an incident together', { state: stateName(asked.seat) })
    return [
      { kind: 'study-opened', data },
      deedDone(asked, hands, { action: 'assess-jointly', toward: params.partners, g: 2, grade: 'W', why, about: params.incident }),
    ]
  },

  facts: {
    'study-opened': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        partners: z.array(z.string()).readonly(),
        incident: z.string(),
        estimate: z.number().min(0).max(1),
      }),
      apply: (draft, d, fact) => draft.put<JointStudy>({ ...d, kind: 'joint-study', turn: fact.turn }),
      heard: (_world, d) => [
        {
          say: '{state} offers to weigh the incident together. Order the same, with your own estimate, to agree.',
          with: { state: stateName(d.by) },
          to: [d.by, ...d.partners],
          feed: 'line',
          about: [d.id, d.incident],
        },
      ],
    }),
  },

  help: {
    title: 'Assess an incident together',
    does: 'Pools what several services know of an incident. Together they are wrong far less often.',
    risk: 'It needs trust of 30 and everybody’s estimate, this turn or the next.',
  },

  hint: (view) =>
    allSeen(view, belief)
      .filter((b) => b.seat === me(view))
      .flatMap((b) => {
        const offered = allSeen(view, jointStudy).find((s) => s.incident === b.incident && s.by !== me(view))
        const happened = seen(view, incident, b.incident)
        const partner = happened?.between.find((s) => s !== me(view))
        const partners = offered === undefined ? (partner === undefined ? [] : [partner]) : othersOf(offered, me(view))
        const mine = allSeen(view, jointStudy).some((s) => s.by === me(view) && s.incident === b.incident)
        if (partners.length === 0 || mine || partners.some((s) => trustIn(view, s) < trustMin)) return []
        if (offered === undefined && happened?.open !== true) return []
        const because = sentence('Together the services are wrong less often about “{title}”.', { title: happened?.title ?? '' })
        const percent = Math.round((b.low + b.high) * 50)
        return [{ params: { incident: b.incident, partners, percent }, score: offered === undefined ? 0.36 : 0.7, because }]
      }),

  card: (view, params) => sentence('Weigh {title} together', { title: seen(view, incident, params.incident)?.title ?? '' }),
  tells: (_view, params) => [{ to: params.partners, what: sentence('Your offer, without your estimate') }],
})

const othersOf = (study: { readonly by: string; readonly partners: readonly string[] }, mine: string): readonly string[] =>
  [study.by, ...study.partners].filter((s) => s !== mine)
