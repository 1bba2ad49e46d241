import { z } from 'zod'
import { assessmentFacts } from '../action/intelligence/_assess.ts'
import { mobilisationId } from '../action/posture/_mobilise.ts'
import { assert } from '../lib/assert.ts'
import { defineFact } from '../model/fact.ts'
import { stateName } from '../model/sentence.ts'
import { all, read } from '../model/state.ts'
import { covert } from '../noun/covert.ts'
import { disclosure } from '../noun/disclosure.ts'
import { dispute } from '../noun/dispute.ts'
import { incident } from '../noun/incident.ts'
import { inquiry } from '../noun/inquiry.ts'
import { mediation } from '../noun/mediation.ts'
import { mobilisation } from '../noun/mobilisation.ts'

/** What the close tells of joint assessments and of information that was shaded. */
export const studyFacts = {
  ...assessmentFacts,

  'covert-exposed': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), by: z.string(), target: z.string() }),
    apply: (draft, d) => {
      const found = read(draft, covert, d.id)
      assert(found !== undefined, 'what comes out was done')
      draft.put({ ...found, exposed: true })
    },
    heard: (_world, d) => [
      {
        say: 'It has come out: {state} fed a story into the public of {target}.',
        with: { state: stateName(d.by), target: stateName(d.target) },
        to: 'all',
        feed: 'media',
        about: [d.id],
      },
    ],
  }),

  'inquiry-reported': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      incident: z.string(),
      by: z.string(),
      to: z.array(z.string()).readonly(),
      theta: z.union([z.literal(0), z.literal(1)]),
    }),
    apply: (draft, d) => {
      const found = read(draft, inquiry, d.id)
      assert(found !== undefined, 'an inquiry that reports was opened')
      draft.put({ ...found, status: 'reported' })
    },
    heard: (world, d) => {
      const title = read(world, incident, d.incident)?.title ?? ''
      const say =
        d.theta === 1
          ? 'The inquiry of {state} finds that “{title}” was meant.'
          : 'The inquiry of {state} finds that “{title}” was not meant.'
      return [{ say, with: { state: stateName(d.by), title }, to: d.to, feed: 'log', about: [d.id, d.incident] }]
    },
  }),

  'breaches-repaired': defineFact({
    v: 1,
    data: z.strictObject({ ids: z.array(z.string()) }),
    apply: (draft, d) => {
      for (const x of all(draft, dispute)) if (d.ids.includes(x.id)) draft.put({ ...x, repairLeft: x.repairLeft - 1 })
    },
  }),

  'mediations-ended': defineFact({
    v: 1,
    data: z.strictObject({ ids: z.array(z.string()) }),
    apply: (draft, d) => {
      for (const m of all(draft, mediation)) if (d.ids.includes(m.id)) draft.put({ ...m, status: 'ended' })
    },
  }),

  'forces-ramped': defineFact({
    v: 1,
    data: z.strictObject({ state: z.string(), percent: z.number(), unseenTurn: z.int() }),
    apply: (draft, d) => {
      const own = read(draft, mobilisation, mobilisationId(d.state))
      assert(own !== undefined, 'forces that move were ordered to')
      draft.put({ ...own, percent: d.percent, unseenTurn: d.unseenTurn })
    },
  }),

  'studies-closed': defineFact({
    v: 1,
    data: z.strictObject({ ids: z.array(z.string()) }),
    apply: (draft, d) => {
      for (const id of d.ids) draft.drop(id)
    },
  }),

  /** CB4: somebody has found out that what it was given left the worst out. */
  'shading-exposed': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), by: z.string(), to: z.array(z.string()) }),
    apply: (draft, d) => {
      const given = read(draft, disclosure, d.id)
      assert(given !== undefined, 'information that is found out was given')
      draft.put({ ...given, exposed: true })
    },
    heard: (_world, d) => [
      { say: 'The information you gave has been found out: it left the worst out.', to: [d.by], feed: 'result', about: [d.id] },
      { say: 'The information you were given left the worst out.', to: d.to, feed: 'log', about: [d.id] },
    ],
  }),
}
