import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { dyad } from '../../noun/dyad.ts'
import { notice } from '../../noun/notice.ts'
import { type RiskQuestion, riskQuestion } from '../../noun/risk-question.ts'
import { sighting } from '../../noun/sighting.ts'
import { deedDone } from '../_deed.ts'
import { isLastTurn, me, others, turnOf, turnsFor } from '../_who.ts'

const questions = { purpose: 'What is it for?', size: 'How large is it?', until: 'Until when?', area: 'Where exactly?' } as const
type Question = keyof typeof questions

/** Unusual activity that this seat has seen or been told of, with the state it belongs to. */
const subjectsOf = (view: View): readonly { readonly id: string; readonly of: string }[] => [
  ...allSeen(view, sighting).map((s) => ({ id: s.id, of: s.of })),
  ...allSeen(view, notice)
    .filter((n) => n.from !== me(view))
    .map((n) => ({ id: n.id, of: n.from })),
]

/** HC8: asks about unusual activity. An answer is due in 48 hours; none, or a late one, costs the other side trust. */
export const requestRisk = defineAction({
  kind: 'request-risk',
  row: 'HC8',
  instrument: 'hotline',
  when: 'turn-end',
  rank: 80,
  minutes: 20,
  params: z.strictObject({
    of: field.seat('Ask'),
    subject: field.record('About', 'sighting'),
    asks: field.choices('Questions', questions, 4),
    text: field.text('In words', 400).exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 1, cr: 0 }),

  check(view, params) {
    if (!others(view).includes(params.of)) return refuse('unknown-id', 'Choose another state of this exercise.')
    if (params.asks.length === 0) return refuse('needs-evidence', 'Choose at least one question.')
    if (!subjectsOf(view).some((s) => s.id === params.subject && s.of === params.of))
      return refuse('unknown-id', 'You have seen no such activity of theirs.')
    const open = allSeen(view, riskQuestion).some((q) => q.from === me(view) && q.subject === params.subject && q.status === 'open')
    return open ? refuse('duplicate', 'You have asked this; the answer is not due yet.') : null
  },

  resolve(state, asked, params, hands) {
    const dueTurn = asked.turn + Math.max(1, Math.ceil(48 / state.header.scenario.turnHours))
    const text = typeof params.text === 'object' ? { text: params.text } : {}
    const id = hands.newId('risk-question')
    const says = sentence('{state} asks about your activity; an answer is due in 48 hours.', { state: stateName(asked.seat) })
    return [
      {
        kind: 'risk-requested',
        data: { id, from: asked.seat, to: params.of, subject: params.subject, asks: params.asks, dueTurn, ...text },
      },
      { kind: 'ask-made', data: { id: hands.newId('ask'), seat: params.of, says, dueTurn, dueAt: 0, about: id } },
      deedDone(asked, hands, {
        action: 'request-risk',
        toward: [params.of],
        g: 0,
        grade: 'W',
        why: sentence('{state} asked about unusual activity', { state: stateName(asked.seat) }),
        about: id,
      }),
    ]
  },

  facts: {
    'risk-requested': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        from: z.string(),
        to: z.string(),
        subject: z.string(),
        asks: z.array(z.string()).readonly(),
        text: textRefSchema.exactOptional(),
        dueTurn: z.int(),
      }),
      apply: (draft, d, fact) => draft.put<RiskQuestion>({ ...d, kind: 'risk-question', turn: fact.turn, at: fact.at, status: 'open' }),
      heard: (_world, d) => [
        {
          say: '{state} asks about unusual activity. Answer due T{turn}.',
          with: { state: stateName(d.from), turn: d.dueTurn },
          to: [d.from, d.to],
          feed: 'line',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Ask about unusual activity',
    does: 'Asks a state to explain what you have seen. It must answer in 48 hours; silence costs it trust.',
    risk: 'Asking shows what you have seen.',
    doctrine: 'vienna-document',
  },

  hint: (view) =>
    (isLastTurn(view) ? [] : subjectsOf(view))
      .filter(
        (s) =>
          s.of !== me(view) &&
          !allSeen(view, riskQuestion).some((q) => q.from === me(view) && (q.subject === s.id || isRecent(view, q, s.of))),
      )
      .map((s) => {
        const fresh = (seen(view, sighting, s.id)?.turn ?? seen(view, notice, s.id)?.turn ?? 0) >= turnOf(view) - turnsFor(view, 24)
        const params = { of: s.of, subject: s.id, asks: ['purpose', 'until'] satisfies Question[] }
        return {
          params,
          score: !fresh ? 0.15 : isExplained(view, s) ? 0.1 : 0.5,
          because: sentence('{state} does something you cannot explain.', { state: stateName(s.of) }),
        }
      }),

  card: (_view, params) => sentence('Ask {state} about activity', { state: stateName(params.of) }),
  tells: (_view, params) => [{ to: [params.of], what: sentence('Your questions') }],
})

/** A question to that state that waits for its answer, or was asked this turn or the last: one at a time is heard better. */
const isRecent = (view: View, q: Pick<RiskQuestion, 'to' | 'status' | 'turn'>, of: string): boolean =>
  q.to === of && (q.status === 'open' || q.turn >= turnOf(view) - 1)

/** They told of it themselves, and the pair is not so tense that this seat would ask all the same. */
function isExplained(view: View, { id, of }: { readonly id: string; readonly of: string }): boolean {
  const told = seen(view, notice, id) !== undefined || seen(view, sighting, id)?.source === 'notice'
  return told && !allSeen(view, dyad).some((d) => d.between.includes(of) && d.between.includes(me(view)) && d.rung >= tenseRung)
}

const tenseRung = 3
