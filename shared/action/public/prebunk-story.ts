import { z } from 'zod'
import { fromPpm, prebunk, toPpm } from '../../dynamics/narrative.ts'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName } from '../../model/sentence.ts'
import { all, read, type State } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { dyad } from '../../noun/dyad.ts'
import { type Forewarning, forewarning, guardTurns } from '../../noun/forewarning.ts'
import { rumour } from '../../noun/rumour.ts'
import { type Spread, spread } from '../../noun/spread.ts'
import { deedDone } from '../_deed.ts'
import { me, others, states, turnOf } from '../_who.ts'

/** Infected share, parts per million, from which a public can no longer be told beforehand (PD4). Hidden: an outcome, not a refusal. */
const lateFrom = 50_000

/** PD4: tells one's public beforehand what stories about a state may come, and why. Too late where one is believed already. */
export const prebunkStory = defineAction({
  kind: 'prebunk-story',
  row: 'PD4',
  instrument: 'public',
  when: 'turn-end',
  rank: 30,
  minutes: 20,
  params: z.strictObject({ about: field.seat('Stories about') }),
  cost: () => ({ ap: 1, pc: 0, cr: 1000 }),

  check(view, params) {
    if (!states(view).includes(params.about)) return refuse('unknown-id', 'Choose a state of this exercise.')
    const told = allSeen(view, forewarning).some((f) => f.about === params.about && f.turn > turnOf(view) - guardTurns)
    return told ? refuse('already-done', 'Your public has been told lately what stories may come.') : null
  },

  resolve(state, asked, params, hands) {
    const { early, late } = storiesOf(state, asked.seat, params.about)
    const rows = early.map((s) => ({ id: s.id, ...toPpm(prebunk(fromPpm(s), false)) }))
    const why = sentence('{state} told its public what stories may come', { state: stateName(asked.seat) })
    return [
      {
        kind: 'public-forewarned',
        data: { id: hands.newId('forewarning'), seat: asked.seat, about: params.about, rows, late: late.length },
      },
      deedDone(asked, hands, { action: 'prebunk-story', toward: [], g: 0, grade: 'W', seenBy: [asked.seat], why }),
    ]
  },

  facts: {
    'public-forewarned': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        seat: z.string(),
        about: z.string(),
        rows: z.array(z.strictObject({ id: z.string(), s: z.int(), i: z.int(), r: z.int() })),
        late: z.int(),
      }),
      apply: (draft, d, fact) => {
        const { rows, late: _late, ...kept } = d
        draft.put<Forewarning>({ ...kept, kind: 'forewarning', turn: fact.turn })
        for (const row of rows) {
          const old = read(draft, spread, row.id)
          assert(old !== undefined, 'a story that a public is warned of goes round there')
          draft.put<Spread>({ ...old, ...row, prebunk: 1 })
        }
      },
      heard: (_world, d) => {
        const say =
          d.late > 0
            ? 'You told your public what stories about {state} may come. For what is believed already it came too late.'
            : 'You told your public what stories about {state} may come.'
        return [{ say, with: { state: stateName(d.about) }, to: [d.seat], feed: 'result', about: [d.id] }]
      },
    }),
  },

  help: {
    title: 'Warn of stories to come',
    does: 'Tells your public what false stories may come. Later ones find fewer believers; works before one is believed.',
    risk: 'Once one in twenty believes a story, this comes too late for it.',
  },

  hint(view) {
    const tense = others(view)
      .map((id) => ({ id, rung: allSeen(view, dyad).find((d) => d.between.includes(id) && d.between.includes(me(view)))?.rung ?? 0 }))
      .sort((a, b) => b.rung - a.rung)[0]
    if (tense === undefined || tense.rung < 2) return []
    if (allSeen(view, forewarning).some((f) => f.about === tense.id && f.turn > turnOf(view) - guardTurns)) return []
    const round = allSeen(view, rumour).some((r) => r.about.includes(tense.id))
    const believed = allSeen(view, spread).some((s) => s.poll >= 10 && (seen(view, rumour, s.rumour)?.about.includes(tense.id) ?? false))
    const score = believed ? 0.05 : round ? 0.4 : 0.3
    return [
      {
        params: { about: tense.id },
        score,
        because: sentence('Stories about {state} are likely to come.', { state: stateName(tense.id) }),
      },
    ]
  },

  card: (_view, params) => sentence('Warn of stories about {state}', { state: stateName(params.about) }),
  tells: () => [],
})

/** Stories about a state, or about one's own dealings with it, that go round in one's public: those in time, and those too late. */
function storiesOf(state: State, seat: string, about: string): { readonly early: readonly Spread[]; readonly late: readonly Spread[] } {
  const mine = all(state, spread).filter((s) => s.state === seat && (read(state, rumour, s.rumour)?.about.includes(about) ?? false))
  return { early: mine.filter((s) => s.i < lateFrom), late: mine.filter((s) => s.i >= lateFrom) }
}
