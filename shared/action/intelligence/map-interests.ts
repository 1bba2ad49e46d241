import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, type View } from '../../model/view.ts'
import { type Interest, interest } from '../../noun/interest.ts'
import { type RedLine, redLine } from '../../noun/red-line.ts'
import { relation } from '../../noun/relation.ts'
import { deedDone } from '../_deed.ts'
import { me, others } from '../_who.ts'

const ownInterests = (view: View) => allSeen(view, interest).filter((i) => i.seat === me(view))
const ownLines = (view: View) => allSeen(view, redLine).filter((r) => r.seat === me(view))

/** IN4: lays one’s interests, or a line one will not see crossed, before others. A line that is known is rarely crossed by accident. */
export const mapInterests = defineAction({
  kind: 'map-interests',
  row: 'IN4',
  instrument: 'intelligence',
  when: 'now',
  rank: 20,
  minutes: 20,
  params: z.strictObject({
    interests: field.records('Interests', 'interest', 8),
    lines: field.records('Red lines', 'red-line', 6),
    with: field.seats('Show to'),
  }),
  cost: () => ({ ap: 1, pc: 0, cr: 0 }),

  check(view, params) {
    if (params.with.length === 0 || params.with.some((s) => !others(view).includes(s)))
      return refuse('unknown-id', 'Choose at least one other state.')
    if (params.interests.length + params.lines.length === 0) return refuse('needs-evidence', 'Choose at least one interest or red line.')
    const own = new Set([...ownInterests(view), ...ownLines(view)].map((r) => r.id))
    if ([...params.interests, ...params.lines].some((id) => !own.has(id))) return refuse('not-allowed', 'Show only what is your own.')
    const known = [...ownInterests(view), ...ownLines(view)].filter((r) => [...params.interests, ...params.lines].includes(r.id))
    return known.every((r) => params.with.every((s) => r.shared?.includes(s) === true))
      ? refuse('already-done', 'They know that already.')
      : null
  },

  resolve(_state, asked, params, hands) {
    const why = sentence('{state} told what matters to it', { state: stateName(asked.seat) })
    return [
      { kind: 'interests-shared', data: { by: asked.seat, interests: params.interests, lines: params.lines, with: params.with } },
      deedDone(asked, hands, { action: 'map-interests', toward: params.with, g: 3, grade: 'D', why }),
    ]
  },

  facts: {
    'interests-shared': defineFact({
      v: 1,
      data: z.strictObject({
        by: z.string(),
        interests: z.array(z.string()).readonly(),
        lines: z.array(z.string()).readonly(),
        with: z.array(z.string()).readonly(),
      }),
      apply: (draft, d) => {
        for (const id of d.interests) {
          const own = read(draft, interest, id)
          if (own !== undefined) draft.put<Interest>({ ...own, shared: joined(own.shared ?? [], d.with) })
        }
        for (const id of d.lines) {
          const own = read(draft, redLine, id)
          if (own !== undefined) draft.put<RedLine>({ ...own, shared: joined(own.shared, d.with) })
        }
      },
      heard: (_world, d) => [
        {
          say: '{state} tells you what matters to it.',
          with: { state: stateName(d.by) },
          to: [d.by, ...d.with],
          feed: 'line',
          about: [...d.interests, ...d.lines],
        },
      ],
    }),
  },

  help: {
    title: 'Say what matters to you',
    does: 'Shows others your interests and red lines. Where they overlap, something can be agreed; known lines are kept.',
    risk: 'Whoever knows your line also knows where to press.',
  },

  hint: (view) => {
    const lines = ownLines(view).filter((r) => (r.shared ?? []).length === 0)
    const to = allSeen(view, relation)
      .filter((r) => r.from === me(view) && r.trust >= 35)
      .sort((a, b) => b.trust - a.trust)
      .map((r) => r.to)
      .slice(0, 2)
    const top = ownInterests(view)
      .filter((i) => (i.shared ?? []).length === 0)
      .sort((a, b) => b.weight - a.weight)[0]
    if (to.length === 0 || (lines.length === 0 && top === undefined)) return []
    const params = { interests: top === undefined ? [] : [top.id], lines: lines.slice(0, 1).map((r) => r.id), with: to }
    return [{ params, score: 0.3, because: sentence('A line nobody knows of is crossed by accident.') }]
  },

  card: () => sentence('Say what matters to you'),
  tells: (_view, params) => [{ to: params.with, what: sentence('What you chose to show') }],
})

const joined = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])].sort()
