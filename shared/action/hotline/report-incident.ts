import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { evidence } from '../../noun/evidence.ts'
import { incident } from '../../noun/incident.ts'
import { type Report, report } from '../../noun/report.ts'
import { deedDone } from '../_deed.ts'
import { evidenceGained } from '../_evidence.ts'
import { me } from '../_who.ts'

/** HC7: puts what one holds about an incident before the other side; with its counter-signature it becomes a joint report. */
export const reportIncident = defineAction({
  kind: 'report-incident',
  row: 'HC7',
  instrument: 'hotline',
  when: 'now',
  rank: 20,
  minutes: 20,
  params: z.strictObject({
    incident: field.record('Incident', 'incident'),
    facts: field.records('What you share', 'evidence', 4),
    joint: field.check('Offer it as a joint report').exactOptional(),
    with: field.seat('With').exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 0, cr: 0 }),

  check(view, params) {
    const happened = seen(view, incident, params.incident)
    if (happened === undefined) return refuse('unknown-id', 'You know of no such incident.')
    if (!happened.between.includes(me(view))) return refuse('not-party', 'Only those involved can report on it.')
    const held = allSeen(view, evidence).filter((e) => e.incident === params.incident && e.seat === me(view))
    if (params.facts.some((id) => !held.some((e) => e.id === id)))
      return refuse('needs-evidence', 'Share only what you hold on this incident.')
    const offered = offerTo(view, params.incident)
    if (params.facts.length === 0 && offered === undefined) return refuse('needs-evidence', 'Choose at least one fact to share.')
    if (params.joint === true && params.with === undefined) return refuse('needs-consent', 'Say with whom you sign the joint report.')
    if (params.with !== undefined && (params.with === me(view) || !happened.between.includes(params.with)))
      return refuse('not-party', 'A joint report is signed by those involved.')
    if (happened.joint) return refuse('already-done', 'There is a joint report on this incident.')
    const mine = allSeen(view, report).some((r) => r.incident === params.incident && r.by === me(view))
    return mine ? refuse('already-done', 'You have reported on this incident.') : null
  },

  resolve(state, asked, params, hands) {
    const happened = read(state, incident, params.incident)
    assert(happened !== undefined, 'an incident that passed its check exists')
    const to = happened.between.filter((s) => s !== asked.seat)
    const offered = all(state, report).find((r) => r.incident === happened.id && r.status === 'proposed' && r.with === asked.seat)
    const signs = params.joint === true && offered !== undefined && offered.by === params.with
    const status = signs ? ('joint' as const) : params.joint === true ? ('proposed' as const) : ('single' as const)
    const data = {
      id: hands.newId('report'),
      incident: happened.id,
      by: asked.seat,
      to,
      facts: params.facts,
      status,
      ...(params.with === undefined ? {} : { with: params.with }),
    }
    const moment = { turn: asked.turn, at: asked.at }
    const told = (seat: string, joint: number, by: 'joint' | 'shared') =>
      evidenceGained(
        state,
        {
          seat,
          incident: happened.id,
          by,
          says: sentence(by === 'joint' ? 'The joint report of both sides' : '{state} showed you its facts', {
            state: stateName(asked.seat),
          }),
          ...moment,
        },
        { evidence: { kind: 'inquiry', finds: happened.theta, joint }, theta: happened.theta, id: hands.newId('evidence') },
      )
    const learnt = signs
      ? happened.between.flatMap((s) => told(s, 1, 'joint'))
      : status === 'single'
        ? to.flatMap((s) => told(s, 0.25, 'shared'))
        : []
    const why = signs
      ? sentence('Both sides signed one account of “{title}”', { title: happened.title })
      : sentence('{state} shared its facts on “{title}”', { state: stateName(asked.seat), title: happened.title })
    const deed = {
      action: 'report-incident',
      toward: to,
      g: signs ? 6 : 1,
      grade: signs ? ('V' as const) : ('W' as const),
      seenBy: happened.between,
      why,
      about: happened.id,
    }
    return [{ kind: 'incident-reported', data }, ...learnt, deedDone(asked, hands, deed)]
  },

  facts: {
    'incident-reported': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        incident: z.string(),
        by: z.string(),
        with: z.string().exactOptional(),
        to: z.array(z.string()).readonly(),
        facts: z.array(z.string()).readonly(),
        status: z.enum(['single', 'proposed', 'joint']),
      }),
      apply: (draft, d, fact) => {
        draft.put<Report>({ ...d, kind: 'report', turn: fact.turn, at: fact.at })
        if (d.status !== 'joint') return
        const happened = read(draft, incident, d.incident)
        assert(happened !== undefined, 'an incident that is reported exists')
        draft.put({ ...happened, joint: true })
        for (const r of all(draft, report)) if (r.incident === d.incident && r.status === 'proposed') draft.put({ ...r, status: 'joint' })
      },
      heard: (_world, d) => {
        const words = {
          single: '{state} puts its facts before you.',
          proposed: '{state} offers a joint report. Report on the same incident, jointly, to sign it.',
          joint: 'The joint report is signed by both sides.',
        }
        return [{ say: words[d.status], with: { state: stateName(d.by) }, to: [d.by, ...d.to], feed: 'line', about: [d.id, d.incident] }]
      },
    }),
  },

  help: {
    title: 'Report on an incident',
    does: 'Shares facts you hold. Signed by both, it settles what happened and closes the incident.',
    risk: 'An offer that is not counter-signed stays an offer. Facts once shared cannot be taken back.',
  },

  hint: (view) =>
    allSeen(view, incident)
      .filter((i) => i.between.includes(me(view)) && !i.joint && i.open)
      .flatMap((i) => {
        const facts = allSeen(view, evidence)
          .filter((e) => e.incident === i.id && e.seat === me(view))
          .slice(0, 4)
          .map((e) => e.id)
        const other = i.between.find((s) => s !== me(view))
        const reported = allSeen(view, report).some((r) => r.incident === i.id && r.by === me(view))
        if (other === undefined || reported || facts.length === 0) return []
        const offered = offerTo(view, i.id)
        const score = offered !== undefined ? 0.9 : i.contact ? 0.6 : 0.35
        const because =
          offered === undefined
            ? sentence('One account of “{title}” ends the guessing.', { title: i.title })
            : sentence('{state} offers a joint report.', { state: stateName(offered.by) })
        return [{ params: { incident: i.id, facts, joint: true, with: offered?.by ?? other }, score, because }]
      }),

  card: (view, params) => sentence('Report on {title}', { title: seen(view, incident, params.incident)?.title ?? '' }),
  tells: (view, params) => {
    const to = seen(view, incident, params.incident)?.between.filter((s) => s !== me(view)) ?? []
    const offered = offerTo(view, params.incident)
    const signs = params.joint === true && offered !== undefined && offered.by === params.with
    if (signs) return [{ to, what: sentence('Your signature under one account') }]
    return [{ to, what: params.joint === true ? sentence('Your offer of a joint report, to be signed') : sentence('The facts you share') }]
  },
})

const offerTo = (view: Parameters<typeof me>[0], id: string) =>
  allSeen(view, report).find((r) => r.incident === id && r.status === 'proposed' && r.by !== me(view))
