import { z } from 'zod'
import { fromPpm, seedNarrative, toPpm } from '../../dynamics/narrative.ts'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { type Covert, covert } from '../../noun/covert.ts'
import { gate, gateId } from '../../noun/gate.ts'
import { rumour } from '../../noun/rumour.ts'
import { type Spread, spread } from '../../noun/spread.ts'
import { deedDone } from '../_deed.ts'
import { me, others, turnOf } from '../_who.ts'

/** Share of the public that takes the story up (PD6). */
const seedShare = 0.05

/** PD6: feeds a story into another public under cover. Each turn it may come out who did, and then it is dear. Only where control allows it. */
export const spreadCovertly = defineAction({
  kind: 'spread-covertly',
  row: 'PD6',
  instrument: 'public',
  when: 'turn-end',
  rank: 30,
  minutes: 30,
  params: z.strictObject({ rumour: field.record('Story', 'rumour'), target: field.seat('In the public of') }),
  cost: () => ({ ap: 1, pc: 0, cr: 2000 }),

  check(view, params) {
    if (seen(view, gate, gateId('covert'))?.open !== 1)
      return refuse('not-allowed', 'Control has not opened covert influence. Ask control.')
    if (seen(view, rumour, params.rumour) === undefined) return refuse('unknown-id', 'You know of no such story.')
    if (!others(view).includes(params.target)) return refuse('out-of-range', 'Choose the public of another state.')
    const now = allSeen(view, covert).some((c) => c.by === me(view) && c.turn === turnOf(view))
    return now ? refuse('too-many', 'One such operation a turn is all your services can hide.') : null
  },

  resolve(state, asked, params, hands) {
    const row = all(state, spread).find((s) => s.rumour === params.rumour && s.state === params.target)
    assert(row !== undefined, 'a story goes round in every public')
    const id = hands.newId('covert')
    const grown = toPpm(seedNarrative(fromPpm(row), seedShare))
    const why = sentence('{state} fed a story under cover', { state: stateName(asked.seat) })
    return [
      { kind: 'story-fed', data: { id, by: asked.seat, target: params.target, rumour: params.rumour, spread: row.id, ...grown } },
      deedDone(asked, hands, { action: 'spread-covertly', toward: [params.target], g: 0, grade: 'D', seenBy: [], why, about: id }),
    ]
  },

  facts: {
    'story-fed': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        target: z.string(),
        rumour: z.string(),
        spread: z.string(),
        s: z.int(),
        i: z.int(),
        r: z.int(),
      }),
      apply: (draft, d, fact) => {
        const { spread: row, s, i, r, ...rest } = d
        draft.put<Covert>({ ...rest, kind: 'covert', exposed: false, turn: fact.turn })
        const old = read(draft, spread, row)
        assert(old !== undefined, 'a story that is fed goes round')
        draft.put<Spread>({ ...old, s, i, r, peak: Math.max(old.peak, i) })
      },
      heard: (_world, d) => [{ say: 'The story has been fed. Nobody knows by whom.', to: [d.by], feed: 'result', about: [d.id] }],
    }),
  },

  help: {
    title: 'Feed a story under cover',
    does: 'Makes one in twenty more of another public believe a story. Only where control has allowed it.',
    risk: 'Each turn, one time in four, it comes out: ten points of legitimacy and twelve of trust.',
  },

  hint: (view) =>
    seen(view, gate, gateId('covert'))?.open !== 1
      ? []
      : allSeen(view, rumour).flatMap((r) => {
          const target = r.about.find((s) => s !== me(view))
          if (target === undefined || allSeen(view, covert).some((c) => c.by === me(view))) return []
          return [
            {
              params: { rumour: r.id, target },
              score: 0.1,
              because: sentence('A story there would keep {state} busy.', { state: stateName(target) }),
            },
          ]
        }),

  card: (_view, params) => sentence('Feed a story in {state}', { state: stateName(params.target) }),
  tells: () => [],
})
