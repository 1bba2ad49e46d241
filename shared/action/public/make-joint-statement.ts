import { z } from 'zod'
import { defineAction } from '../../model/action.ts'
import { defineFact } from '../../model/fact.ts'
import { field } from '../../model/field.ts'
import { refuse } from '../../model/refusal.ts'
import { sentence, stateName, textRefSchema } from '../../model/sentence.ts'
import { allSeen, seen } from '../../model/view.ts'
import { dyad } from '../../noun/dyad.ts'
import { type JointDraft, jointDraft } from '../../noun/joint-draft.ts'
import { rumour } from '../../noun/rumour.ts'
import { deedDone } from '../_deed.ts'
import { me, others } from '../_who.ts'

/** PD2: speaks with others in one voice. All partners must order the same this turn; then it counts, and a rumour it answers fades faster. */
export const makeJointStatement = defineAction({
  kind: 'make-joint-statement',
  row: 'PD2',
  instrument: 'public',
  when: 'turn-end',
  rank: 29,
  minutes: 20,
  params: z.strictObject({
    partners: field.seats('Together with'),
    rumour: field.record('Answers the story', 'rumour').exactOptional(),
    text: field.text('What you say together', 400),
  }),
  cost: () => ({ ap: 1, pc: 1, cr: 0 }),

  check(view, params) {
    if (params.partners.length === 0) return refuse('needs-consent', 'Choose at least one partner.')
    if (params.partners.some((s) => !others(view).includes(s))) return refuse('unknown-id', 'Choose other states of this exercise.')
    return params.rumour !== undefined && seen(view, rumour, params.rumour) === undefined
      ? refuse('unknown-id', 'You know of no such story.')
      : null
  },

  resolve(_state, asked, params, hands) {
    const text = typeof params.text === 'object' ? { text: params.text } : {}
    const about = params.rumour === undefined ? {} : { rumour: params.rumour }
    const id = hands.newId('joint-draft')
    return [
      { kind: 'joint-statement-offered', data: { id, by: asked.seat, partners: [...params.partners].sort(), ...about, ...text } },
      deedDone(asked, hands, {
        action: 'make-joint-statement',
        toward: [],
        g: 0,
        grade: 'W',
        why: sentence('{state} was ready to speak together', { state: stateName(asked.seat) }),
        about: id,
      }),
    ]
  },

  facts: {
    'joint-statement-offered': defineFact({
      v: 1,
      data: z.strictObject({
        id: z.string(),
        by: z.string(),
        partners: z.array(z.string()).readonly(),
        rumour: z.string().exactOptional(),
        text: textRefSchema.exactOptional(),
      }),
      apply: (draft, d, fact) => draft.put<JointDraft>({ ...d, kind: 'joint-draft', turn: fact.turn }),
    }),
  },

  help: {
    title: 'Speak together',
    does: 'A statement in one voice with others. If all order it this turn, it calms, and answers a rumour half as well again.',
    risk: 'If a partner does not sign, nothing is said.',
  },

  hint: (view) =>
    allSeen(view, dyad)
      .filter((d) => d.between.includes(me(view)))
      .flatMap((d) => {
        const partner = d.between[0] === me(view) ? d.between[1] : d.between[0]
        // What was offered stands until the next close: the partner's turn to speak.
        if (allSeen(view, jointDraft).some((j) => j.by === me(view) && j.partners.includes(partner))) return []
        const story = allSeen(view, rumour).find(
          (r) => r.about.includes(me(view)) && r.about.includes(partner) && !r.corrections.some((c) => c.joint),
        )
        const text = story === undefined ? 'We keep our lines open and our word.' : 'Both of us know what happened, and it was not this.'
        const params = { partners: [partner], text, ...(story === undefined ? {} : { rumour: story.id }) }
        const invited = allSeen(view, jointDraft).some((j) => j.partners.includes(me(view)) && j.by === partner)
        const because = sentence('Words in one voice with {state} are believed.', { state: stateName(partner) })
        return [{ params, score: invited ? 0.9 : story !== undefined ? 0.65 : 0.12, because }]
      }),

  card: (_view, params) => sentence('Speak together with {states}', { states: params.partners.map(stateName) }),
  tells: (_view, params) => [{ to: params.partners, what: sentence('Your offer and its wording; it is said once they order the same') }],
})
