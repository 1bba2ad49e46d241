import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { council } from '../../noun/council.ts'
import { motion } from '../../noun/motion.ts'
import { type Organ, organ } from '../../noun/organ.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'

const organs = {
  secretariat: 'Secretariat',
  oversight: 'Oversight body',
  audit: 'Audit',
  'joint-commission': 'Joint commission',
  'rotating-chair': 'Rotating chair',
  'joint-ops-centre': 'Joint operations centre',
} as const
type What = keyof typeof organs

const levelMax: Readonly<Record<What, number>> = {
  secretariat: 3,
  oversight: 3,
  audit: 2,
  'joint-commission': 1,
  'rotating-chair': 1,
  'joint-ops-centre': 1,
}

/** Kinds of motion that mandate an organ. */
const mandating = new Set(['mission', 'mandate', 'fund'])

const levelOf = (view: View, of: string, what: What): number =>
  allSeen(view, organ).find((o) => o.council === of && o.what === what)?.level ?? 0

/** CA8: builds an organ of a council, a level at a time, once a motion of it was adopted. */
export const buildOrgan = defineAction({
  kind: 'build-organ',
  row: 'CA8',
  instrument: 'council',
  when: 'turn-end',
  rank: 50,
  minutes: 60,
  params: z.strictObject({
    council: field.record('Council', 'council'),
    what: field.choice('Organ', organs),
    level: field.count('Level', { min: 1, max: 3 }),
  }),
  cost: ({ params }) => ({ ap: 1, pc: 3, cr: 5000 * params.level }),

  check(view, params) {
    const body = seen(view, council, params.council)
    if (body === undefined || !body.members.includes(me(view))) return refuse('not-party', 'Choose a council that you sit on.')
    const adopted = allSeen(view, motion).some((m) => m.council === params.council && m.status === 'adopted' && mandating.has(m.what))
    if (!adopted) return refuse('not-yet', 'The council has adopted no mission, mandate or fund. Table one first.')
    const now = levelOf(view, params.council, params.what)
    if (params.level !== now + 1 || params.level > levelMax[params.what])
      return refuse('out-of-range', 'Organs grow level by level. This one stands at {level} of {max}.', {
        level: now,
        max: levelMax[params.what],
      })
    return null
  },

  resolve(state, asked, params, hands) {
    const members = read(state, council, params.council)?.members ?? []
    const toward = members.filter((s) => s !== asked.seat)
    const why = sentence('{state} built up the council: {what}', { state: stateName(asked.seat), what: organs[params.what].toLowerCase() })
    const id = `organ:${params.council.slice('council:'.length)}-${params.what}`
    return [
      { kind: 'organ-built', data: { id, council: params.council, what: params.what, level: params.level, by: asked.seat } },
      deedDone(asked, hands, { action: 'build-organ', toward, g: 5, grade: 'C', why, about: id }),
    ]
  },

  facts: {
    'organ-built': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        council: z.string(),
        what: z.enum(['secretariat', 'oversight', 'audit', 'joint-commission', 'rotating-chair', 'joint-ops-centre']),
        level: z.int(),
        by: z.string(),
      }),
      apply: (draft, d, fact) => {
        const { by: _by, ...built } = d
        draft.put<Organ>({ ...built, kind: 'organ', turn: fact.turn })
      },
      heard: (world, d) => [
        {
          say: '{council} has a new organ: {what}, level {level}.',
          with: { council: read(world, council, d.council)?.title ?? '', what: organs[d.what].toLowerCase(), level: d.level },
          to: 'all',
          feed: 'council',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Build an organ',
    does: 'Gives a council a secretariat, oversight, audit, commission, chair or operations centre. They outlast governments.',
    risk: 'It is dear, and needs a motion that was adopted.',
    doctrine: 'osce-consensus',
  },

  hint: (view) =>
    allSeen(view, council)
      .filter((c) => c.members.includes(me(view)))
      .filter((c) => allSeen(view, motion).some((m) => m.council === c.id && m.status === 'adopted' && mandating.has(m.what)))
      .flatMap((c) => {
        const what = (['secretariat', 'joint-commission', 'audit'] as const).find((w) => levelOf(view, c.id, w) < levelMax[w])
        if (what === undefined) return []
        const because = sentence('{council} needs more than good will to last.', { council: c.title })
        return [{ params: { council: c.id, what, level: levelOf(view, c.id, what) + 1 }, score: 0.38, because }]
      }),

  card: (_view, params) => sentence('{what}, level {level}', { what: organs[params.what], level: params.level }),
  tells: () => [{ to: 'all', what: sentence('The new organ') }],
})
