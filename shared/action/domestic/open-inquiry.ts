import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { incident } from '../../noun/incident.ts'
import { type Inquiry, inquiry } from '../../noun/inquiry.ts'
import { deedDone } from '../_deed.ts'
import { ownFiguresMoved } from '../_figure.ts'
import { me } from '../_who.ts'

/** Turns until it reports (DP5). */
const inquiryTurns = 2

/** DP5: looks into what one’s own people did, in public. After two turns it says what is true. */
export const openInquiry = defineAction({
  kind: 'open-inquiry',
  row: 'DP5',
  instrument: 'domestic',
  when: 'turn-end',
  rank: 35,
  minutes: 60,
  params: z.strictObject({
    incident: field.record('Incident', 'incident'),
    independent: field.check('Led by people from outside').exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 3, cr: 1000 }),

  check(view, params) {
    const happened = seen(view, incident, params.incident)
    if (happened === undefined) return refuse('unknown-id', 'You know of no such incident.')
    if (!happened.between.includes(me(view))) return refuse('not-party', 'Your own forces had no part in it.')
    const mine = allSeen(view, inquiry).some((i) => i.incident === params.incident && i.by === me(view))
    return mine ? refuse('already-done', 'You have an inquiry into it.') : null
  },

  resolve(state, asked, params, hands) {
    const happened = read(state, incident, params.incident)
    assert(happened !== undefined, 'an incident that passed its check exists')
    const id = hands.newId('inquiry')
    const toward = happened.between.filter((s) => s !== asked.seat)
    const why = sentence('{state} opened an inquiry into “{title}”', { state: stateName(asked.seat), title: happened.title })
    const data = { id, incident: happened.id, by: asked.seat, independent: params.independent === true, dueTurn: asked.turn + inquiryTurns }
    return [
      { kind: 'inquiry-opened', data },
      ...ownFiguresMoved(state, asked.seat, [{ field: 'legitimacy', by: 2, why: sentence('You opened an inquiry into your own') }]),
      deedDone(asked, hands, { action: 'open-inquiry', toward, g: 4, grade: 'D', why, about: id }),
    ]
  },

  facts: {
    'inquiry-opened': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string(), incident: z.string(), by: z.string(), independent: z.boolean(), dueTurn: z.int() }),
      apply: (draft, d, fact) => draft.put<Inquiry>({ ...d, kind: 'inquiry', status: 'open', turn: fact.turn }),
      heard: (world, d) => [
        {
          say: '{state} opens an inquiry into “{title}”. It reports by T{turn}.',
          with: { state: stateName(d.by), title: read(world, incident, d.incident)?.title ?? '', turn: d.dueTurn },
          to: 'all',
          feed: 'media',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Open an inquiry',
    does: 'Looks into what your own people did. After two turns it tells everybody involved what is true.',
    risk: 'It says the truth, also when you would rather it did not.',
  },

  hint: (view) =>
    allSeen(view, incident)
      .filter((i) => i.between.includes(me(view)) && !i.joint && i.severity >= 4)
      .filter((i) => !allSeen(view, inquiry).some((q) => q.incident === i.id && q.by === me(view)))
      .slice(0, 1)
      .map((i) => ({
        params: { incident: i.id, independent: true },
        score: 0.55,
        because: sentence('Whoever looks into its own is believed about “{title}”.', { title: i.title }),
      })),

  card: (view, params) => sentence('Inquiry: {title}', { title: seen(view, incident, params.incident)?.title ?? '' }),
  tells: () => [{ to: 'all', what: sentence('That there is an inquiry, and what it finds') }],
})
