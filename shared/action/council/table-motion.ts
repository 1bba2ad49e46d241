import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import type { Suggestion } from '../../model/action.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { type Refusal, refuse } from '../../model/refusal.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { council } from '../../noun/council.ts'
import { incident } from '../../noun/incident.ts'
import { type Motion, motion } from '../../noun/motion.ts'
import { need } from '../../noun/need.ts'
import { setting } from '../../noun/setting.ts'
import { sitting } from '../../noun/sitting.ts'
import { deedDone } from '../_deed.ts'
import { turnMinutes } from '../_time.ts'
import { me, turnOf } from '../_who.ts'
import { hardRung, highestRung, openSittings } from './_session.ts'

const kinds = {
  declaration: 'Declaration',
  mission: 'Mission',
  fund: 'Common fund',
  mandate: 'Mandate',
  inquiry: 'Joint inquiry',
  suspension: 'Suspension of an agreement',
  relief: 'Common relief',
} as const

/** What binds all members can only be decided by the council itself. */
const weightyKinds: readonly string[] = ['mission', 'mandate', 'suspension']

const params = z.strictObject({
  sitting: field.record('Session', 'sitting'),
  what: field.choice('Kind', kinds),
  text: field.text('Wording', 400),
  incident: field.record('About an incident', 'incident').exactOptional(),
  need: field.record('About a need', 'need').exactOptional(),
  agreement: field.record('About an agreement', 'agreement').exactOptional(),
})
type TableParams = z.infer<typeof params>

/** CA2: puts a motion before a session. Members vote until the turn ends. */
export const tableMotion = defineAction({
  kind: 'table-motion',
  row: 'CA2',
  instrument: 'council',
  when: 'now',
  rank: 20,
  minutes: 20,
  params,
  cost: () => ({ ap: 1, pc: 2, cr: 0 }),

  check(view, p) {
    const sat = seen(view, sitting, p.sitting)
    if (sat === undefined) return refuse('unknown-id', 'There is no such session.')
    if (!sat.open) return refuse('not-open', 'This session is over. Call the council again.')
    if (!(seen(view, council, sat.council)?.members.includes(me(view)) ?? false))
      return refuse('not-party', 'You are a guest of this session. Members table motions.')
    if (weightyKinds.includes(p.what) && sat.forum !== 'council')
      return refuse('not-allowed', 'Only the council itself can decide this. Call it in that form.')
    const subject = checkSubject(view, p)
    if (subject !== null) return subject
    const twin = allSeen(view, motion).some(
      (m) => m.sitting === sat.id && m.status === 'open' && m.what === p.what && m.about === aboutOf(p),
    )
    return twin ? refuse('duplicate', 'Such a motion is on the table.') : null
  },

  resolve(state, asked, p, hands) {
    const sat = read(state, sitting, p.sitting)
    assert(sat !== undefined, 'a session that passed its check exists')
    const id = hands.newId('motion')
    const members = read(state, council, sat.council)?.members.filter((m) => sat.invited.includes(m)) ?? []
    const about = aboutOf(p)
    const others = members.filter((m) => m !== asked.seat)
    const says = sentence('{state} puts a motion to the vote.', { state: stateName(asked.seat) })
    const due = { dueTurn: asked.turn, dueAt: turnMinutes(state), about: id }
    const data = {
      id,
      council: sat.council,
      sitting: sat.id,
      by: asked.seat,
      what: p.what,
      members,
      ...(typeof p.text === 'object' ? { text: p.text } : {}),
      ...(about === undefined ? {} : { about }),
    }
    const why = sentence('{state} put a motion before the council', { state: stateName(asked.seat) })
    return [
      { kind: 'motion-tabled', data },
      ...others.map((seat) => ({ kind: 'ask-made' as const, data: { id: hands.newId('ask'), seat, says, ...due } })),
      deedDone(asked, hands, { action: 'table-motion', toward: others, g: 0, grade: 'W', why, about: id }),
    ]
  },

  facts: {
    'motion-tabled': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        council: z.string(),
        sitting: z.string(),
        by: z.string(),
        what: z.enum(['declaration', 'mission', 'fund', 'mandate', 'inquiry', 'suspension', 'relief']),
        text: textRefSchema.exactOptional(),
        about: z.string().exactOptional(),
        members: z.array(z.string()).readonly(),
      }),
      apply: (draft, d, fact) => {
        const fresh = { voted: [], votes: {}, reservations: {}, status: 'open' as const }
        draft.put<Motion>({ ...d, ...fresh, text: d.text ?? '', kind: 'motion', turn: fact.turn })
      },
      heard: (_world, d) => {
        const text = d.text === undefined ? {} : { text: d.text }
        const line = { say: '{state} tables a motion: {what}.', with: { state: stateName(d.by), what: kinds[d.what] } }
        return [{ ...line, to: d.members, feed: 'council', about: [d.id], ...text }]
      },
    }),
  },

  help: {
    title: 'Table a motion',
    does: 'Puts a decision to the members. Adopted, it speaks for all; a relief motion puts relief under one hand.',
    risk: 'Under consensus one no is enough to stop it, and everybody then sees who said it.',
    doctrine: 'osce-consensus',
  },

  hint: (view) => openSittings(view).flatMap((s) => motionHints(view, s.id, s.council)),
  card: (_view, p) => sentence('Motion: {what}', { what: kinds[p.what] }),
  tells: (view, p) => [{ to: seen(view, sitting, p.sitting)?.invited ?? [], what: sentence('The wording, to the members in session') }],
})

const aboutOf = (p: TableParams): string | undefined => p.incident ?? p.need ?? p.agreement

/** What a motion is about must be known to its sponsor, and some kinds must be about something. */
function checkSubject(view: View, p: TableParams): Refusal | null {
  if (p.incident !== undefined && seen(view, incident, p.incident) === undefined)
    return refuse('unknown-id', 'You know of no such incident.')
  if (p.need !== undefined && seen(view, need, p.need) === undefined) return refuse('unknown-id', 'You know of no such need.')
  if (p.agreement !== undefined && seen(view, agreement, p.agreement) === undefined)
    return refuse('unknown-id', 'You know of no such agreement.')
  if (p.what === 'inquiry' && p.incident === undefined) return refuse('needs-evidence', 'Say which incident is to be looked into.')
  if (p.what === 'relief' && p.need === undefined) return refuse('needs-evidence', 'Say for which need.')
  if (p.what === 'suspension' && p.agreement === undefined) return refuse('needs-evidence', 'Say which agreement.')
  return null
}

function motionHints(view: View, session: string, of: string): readonly Suggestion<TableParams>[] {
  const before = allSeen(view, motion).filter((m) => m.council === of && (m.status === 'adopted' || m.status === 'open'))
  if (!(seen(view, council, of)?.members.includes(me(view)) ?? false)) return []
  const speaks = before.some((m) => m.what === 'declaration' && m.turn === turnOf(view))
  const top = highestRung(view)
  const declaration = {
    params: { sitting: session, what: 'declaration' as const, text: 'We settle what divides us by talking, and we keep our lines open.' },
    score: top >= hardRung ? 0.75 : 0.3,
    because: sentence('What all members say together is heard by all.'),
  }
  const relief = allSeen(view, need)
    .filter((n) => n.fromTurn <= turnOf(view) && !before.some((m) => m.about === n.id))
    .map((n) => ({
      params: { sitting: session, what: 'relief' as const, need: n.id, text: 'Relief goes through one office, by need and not by flag.' },
      score: 0.5,
      because: sentence('Under one hand more of it reaches people: {title}.', { title: n.title }),
    }))
  const mission = offersOrgans(view) && !before.some((m) => m.what === 'mission') ? [missionHint(session)] : []
  return speaks ? [...relief, ...mission] : [declaration, ...relief, ...mission]
}

/** A mission is worth proposing where a council can be given organs for it (CA8). */
const offersOrgans = (view: View): boolean =>
  seen(view, setting, 'setting:main')?.offered.some((o) => o.action === 'build-organ' && o.fromTurn <= turnOf(view)) === true

const missionHint = (session: string): Suggestion<TableParams> => ({
  params: { sitting: session, what: 'mission', text: 'The council looks after what we have agreed, and gets what it needs for it.' },
  score: 0.4,
  because: sentence('A council with a mission can be given people to carry it out.'),
})
