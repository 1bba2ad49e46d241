import { z } from 'zod'
import { assert } from '../../lib/assert.ts'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { read } from '../../model/state.ts'
import { allSeen, seen } from '../../model/view.ts'
import { evidence } from '../../noun/evidence.ts'
import { news } from '../../noun/news.ts'
import { rumour } from '../../noun/rumour.ts'
import { spread } from '../../noun/spread.ts'
import { deedDone } from '../_deed.ts'
import { me, turnOf } from '../_who.ts'

/** PD3: sets a rumour right with evidence. Early and believed, it works; late or by a state that is not believed, less (E10). */
export const correctRumour = defineAction({
  kind: 'correct-rumour',
  row: 'PD3',
  instrument: 'public',
  when: 'turn-end',
  rank: 30,
  minutes: 20,
  params: z.strictObject({
    rumour: field.record('Story', 'rumour'),
    evidence: field.records('What shows it', 'evidence', 4),
    text: field.text('What you say', 400),
  }),
  cost: () => ({ ap: 1, pc: 0, cr: 1000 }),

  check(view, params) {
    const story = seen(view, rumour, params.rumour)
    if (story === undefined) return refuse('unknown-id', 'You know of no such story.')
    if (params.evidence.length === 0) return refuse('needs-evidence', 'Choose at least one thing that shows it.')
    const held = new Set([...allSeen(view, evidence), ...allSeen(view, news)].map((e) => e.id))
    if (params.evidence.some((id) => !held.has(id))) return refuse('needs-evidence', 'You hold no such evidence.')
    const done = story.corrections.some((c) => c.turn === turnOf(view) && c.by.includes(me(view)))
    return done ? refuse('already-done', 'You have answered this story this turn.') : null
  },

  resolve(state, asked, params, hands) {
    const story = read(state, rumour, params.rumour)
    assert(story !== undefined, 'a story that passed its check exists')
    const text = typeof params.text === 'object' ? { text: params.text } : {}
    const why = sentence('{state} set a rumour right', { state: stateName(asked.seat) })
    return [
      {
        kind: 'rumour-corrected',
        data: {
          rumour: story.id,
          by: [asked.seat],
          joint: false,
          // Only evidence or control settles a story: an answer disputes it, whatever the hidden truth.
          label: 'disputed' as const,
          ...text,
        },
      },
      deedDone(asked, hands, {
        action: 'correct-rumour',
        toward: story.about.filter((s) => s !== asked.seat),
        g: 1,
        grade: 'W',
        why,
        about: story.id,
      }),
    ]
  },

  facts: {
    'rumour-corrected': defineFact({
      v: 1,
      data: z.strictObject({
        rumour: z.string(),
        by: z.array(z.string()).readonly(),
        joint: z.boolean(),
        label: z.enum(['false', 'disputed', 'confirmed']),
        text: textRefSchema.exactOptional(),
      }),
      apply: (draft, d, fact) => {
        const story = read(draft, rumour, d.rumour)
        assert(story !== undefined, 'a story that is answered goes round')
        draft.put({ ...story, label: d.label, corrections: [...story.corrections, { by: d.by, turn: fact.turn, joint: d.joint }] })
      },
      heard: (world, d) => {
        const title = read(world, rumour, d.rumour)?.title ?? ''
        const say = d.joint ? '{states} answer “{title}” together.' : '{states} answers “{title}”.'
        return [
          {
            say,
            with: { states: d.by.map(stateName), title },
            to: 'all',
            feed: 'media',
            about: [d.rumour],
            ...(d.text === undefined ? {} : { text: d.text }),
          },
        ]
      },
    }),
  },

  help: {
    title: 'Set a rumour right',
    does: 'Answers a story with evidence. Within a turn it works best; together with others, half as well again.',
    risk: 'If the story is true, your answer will be held against you.',
  },

  hint: (view) =>
    allSeen(view, rumour).flatMap((r) => {
      const proof = [...allSeen(view, evidence), ...allSeen(view, news)].map((e) => e.id).slice(0, 2)
      const poll = allSeen(view, spread).find((s) => s.rumour === r.id)?.poll ?? 0
      if (proof.length === 0 || r.corrections.some((c) => c.by.includes(me(view)))) return []
      const params = { rumour: r.id, evidence: proof, text: 'This is not what happened. Here is what we know.' }
      const score = r.about.includes(me(view)) ? 0.8 : poll > 5 ? 0.4 : 0.15
      return [{ params, score, because: sentence('“{title}” goes round and nobody has answered it.', { title: r.title }) }]
    }),

  card: (view, params) => sentence('Answer “{title}”', { title: seen(view, rumour, params.rumour)?.title ?? '' }),
  tells: () => [{ to: 'all', what: sentence('Your answer and its evidence') }],
})
