import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence } from '../../model/sentence.ts'
import { allSeen, seen } from '../../model/view.ts'
import { type Budget, budget } from '../../noun/budget.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { deedDone } from '../_deed.ts'
import { me, turnOf, turnsFor } from '../_who.ts'

const lines = { lines: 'Lines and councils', relief: 'Relief', exercises: 'Exercises', projects: 'Joint projects' } as const

const hoursInYear = 8760
/** The most of what one has that may be bound by a promise for later turns. */
const boundShare = 0.5

/** DP4: sets money aside for one to three years. What is budgeted lasts longer than who budgeted it (E15). */
export const commitBudget = defineAction({
  kind: 'commit-budget',
  row: 'DP4',
  instrument: 'domestic',
  when: 'turn-end',
  rank: 35,
  minutes: 30,
  params: z.strictObject({
    line: field.choice('For', lines),
    million: field.count('Million a turn', { min: 1, max: 200, unit: 'M' }),
    years: field.count('Years', { min: 1, max: 3 }),
  }),
  cost: () => ({ ap: 1, pc: 2, cr: 0 }),

  check(view, params) {
    const purse = seen(view, stateNoun, `state:${me(view)}`)?.treasury ?? 0
    const bound = allSeen(view, budget)
      .filter((b) => b.seat === me(view) && b.untilTurn >= turnOf(view))
      .reduce((sum, b) => sum + b.perTurn, 0)
    if (bound + params.million * 1000 > purse * boundShare)
      return refuse('over-cost', 'That binds more than half of what you have. {left} M are left to bind.', {
        left: Math.max(0, Math.floor((purse * boundShare - bound) / 1000)),
      })
    const same = allSeen(view, budget).some((b) => b.seat === me(view) && b.line === params.line && b.untilTurn >= turnOf(view))
    return same ? refuse('already-done', 'There is a budget for this.') : null
  },

  resolve(state, asked, params, hands) {
    const turns = Math.max(1, Math.round((params.years * hoursInYear) / state.header.scenario.turnHours))
    const untilTurn = Math.min(asked.turn + turns, state.header.scenario.turns)
    const why = sentence('You set money aside for years')
    return [
      {
        kind: 'budget-committed',
        data: {
          id: hands.newId('budget'),
          seat: asked.seat,
          line: params.line,
          perTurn: params.million * 1000,
          untilTurn,
          years: params.years,
        },
      },
      deedDone(asked, hands, { action: 'commit-budget', toward: [], g: 0, grade: 'C', seenBy: [asked.seat], why }),
    ]
  },

  facts: {
    'budget-committed': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        seat: z.string(),
        line: z.enum(['lines', 'relief', 'exercises', 'projects']),
        perTurn: z.int(),
        untilTurn: z.int(),
        years: z.int(),
      }),
      apply: (draft, d, fact) => draft.put<Budget>({ ...d, kind: 'budget', turn: fact.turn }),
      heard: (_world, d) => [
        {
          say: 'The budget is set: {million} M a turn for {line}, {years} years.',
          with: { million: d.perTurn / 1000, line: lines[d.line].toLowerCase(), years: d.years },
          to: [d.seat],
          feed: 'result',
          about: [d.id],
        },
      ],
    }),
  },

  help: {
    title: 'Budget for years',
    does: 'Sets money aside for lines, relief, exercises or projects. Two years or more make agreements last longer.',
    risk: 'What is bound cannot be spent on something else; half of what you have may be.',
  },

  hint(view) {
    const purse = seen(view, stateNoun, `state:${me(view)}`)?.treasury ?? 0
    const mine = allSeen(view, budget).some((b) => b.seat === me(view))
    if (mine || purse < 10_000 || turnsFor(view, 1) < 1) return []
    const params = { line: 'projects' as const, million: 1, years: 2 }
    return [{ params, score: 0.35, because: sentence('What is in the budget does not have to be argued for each year.') }]
  },

  card: (_view, params) => sentence('Budget for {line}', { line: lines[params.line].toLowerCase() }),
  tells: () => [],
})
