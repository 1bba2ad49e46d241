import { z } from 'zod'
import { defineAction, type Suggestion } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, type View } from '../../model/view.ts'
import { assessment } from '../../noun/assessment.ts'
import { belief } from '../../noun/belief.ts'
import { dyad } from '../../noun/dyad.ts'
import { incident } from '../../noun/incident.ts'
import { deedDone } from '../_deed.ts'
import { evidenceGained } from '../_evidence.ts'
import { me, others, turnOf } from '../_who.ts'
import { assessmentFacts, find, type Question, qualityOf, questions } from './_assess.ts'

/** How often the other side notices (IN1). */
const caughtChance = 0.08

const askedNow = (view: View, of: string, question: string): boolean =>
  allSeen(view, assessment).some((a) => a.by.includes(me(view)) && a.of === of && a.question === question && a.turn === turnOf(view))

/** IN1: puts a question about another state to one's services. What they say may be wrong; they may be noticed. */
export const collectIntelligence = defineAction({
  kind: 'collect-intelligence',
  row: 'IN1',
  instrument: 'intelligence',
  when: 'turn-end',
  rank: 25,
  minutes: 30,
  params: z.strictObject({ of: field.seat('About'), question: field.choice('Question', questions) }),
  cost: () => ({ ap: 1, pc: 0, cr: 1000 }),

  check(view, params) {
    if (!others(view).includes(params.of)) return refuse('unknown-id', 'Choose another state of this exercise.')
    return askedNow(view, params.of, params.question) ? refuse('already-done', 'Your services have answered that this turn.') : null
  },

  resolve(state, asked, params, hands) {
    const found = find(state, { seat: asked.seat, of: params.of, hands }, params.question)
    const quality = qualityOf(state, asked.seat)
    const id = hands.newId('assessment')
    const happened = found.leans === undefined ? undefined : read(state, incident, found.about ?? '')
    const learnt =
      happened === undefined || found.leans === undefined
        ? []
        : evidenceGained(
            state,
            { seat: asked.seat, incident: happened.id, by: 'intel', says: found.says, turn: asked.turn, at: asked.at },
            {
              evidence: { kind: 'intel', says: found.leans === 'deliberate' ? 1 : 0, quality, k: 1 },
              theta: happened.theta,
              id: hands.newId('evidence'),
            },
          )
    const caught = hands.dice.u01('intel-caught', asked.seat, params.of, params.question) < caughtChance
    const why = sentence('{state} was caught asking questions', { state: stateName(asked.seat) })
    return [
      { kind: 'assessment-made', data: { id, by: [asked.seat], of: params.of, quality, ...found } },
      ...learnt,
      ...(caught ? [{ kind: 'collection-noticed' as const, data: { by: asked.seat, of: params.of } }] : []),
      deedDone(asked, hands, {
        action: 'collect-intelligence',
        toward: [params.of],
        g: caught ? -2 : 0,
        grade: 'D',
        seenBy: caught ? [params.of] : [],
        why,
        about: id,
      }),
    ]
  },

  facts: {
    ...assessmentFacts,
    'collection-noticed': defineFact({
      v: 1,
      data: z.strictObject({ by: z.string(), of: z.string() }),
      apply: () => undefined,
      heard: (_world, d) => [
        { say: 'Your services caught {state} asking questions.', with: { state: stateName(d.by) }, to: [d.of], feed: 'log' },
        { say: 'Your people were noticed in {state}.', with: { state: stateName(d.of) }, to: [d.by], feed: 'result' },
      ],
    }),
  },

  help: {
    title: 'Ask the services',
    does: 'Puts a question about another state to your services. Better services are wrong less often.',
    risk: 'The answer can be wrong, and about one time in twelve the other side notices.',
  },

  hint: (view) =>
    others(view).flatMap((of): readonly Suggestion<{ of: string; question: Question }>[] => {
      const open = allSeen(view, incident).find((i) => i.open && i.between.includes(of) && i.between.includes(me(view)))
      const unsure = allSeen(view, belief).find((b) => b.incident === open?.id && b.low < 0.7 && b.high > 0.3)
      if (unsure !== undefined && !askedNow(view, of, 'intent')) {
        const because = sentence('The services may know what {state} meant.', { state: stateName(of) })
        return [{ params: { of, question: 'intent' }, score: 0.42, because }]
      }
      const rung = allSeen(view, dyad).find((d) => d.between.includes(of) && d.between.includes(me(view)))?.rung ?? 0
      if (rung < 3 || askedNow(view, of, 'posture')) return []
      const because = sentence('{state} may be readying its forces.', { state: stateName(of) })
      return [{ params: { of, question: 'posture' }, score: 0.35, because }]
    }),

  card: (_view, params) => sentence('Ask the services about {state}', { state: stateName(params.of) }),
  tells: (_view, params) => [{ to: [params.of], what: sentence('Your questions, if their services notice') }],
})
