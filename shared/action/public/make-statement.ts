import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import type { TextParam } from '../../model/field.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import type { TextRef } from '../../model/sentence.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { seen } from '../../model/view.ts'
import { incident } from '../../noun/incident.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'
import { statementHints } from './_statement-hints.ts'

const tones = { conciliatory: 'Conciliatory', neutral: 'Neutral', firm: 'Firm', threat: 'Threat' } as const

/** Goldstein weight by tone and, for threats, level 1..3 (PD1: 051, 013, 110, 130, 138). */
const weights = { conciliatory: 3.4, neutral: 0.4, firm: -2, threat: [-4.4, -5.7, -7] } as const

const weightOf = (tone: keyof typeof tones, level: number): number =>
  tone === 'threat' ? (weights.threat[level - 1] ?? -7) : weights[tone]

const asRef = (text: TextParam | undefined): TextRef | undefined => (typeof text === 'object' ? text : undefined)

/** PD1: says something in public. A threat needs a demand and a deadline, and costs support at home at once (E6). */
export const makeStatement = defineAction({
  kind: 'make-statement',
  row: 'PD1',
  instrument: 'public',
  when: 'turn-end',
  rank: 30,
  minutes: 20,
  params: z.strictObject({
    tone: field.choice('Tone', tones),
    targets: field.seats('Addressed to'),
    text: field.text('What you say', 400),
    about: field.record('About an incident', 'incident').exactOptional(),
    demand: field.text('What you demand', 200).exactOptional(),
    level: field.count('How hard the threat is', { min: 1, max: 3 }).exactOptional(),
    deadline: field.count('Deadline, turn', { min: 1, max: 100 }).exactOptional(),
  }),
  cost: ({ params }) => ({ ap: 1, pc: params.tone === 'threat' ? 2 : params.tone === 'firm' ? 1 : 0, cr: 0 }),

  check(view, params) {
    if (params.targets.includes(me(view))) return refuse('out-of-range', 'Address other states, not your own.')
    if (params.targets.some((t) => !others(view).includes(t))) return refuse('unknown-id', 'There is no such state here.')
    if (params.about !== undefined && seen(view, incident, params.about) === undefined)
      return refuse('unknown-id', 'You know of no such incident.')
    if (params.tone !== 'threat') return null
    if (params.targets.length !== 1) return refuse('out-of-range', 'A threat is addressed to one state.')
    if (params.demand === undefined || params.deadline === undefined)
      return refuse('needs-evidence', 'A threat needs a demand and a deadline.')
    if (params.deadline <= turnOf(view)) return refuse('in-the-past', 'T{turn} is over. Choose a later turn.', { turn: params.deadline })
    return null
  },

  resolve(state, asked, params, hands) {
    const level = params.level ?? 1
    const ref = asRef(params.text)
    const demand = asRef(params.demand)
    const threat =
      params.tone === 'threat' && demand !== undefined && params.deadline !== undefined
        ? { demand, level, dueTurn: params.deadline, status: 'due' as const }
        : undefined
    const own = read(state, stateNoun, `state:${asked.seat}`)
    const support = own?.coopSupport ?? 0
    const loss = threat === undefined ? 0 : Math.min(level, support)
    return [
      {
        kind: 'statement-made',
        data: {
          id: hands.newId('statement'),
          by: asked.seat,
          tone: params.tone,
          targets: params.targets,
          ...(ref === undefined ? {} : { text: ref }),
          ...(params.about === undefined ? {} : { about: params.about }),
          ...(threat === undefined ? {} : { threat }),
        },
      },
      deedDone(asked, hands, {
        action: 'make-statement',
        toward: params.targets,
        g: weightOf(params.tone, level),
        grade: 'W',
        why: sentence('{state} spoke in public, {tone}', { state: stateName(asked.seat), tone: tones[params.tone].toLowerCase() }),
      }),
      ...(loss === 0
        ? []
        : [
            {
              kind: 'figures-moved' as const,
              data: {
                step: 'threat',
                moves: [
                  {
                    id: `state:${asked.seat}`,
                    field: 'coopSupport',
                    from: support,
                    to: support - loss,
                    heardBy: [asked.seat],
                    parts: [{ by: -loss, why: sentence('You threatened in public') }],
                  },
                ],
              },
            },
          ]),
    ]
  },

  facts: {
    'statement-made': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        tone: z.enum(['conciliatory', 'neutral', 'firm', 'threat']),
        targets: z.array(z.string()).readonly(),
        text: textRefSchema.exactOptional(),
        about: z.string().exactOptional(),
        threat: z
          .strictObject({ demand: textRefSchema, level: z.number(), dueTurn: z.int(), status: z.enum(['due', 'met', 'dropped']) })
          .exactOptional(),
      }),
      apply: (draft, d, fact) => draft.put({ ...d, kind: 'statement', by: [d.by], turn: fact.turn, at: fact.at }),
      heard: (_state, d) => [
        {
          say: '{state} makes a statement.',
          with: { state: stateName(d.by) },
          to: 'all',
          feed: 'media',
          about: [d.id],
          ...(d.text === undefined ? {} : { text: d.text }),
        },
      ],
    }),
  },

  help: {
    title: 'Make a statement',
    does: 'Says something in public. Calm words help a little; firm words and threats raise tension and bind you.',
    risk: 'A threat that is not carried out costs approval and credibility at home.',
    doctrine: 'audience-costs',
  },

  hint: statementHints,
  card: (_view, params) => sentence('Statement, {tone}', { tone: tones[params.tone].toLowerCase() }),
  tells: () => [{ to: 'all', what: sentence('Your words, in public') }],
  expect: (_view, params) => [
    params.tone === 'conciliatory' || params.tone === 'neutral'
      ? { figure: sentence('Tension'), low: -1, high: 0 }
      : { figure: sentence('Tension'), low: 0, high: params.tone === 'firm' ? 2 : 4 },
  ],
})
