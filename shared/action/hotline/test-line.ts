import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen, type View } from '../../model/view.ts'
import { agreement } from '../../noun/agreement.ts'
import { line } from '../../noun/line.ts'
import { deedDone } from '../_deed.ts'
import { me, otherOf, turnOf } from '../_who.ts'

const repairCost = 1000

/** HC3: a routine test of a line. It makes the next calls surer (E2b), finds a fault, and for 1 M repairs it. */
export const testLine = defineAction({
  kind: 'test-line',
  row: 'HC3',
  instrument: 'hotline',
  when: 'now',
  rank: 20,
  minutes: 10,
  params: z.strictObject({
    line: field.record('Line', 'line'),
    repair: field.check('Repair a fault if one is found, 1 M').exactOptional(),
  }),
  cost: ({ params, view }) => ({
    ap: 1,
    pc: 0,
    cr: params.repair === true && seen(view, line, params.line)?.status === 'degraded' ? repairCost : 0,
  }),

  check(view, params) {
    const tested = seen(view, line, params.line)
    if (tested === undefined || !tested.between.includes(me(view))) return refuse('no-line', 'You have no such line.')
    if (tested.status === 'cut') return refuse('line-cut', 'This line is cut. Set up a new one.')
    if (tested.status === 'proposed') return refuse('not-yet', 'This line is only proposed. It can be tested once it stands.')
    if (tested.lastTest === turnOf(view)) return refuse('already-done', 'This line was tested this turn.')
    return null
  },

  resolve(state, asked, params, hands) {
    const tested = read(state, line, params.line)
    assert(tested !== undefined, 'a line that passed its check exists')
    const to = otherOf(tested.between, asked.seat)
    const repaired = tested.status === 'degraded' && params.repair === true
    return [
      { kind: 'line-tested', data: { line: tested.id, fault: tested.status === 'degraded', repaired } },
      deedDone(asked, hands, {
        action: 'test-line',
        toward: [to],
        g: 0.5,
        grade: 'D',
        why: sentence('{state} tested the line', { state: stateName(asked.seat) }),
        about: tested.id,
      }),
    ]
  },

  facts: {
    'line-tested': defineFact({
      v: 1,
      data: z.strictObject({ line: z.string(), fault: z.boolean(), repaired: z.boolean() }),
      apply: (draft, d, fact) => {
        const tested = read(draft, line, d.line)
        assert(tested !== undefined, 'a line that is tested exists')
        draft.put({ ...tested, lastTest: fact.turn, status: d.repaired ? 'active' : tested.status })
      },
      heard: (state, d) => {
        const tested = read(state, line, d.line)
        if (tested === undefined) return []
        const say = d.repaired
          ? 'The line was tested, a fault found and repaired.'
          : d.fault
            ? 'The line was tested: it is faulty. A repair costs 1 M.'
            : 'The line was tested and works.'
        return [{ say, to: tested.between, feed: 'line', about: [d.line] }]
      },
    }),
  },

  help: {
    title: 'Test a line',
    does: 'A tested line connects more surely for five turns and answers sooner. A fault can be repaired for 1 M.',
    risk: 'It takes an action point when nothing is wrong yet.',
    doctrine: 'hotline-1963',
  },

  hint(view) {
    const turn = turnOf(view)
    return allSeen(view, line)
      .filter((l) => l.between.includes(me(view)) && (l.status === 'active' || l.status === 'degraded') && l.lastTest !== turn)
      .map((l) => {
        const never = (l.lastTest ?? 0) === 0 || turn - (l.lastTest ?? 0) > 5
        const params = l.status === 'degraded' ? { line: l.id, repair: true } : { line: l.id }
        const to = otherOf(l.between, me(view))
        const due = testDue(view, to)
        if (due !== undefined && (l.lastTest ?? 0) < turn - 1) {
          return { params, score: 0.9, because: sentence('You undertook it, and it is checked soon: {title}.', { title: due }) }
        }
        const because = never
          ? sentence('The line to {state} has not been tested for a while.', { state: stateName(to) })
          : sentence('A routine test keeps the line to {state} sure.', { state: stateName(to) })
        // What was tested lately needs no test: good advice to nobody, so no policy's lean makes an order of it.
        return { params, score: l.status === 'degraded' ? 0.8 : never ? 0.6 : 0.01, because }
      })
  },

  card: (view, params) => {
    const tested = seen(view, line, params.line)
    return tested === undefined
      ? sentence('Test a line')
      : sentence('Test the line to {state}', { state: stateName(otherOf(tested.between, me(view))) })
  },

  tells: (view, params) => {
    const tested = seen(view, line, params.line)
    return tested === undefined ? [] : [{ to: [otherOf(tested.between, me(view))], what: sentence('A test of the line, logged by both') }]
  },
})

/** The article on tests, of an agreement in force with the other end, that falls due in this turn or the next. */
function testDue(view: View, other: string): string | undefined {
  const mine = allSeen(view, agreement).filter((a) => a.status === 'inForce' && a.parties.includes(me(view)) && a.parties.includes(other))
  const due = mine.flatMap((a) => a.articles).filter((a) => a.benchmark?.status === 'due' && a.benchmark.dueTurn <= turnOf(view) + 1)
  return due.find((a) => /\btests?\b/i.test(`${a.title} ${a.benchmark?.metric}`))?.title
}
