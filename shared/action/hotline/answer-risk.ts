import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { activity } from '../../noun/activity.ts'
import { ask } from '../../noun/ask.ts'
import { posture } from '../../noun/posture.ts'
import { riskQuestion } from '../../noun/risk-question.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'

const answers = { routine: 'Routine', drill: 'A planned drill', ours: 'Ours, and it ends', 'not-ours': 'Not ours' } as const

/** HC8: answers a question about unusual activity. In time it counts as a deed; the asker sees it at once. */
export const answerRisk = defineAction({
  kind: 'answer-risk',
  row: 'HC8',
  instrument: 'hotline',
  when: 'now',
  rank: 20,
  minutes: 20,
  params: z.strictObject({
    question: field.record('Question', 'risk-question'),
    answer: field.choice('Answer', answers),
    text: field.text('In words', 400).exactOptional(),
  }),
  cost: () => ({ ap: 1, pc: 0, cr: 0 }),

  check(view, params) {
    const asked = seen(view, riskQuestion, params.question)
    if (asked === undefined || asked.to !== me(view)) return refuse('unknown-id', 'Nobody has asked you this.')
    return asked.status === 'open' ? null : refuse('already-done', 'This question is closed.')
  },

  resolve(state, asked, params, hands) {
    const question = read(state, riskQuestion, params.question)
    assert(question !== undefined, 'a question that passed its check exists')
    const text = typeof params.text === 'object' ? { text: params.text } : {}
    const open = all(state, ask).filter((a) => a.about === question.id && a.status === 'open')
    const why = sentence('{state} answered a question in time', { state: stateName(asked.seat) })
    return [
      { kind: 'risk-answered', data: { id: question.id, answer: params.answer, ...text } },
      ...open.map((a) => ({ kind: 'ask-answered' as const, data: { id: a.id } })),
      deedDone(asked, hands, { action: 'answer-risk', toward: [question.from], g: 2, grade: 'D', why, about: question.id }),
    ]
  },

  facts: {
    'risk-answered': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        answer: z.enum(['routine', 'drill', 'ours', 'not-ours']),
        text: textRefSchema.exactOptional(),
      }),
      apply: (draft, d) => {
        const question = read(draft, riskQuestion, d.id)
        assert(question !== undefined, 'a question that is answered exists')
        const text = d.text === undefined ? {} : { answerText: d.text }
        draft.put({ ...question, status: 'answered', answer: d.answer, ...text })
      },
      heard: (world, d) => {
        const question = read(world, riskQuestion, d.id)
        if (question === undefined) return []
        const say = { say: '{state} answers: {answer}.', with: { state: stateName(question.to), answer: answers[d.answer] } }
        return [
          { ...say, to: [question.from, question.to], feed: 'line', about: [d.id], ...(d.text === undefined ? {} : { text: d.text }) },
        ]
      },
    }),
  },

  help: {
    title: 'Answer a question',
    does: 'Explains unusual activity to the state that asked. In time, it builds trust.',
    risk: 'A wrong answer may be found out by inspection.',
    doctrine: 'vienna-document',
  },

  hint: (view) =>
    allSeen(view, riskQuestion)
      .filter((q) => q.to === me(view) && q.status === 'open')
      .map((q) => ({
        params: { question: q.id, answer: whatItIs(view) },
        score: 0.95,
        because: sentence('{state} waits for an answer.', { state: stateName(q.from) }),
      })),

  card: () => sentence('Answer a question'),
  tells: (view, params) => {
    const asked = seen(view, riskQuestion, params.question)
    return asked === undefined ? [] : [{ to: [asked.from], what: sentence('Your answer') }]
  },
})

/** The honest answer, as far as this seat's own acts tell: an exercise of its own, a posture it raised, or nothing out of the way. */
function whatItIs(view: View): 'routine' | 'drill' | 'ours' {
  const exercises = allSeen(view, activity).some((a) => a.owner === me(view) && (a.status === 'planned' || a.status === 'running'))
  if (exercises) return 'drill'
  return allSeen(view, posture).some((p) => p.level > 1) ? 'ours' : 'routine'
}
