import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { clamp, round3 } from '../../lib/round.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { dyad } from '../../noun/dyad.ts'
import { type Line, line } from '../../noun/line.ts'
import { relation } from '../../noun/relation.ts'
import { deedDone } from '../_deed.ts'
import { ownFiguresMoved } from '../_figure.ts'
import { me, otherOf } from '../_who.ts'

/** What cutting a line takes from the rapport of its two ends, and from one's own standing (HC5). */
const rapportLoss = 5

/** HC5: cuts a line one holds an end of. Set up again, it starts from protocol 0. */
export const suspendLine = defineAction({
  kind: 'suspend-line',
  row: 'HC5',
  instrument: 'hotline',
  when: 'turn-end',
  rank: 50,
  minutes: 10,
  params: z.strictObject({ line: field.record('Line', 'line'), reason: field.text('Reason', 300).exactOptional() }),
  cost: () => ({ ap: 0, pc: 3, cr: 0 }),

  check(view, params) {
    const own = seen(view, line, params.line)
    if (own === undefined || !own.between.includes(me(view))) return refuse('no-line', 'You hold no end of such a line.')
    return own.status === 'active' || own.status === 'degraded' ? null : refuse('line-cut', 'This line is cut, or was never set up.')
  },

  resolve(state, asked, params, hands) {
    const own = read(state, line, params.line)
    assert(own !== undefined, 'a line that passed its check exists')
    const to = otherOf(own.between, asked.seat)
    const reason = typeof params.reason === 'object' ? { reason: params.reason } : {}
    const why = sentence('{state} cut the line', { state: stateName(asked.seat) })
    return [
      { kind: 'line-suspended', data: { id: own.id, by: asked.seat, to, ...reason } },
      ...rapportLost(state, own.between),
      ...ownFiguresMoved(state, asked.seat, [{ field: 'legitimacy', by: -1, why: sentence('You cut a line') }]),
      deedDone(asked, hands, { action: 'suspend-line', toward: [to], g: -4, grade: 'D', why, about: own.id }),
    ]
  },

  facts: {
    'line-suspended': defineFact({
      v: 1,
      data: z.strictObject({ id: z.string(), by: z.string(), to: z.string(), reason: textRefSchema.exactOptional() }),
      apply: (draft, d) => {
        const own = read(draft, line, d.id)
        assert(own !== undefined, 'a line that is cut exists')
        draft.put<Line>({ ...own, status: 'cut', protocol: 0 })
      },
      heard: (_world, d) => [
        {
          say: '{state} has cut the line.',
          with: { state: stateName(d.by) },
          to: [d.by, d.to],
          feed: 'line',
          about: [d.id],
          ...(d.reason === undefined ? {} : { text: d.reason }),
        },
      ],
    }),
  },

  help: {
    title: 'Cut a line',
    does: 'Closes a line. It says without words how far things have come.',
    risk: 'The next misunderstanding has one way less to be cleared up.',
  },

  hint: (view) =>
    allSeen(view, line)
      .filter((l) => l.between.includes(me(view)) && (l.status === 'active' || l.status === 'degraded'))
      .flatMap((l) => {
        const to = otherOf(l.between, me(view))
        const rung = allSeen(view, dyad).find((d) => d.between.includes(to) && d.between.includes(me(view)))?.rung ?? 0
        if (rung < 7) return []
        const because = sentence('Talking to {state} changes nothing any more.', { state: stateName(to) })
        return [{ params: { line: l.id }, score: 0.3, because }]
      }),

  card: (view, params) => {
    const own = seen(view, line, params.line)
    return sentence('Cut the line to {state}', { state: stateName(own === undefined ? '' : otherOf(own.between, me(view))) })
  },
  tells: (view, params) => {
    const own = seen(view, line, params.line)
    return own === undefined ? [] : [{ to: [otherOf(own.between, me(view))], what: sentence('That the line is cut, and your reason') }]
  },
})

/** Rapport is personal: both ends lose what they had built up on the line. */
function rapportLost(state: State, between: readonly [string, string]) {
  const moves = all(state, relation)
    .filter((r) => between.includes(r.from) && between.includes(r.to) && r.rapport > 0)
    .map((r) => {
      const to = round3(clamp(r.rapport - rapportLoss, 0, 100))
      const parts = [{ by: round3(to - r.rapport), why: sentence('The line was cut') }]
      return { id: r.id, field: 'rapport', from: r.rapport, to, heardBy: [r.from], parts }
    })
  return moves.length === 0 ? [] : [{ kind: 'figures-moved' as const, data: { step: 'order', moves } }]
}
