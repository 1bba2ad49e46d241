import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { council } from '../../noun/council.ts'
import { incident } from '../../noun/incident.ts'
import { need } from '../../noun/need.ts'
import { type Sitting, sitting } from '../../noun/sitting.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'
import { hardRung, highestRung, myCouncils } from './_session.ts'

const forums = { council: 'The council itself', technical: 'Experts', civil: 'Civil society', contact_group: 'Contact group' } as const

/** CA1: calls a council together. The session is open until the turn ends; members left out make it weigh less. */
export const conveneCouncil = defineAction({
  kind: 'convene-council',
  row: 'CA1',
  instrument: 'council',
  when: 'now',
  rank: 20,
  minutes: 20,
  params: z.strictObject({
    council: field.record('Council', 'council'),
    forum: field.choice('Who meets', forums),
    agenda: field.text('Agenda', 200),
    invited: field.seats('Invite'),
    urgent: field.check('Within 24 hours').exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 1, cr: 0 }),

  check(view, params) {
    const forum = seen(view, council, params.council)
    if (forum === undefined) return refuse('unknown-id', 'There is no such council.')
    if (!forum.members.includes(me(view))) return refuse('not-party', 'Only its members can call {council}.', { council: forum.title })
    if (params.invited.some((s) => !others(view).includes(s))) return refuse('unknown-id', 'Choose other states of this exercise.')
    if (!params.invited.some((s) => forum.members.includes(s))) return refuse('needs-consent', 'Invite at least one other member.')
    const sits = allSeen(view, sitting).some((s) => s.council === forum.id && s.open)
    return sits ? refuse('already-done', '{council} is in session already.', { council: forum.title }) : null
  },

  resolve(_state, asked, params, hands) {
    const id = hands.newId('sitting')
    const invited = [...new Set([asked.seat, ...params.invited])].sort()
    const agenda = typeof params.agenda === 'object' ? { agenda: params.agenda } : {}
    const { council: forum, urgent = false } = params
    const why = sentence('{state} called the council', { state: stateName(asked.seat) })
    const toward = invited.filter((s) => s !== asked.seat)
    return [
      { kind: 'council-convened', data: { id, council: forum, by: asked.seat, forum: params.forum, urgent, invited, ...agenda } },
      deedDone(asked, hands, { action: 'convene-council', toward, g: 0, grade: 'W', why, about: id }),
    ]
  },

  facts: {
    'council-convened': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        council: z.string(),
        by: z.string(),
        forum: z.enum(['council', 'technical', 'civil', 'contact_group']),
        urgent: z.boolean(),
        agenda: textRefSchema.exactOptional(),
        invited: z.array(z.string()).readonly(),
      }),
      apply: (draft, d, fact) =>
        draft.put<Sitting>({ ...d, agenda: d.agenda ?? '', kind: 'sitting', turn: fact.turn, at: fact.at, open: true }),
      heard: (world, d) => {
        const title = (world.get(d.council) as { title?: string } | undefined)?.title ?? ''
        const say = d.urgent ? '{state} calls {council} to an urgent session.' : '{state} calls {council} to a session.'
        const text = d.agenda === undefined ? {} : { text: d.agenda }
        return [{ say, with: { state: stateName(d.by), council: title }, to: d.invited, feed: 'council', about: [d.id], ...text }]
      },
    }),
  },

  help: {
    title: 'Call the council',
    does: 'Opens a session until the end of the turn. Members can table motions and vote in it.',
    risk: 'Two thirds must take part for a decision. A session that leaves members out weighs less.',
    doctrine: 'osce-consensus',
  },

  hint(view) {
    const top = highestRung(view)
    const wanted = allSeen(view, need).find((n) => n.fromTurn <= turnOf(view))
    const open = allSeen(view, incident).find((i) => i.open && i.severity >= 3)
    const [score, because] =
      top >= hardRung
        ? [0.75, sentence('A pair stands on rung {rung}. The council can speak before anybody acts.', { rung: top })]
        : wanted !== undefined
          ? [0.24, sentence('“{title}” concerns all members.', { title: wanted.title })]
          : [open === undefined ? 0.05 : 0.2, sentence('Talking in council costs little.')]
    return myCouncils(view)
      .filter((c) => !allSeen(view, sitting).some((s) => s.council === c.id && s.open))
      .map((c) => {
        const invited = c.members.filter((m) => m !== me(view))
        const agenda = agendaOf(open?.title ?? wanted?.title)
        const params = { council: c.id, forum: 'council' as const, agenda, invited, urgent: top >= hardRung }
        return hasJustMet(view, c.id) ? { params, score: 0, because: nothingNew } : { params, score, because }
      })
  },

  card: (view, params) => sentence('Call {council}', { council: seen(view, council, params.council)?.title ?? '' }),
  tells: (_view, params) => [{ to: params.invited, what: sentence('The session and its agenda') }],
})

const nothingNew = sentence('It has just met, and nothing has happened since.')

const agendaOf = (title: string | undefined): string =>
  title === undefined ? 'What has happened, and what we can agree on now.' : `“${title}”: what happened, and what we can agree on now.`

/** The council met this turn or the last, and no incident that this seat knows of has come since. */
function hasJustMet(view: View, id: string): boolean {
  const last = allSeen(view, sitting).reduce((latest, s) => (s.council === id ? Math.max(latest, s.turn) : latest), 0)
  return last > 0 && last >= turnOf(view) - 1 && !allSeen(view, incident).some((i) => i.open && i.turn > last)
}
