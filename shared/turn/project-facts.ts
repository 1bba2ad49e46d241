import { z } from 'zod'
import { advance, interopId } from '../action/exercise/_interop.ts'
import { assert } from '../lib/assert.ts'
import { defineFact } from '../model/fact.ts'
import { stateName } from '../model/sentence.ts'
import { read } from '../model/state.ts'
import { type Agreement, agreement } from '../noun/agreement.ts'
import { initiative } from '../noun/initiative.ts'
import { type Leader, leaderId } from '../noun/leader.ts'
import { project } from '../noun/project.ts'
import { training } from '../noun/training.ts'

const grown = z.strictObject({ a: z.string(), b: z.string(), from: z.number(), to: z.number() })

/** What the close tells of exercises and projects that bear fruit. */
export const projectStepFacts = {
  'training-shared': defineFact({
    v: 1,
    data: grown,
    apply: (draft, d) => advance(draft, { a: d.a, b: d.b, domain: 'training', to: d.to }),
    heard: (_world, d) => [
      {
        say: 'An exercise together: training {from} to {to} of 100.',
        with: { from: Math.round(d.from), to: Math.round(d.to) },
        to: [d.a, d.b],
        feed: 'result',
        about: [interopId(d.a, d.b)],
      },
    ],
  }),

  'supply-fitted': defineFact({
    v: 1,
    data: grown,
    apply: (draft, d) => advance(draft, { a: d.a, b: d.b, domain: 'logistics', to: d.to }),
    heard: (_world, d) => [
      {
        say: 'A milestone of a common project: logistics {from} to {to} of 100.',
        with: { from: Math.round(d.from), to: Math.round(d.to) },
        to: [d.a, d.b],
        feed: 'result',
        about: [interopId(d.a, d.b)],
      },
    ],
  }),

  /** E15: who governs has changed; each agreement stays, is suspended, or is to be amended within two turns. */
  'leader-changed': defineFact({
    v: 1,
    data: z.strictObject({
      state: z.string(),
      name: z.string(),
      since: z.int(),
      disposition: z.number(),
      fates: z.array(z.strictObject({ id: z.string(), fate: z.enum(['stays', 'renegotiate', 'suspended']) })),
    }),
    apply: (draft, d) => {
      const { fates, ...next } = d
      draft.put<Leader>({ ...next, id: leaderId(d.state), kind: 'leader', termEnds: 0 })
      for (const { id, fate } of fates) {
        const made = read(draft, agreement, id)
        assert(made !== undefined, 'an agreement that outlives a government was made')
        // To be renegotiated: it waits as a draft for the signatures of a new version.
        if (fate === 'suspended') draft.put<Agreement>({ ...made, status: 'suspended' })
        if (fate === 'renegotiate') draft.put<Agreement>({ ...made, status: 'draft', signed: made.signed.filter((s) => s !== d.state) })
      }
    },
    heard: (world, d) => {
      const names = { state: stateName(d.state), name: d.name }
      const words = {
        stays: '{title} outlasts the change of government in {state}.',
        renegotiate: '{state} asks to go over {title} again.',
        suspended: '{state} suspends {title} after its change of government.',
      }
      return [
        { say: '{name} now governs {state}.', with: names, to: 'all', feed: 'media', about: [leaderId(d.state)] },
        ...d.fates.flatMap(({ id, fate }) => {
          const made = read(world, agreement, id)
          if (made === undefined) return []
          const to = made.public ? ('all' as const) : made.parties
          return [{ say: words[fate], with: { ...names, title: made.title }, to, feed: 'council' as const, about: [id] }]
        }),
      ]
    },
  }),

  'initiative-moved': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), status: z.enum(['announced', 'carried-out', 'answered', 'lapsed']) }),
    apply: (draft, d) => {
      const found = read(draft, initiative, d.id)
      assert(found !== undefined, 'an initiative was announced')
      draft.put({ ...found, status: d.status })
    },
    heard: (world, d) => {
      const found = read(world, initiative, d.id)
      const words = {
        announced: '{state} announces a step of its own.',
        'carried-out': '{state} did what it had announced.',
        answered: 'The step of {state} was answered.',
        lapsed: 'Nobody answered the step of {state}.',
      }
      return found === undefined
        ? []
        : [{ say: words[d.status], with: { state: stateName(found.by) }, to: 'all', feed: 'media', about: [d.id] }]
    },
  }),

  'training-judged': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), met: z.boolean() }),
    apply: (draft, d) => {
      const found = read(draft, training, d.id)
      assert(found !== undefined, 'a training that is measured was given')
      draft.put({ ...found, status: d.met ? 'met' : 'missed' })
    },
    heard: (world, d) => {
      const found = read(world, training, d.id)
      const say = d.met ? 'The training reached its target.' : 'The training did not reach its target.'
      return found === undefined ? [] : [{ say, to: [found.by, found.partner], feed: 'result', about: [d.id] }]
    },
  }),

  'milestone-judged': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), turn: z.int(), met: z.boolean() }),
    apply: (draft, d) => {
      const found = read(draft, project, d.id)
      assert(found !== undefined, 'a milestone is of a project')
      const status = d.met ? ('met' as const) : ('missed' as const)
      draft.put({ ...found, milestones: found.milestones.map((m) => (m.turn === d.turn ? { ...m, status } : m)) })
    },
    heard: (world, d) => {
      const found = read(world, project, d.id)
      if (found === undefined) return []
      const say = d.met ? 'A milestone of the project was met.' : 'A milestone of the project was missed.'
      return [{ say, to: found.public ? 'all' : [found.by, ...found.partners], feed: 'result', about: [d.id] }]
    },
  }),
}
