import { z } from 'zod'
import { breachLoss } from '../../dynamics/breach.ts'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { type Dispute, type DisputeStep, dispute, disputeSteps } from '../../noun/dispute.ts'
import { deedDone } from '../_deed.ts'
import { me } from '../_who.ts'
import { foundBroken, nextStep, stepWords } from './_dispute.ts'

/** Scenario hours for an answer (E14). */
const answerHours = 48

const mine = (view: View, made: string, against: string) =>
  allSeen(view, dispute).find((d) => d.agreement === made && d.against === against && d.by === me(view) && d.status === 'open')

/** CA6: takes a breach up the agreed ladder, a step at a time. The way up costs far less than hitting back. */
export const raiseDispute = defineAction({
  kind: 'raise-dispute',
  row: 'CA6',
  instrument: 'council',
  when: 'turn-end',
  rank: 80,
  minutes: 30,
  params: z.strictObject({
    agreement: field.record('Agreement', 'agreement'),
    against: field.seat('Against'),
    step: field.choice('Step', stepWords),
  }),
  cost: () => ({ ap: 1, pc: 1, cr: 0 }),

  check(view, params) {
    const made = seen(view, agreement, params.agreement)
    if (made === undefined || !made.parties.includes(me(view)) || made.status !== 'inForce')
      return refuse('not-party', 'Choose an agreement of your own that is in force.')
    if (params.against === me(view) || !made.parties.includes(params.against)) return refuse('unknown-id', 'Choose another party to it.')
    if (!made.articles.some((a) => foundBroken(a, params.against)))
      return refuse('needs-evidence', 'Nothing has been found against them. Wait for the verifier, or ask for an inspection.')
    const going = mine(view, params.agreement, params.against)
    const step = nextStep(going?.step)
    if (params.step !== step)
      return refuse('not-yet', 'The ladder goes step by step. The next is: {step}.', { step: stepWords[step ?? 'remedy'].toLowerCase() })
    return null
  },

  resolve(state, asked, params, hands) {
    const made = read(state, agreement, params.agreement)
    const article = made?.articles.find((a) => foundBroken(a, params.against))
    assert(made !== undefined && article !== undefined, 'a dispute that passed its check has an article')
    const going = all(state, dispute).find(
      (d) => d.agreement === made.id && d.by === asked.seat && d.against === params.against && d.status === 'open',
    )
    const wait = Math.max(1, Math.ceil(answerHours / state.header.scenario.turnHours))
    const gross = article.benchmark?.found?.[params.against] === 'grossly-broken'
    const loss = -breachLoss({ severity: gross ? 1 : 0.5, clarity: 1, handling: 'none' }).trust
    const id = going?.id ?? hands.newId('dispute')
    const data = {
      id,
      agreement: made.id,
      article: article.id,
      by: asked.seat,
      against: params.against,
      step: params.step,
      dueTurn: asked.turn + wait,
      loss,
    }
    const says = sentence('{state} disputes that you kept {title}.', { state: stateName(asked.seat), title: made.title })
    const why = sentence('{state} took a breach up the agreed ladder', { state: stateName(asked.seat) })
    return [
      { kind: 'dispute-raised', data },
      { kind: 'ask-made', data: { id: hands.newId('ask'), seat: params.against, says, dueTurn: asked.turn + wait, dueAt: 0, about: id } },
      deedDone(asked, hands, { action: 'raise-dispute', toward: [params.against], g: 0, grade: 'D', why, about: id }),
    ]
  },

  facts: {
    'dispute-raised': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        agreement: z.string(),
        article: z.string(),
        by: z.string(),
        against: z.string(),
        step: z.enum(disputeSteps),
        dueTurn: z.int(),
        loss: z.number(),
      }),
      apply: (draft, d, fact) => {
        const old = read(draft, dispute, d.id)
        const openedTurn = old?.openedTurn ?? fact.turn
        draft.put<Dispute>({ ...d, kind: 'dispute', status: 'open', openedTurn, repairLeft: 0 })
      },
      heard: (_world, d) => [
        {
          say: '{state} raises a dispute with {other}: {step}.',
          with: { state: stateName(d.by), other: stateName(d.against), step: stepWords[d.step].toLowerCase() },
          to: isPublic(d.step) ? 'all' : [d.by, d.against],
          feed: 'council',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Raise a dispute',
    does: 'Takes a breach that was found up the agreed ladder: notice, explanation, commission, council, remedy.',
    risk: 'It goes step by step, and each waits two days for an answer.',
  },

  hint: (view) =>
    allSeen(view, agreement)
      .filter((a) => a.status === 'inForce' && a.parties.includes(me(view)))
      .flatMap((a) =>
        a.parties
          .filter((s) => s !== me(view) && a.articles.some((b) => foundBroken(b, s)))
          .flatMap((against) => {
            const going = mine(view, a.id, against)
            const step = nextStep(going?.step)
            if (step === undefined || going?.answer === 'remedy') return []
            const because = sentence('{state} did not keep {title}, and there is an agreed way to say so.', {
              state: stateName(against),
              title: a.title,
            })
            return [{ params: { agreement: a.id, against, step }, score: 0.45, because }]
          }),
      ),

  card: (_view, params) => sentence('Dispute with {state}', { state: stateName(params.against) }),
  tells: (_view, params) => [{ to: isPublic(params.step) ? 'all' : [params.against], what: sentence('The dispute and its step') }],
})

const isPublic = (step: DisputeStep): boolean => step === 'council' || step === 'remedy'
