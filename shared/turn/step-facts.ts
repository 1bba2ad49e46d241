import { z } from 'zod'
import { assert } from '../lib/assert.ts'
import { defineFact } from '../model/fact.ts'
import { stateName } from '../model/sentence.ts'
import { all, read } from '../model/state.ts'
import { activity } from '../noun/activity.ts'
import { belief } from '../noun/belief.ts'
import { dyad } from '../noun/dyad.ts'
import { evidence } from '../noun/evidence.ts'
import { incident } from '../noun/incident.ts'
import { inspection } from '../noun/inspection.ts'
import { message } from '../noun/message.ts'
import { objective } from '../noun/objective.ts'
import { promise } from '../noun/promise.ts'
import { redLine } from '../noun/red-line.ts'
import { rung } from '../noun/rung.ts'
import { spread } from '../noun/spread.ts'
import { state } from '../noun/state.ts'
import { commonFacts, moveSchema } from './common-facts.ts'

const moves = z.array(moveSchema)

/** Facts that only the close of a turn tells, one kind per step. */
export const stepFacts = {
  'tension-moved': defineFact({
    v: 1,
    data: z.strictObject({
      moves,
      bands: z.array(z.strictObject({ id: z.string(), band: z.string() })),
      counted: z.array(z.strictObject({ incident: z.string(), b: z.number() })),
    }),
    apply: (draft, d, fact) => {
      commonFacts['figures-moved'].apply(draft, { step: 'tension', moves: d.moves }, fact)
      for (const { id, band } of d.bands) {
        const pair = read(draft, dyad, id)
        assert(pair !== undefined, 'a pair whose tension moves exists')
        draft.put({ ...pair, band })
      }
      for (const { incident: id, b } of d.counted) {
        const happened = read(draft, incident, id)
        assert(happened !== undefined, 'an incident that counts exists')
        draft.put({ ...happened, counted: b })
      }
    },
    heard: (world, d, fact) => commonFacts['figures-moved'].heard?.(world, { step: 'tension', moves: d.moves }, fact) ?? [],
  }),

  /** What the region sees of each pair: the rung it stood on at the start of the turn that closes. */
  'rungs-published': defineFact({
    v: 1,
    data: z.strictObject({ rungs: z.array(z.strictObject({ id: z.string(), rung: z.int() })) }),
    apply: (draft, d, fact) => {
      for (const { id, rung: level } of d.rungs) {
        const shown = read(draft, rung, id)
        assert(shown !== undefined, 'a pair has its public rung')
        draft.put({ ...shown, rung: level, turn: fact.turn })
      }
    },
  }),

  'rumours-spread': defineFact({
    v: 1,
    data: z.strictObject({
      rows: z.array(z.strictObject({ id: z.string(), s: z.int(), i: z.int(), r: z.int(), poll: z.number(), peak: z.int() })),
    }),
    apply: (draft, d) => {
      for (const { id, ...next } of d.rows) {
        const old = read(draft, spread, id)
        assert(old !== undefined, 'a rumour that spreads has gone round')
        draft.put({ ...old, ...next })
      }
    },
  }),

  /** Evidence of the first window weighs more from the next turn on; beliefs follow, and the turn's beliefs are kept for the review. */
  'beliefs-settled': defineFact({
    v: 1,
    data: z.strictObject({
      ripened: z.array(z.strictObject({ id: z.string(), ratio: z.number() })),
      beliefs: z.array(z.strictObject({ id: z.string(), b: z.number(), low: z.number(), high: z.number() })),
      closed: z.array(z.string()),
    }),
    apply: (draft, d, fact) => {
      for (const { id, ratio } of d.ripened) {
        const held = read(draft, evidence, id)
        assert(held !== undefined, 'evidence that ripens exists')
        draft.put({ ...held, ratio })
      }
      for (const { id, ...next } of d.beliefs) {
        const held = read(draft, belief, id)
        assert(held !== undefined, 'a belief that settles exists')
        const submitted = held.submitted?.turn === fact.turn ? { p: held.submitted.p } : {}
        draft.put({ ...held, ...next, history: [...held.history, { turn: fact.turn, b: next.b, ...submitted }] })
      }
      for (const id of d.closed) {
        const happened = read(draft, incident, id)
        assert(happened !== undefined, 'an incident that closes exists')
        draft.put({ ...happened, open: false })
      }
    },
  }),

  'promise-judged': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), status: z.enum(['kept', 'broken']) }),
    apply: (draft, d) => {
      const given = read(draft, promise, d.id)
      assert(given !== undefined, 'a promise that is judged exists')
      draft.put({ ...given, status: d.status })
    },
    heard: (world, d) => {
      const given = read(world, promise, d.id)
      if (given === undefined) return []
      const say = d.status === 'kept' ? '{state} kept its promise: {will}.' : '{state} did not keep its promise: {will}.'
      return [
        {
          say,
          with: { state: stateName(given.by), will: given.will },
          to: given.public ? 'all' : [given.by, ...given.to],
          feed: 'result',
          about: [d.id],
        },
      ]
    },
  }),

  'activity-moved': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), status: z.enum(['running', 'done']) }),
    apply: (draft, d) => {
      const drill = read(draft, activity, d.id)
      assert(drill !== undefined, 'an activity that moves exists')
      draft.put({ ...drill, status: d.status })
    },
    heard: (world, d) => {
      const drill = read(world, activity, d.id)
      if (drill === undefined) return []
      const say = d.status === 'running' ? '{title} has begun.' : '{title} is over.'
      return [{ say, with: { title: drill.title }, to: [drill.owner], feed: 'result', about: [d.id] }]
    },
  }),

  'red-line-moved': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), status: z.enum(['holding', 'at-risk', 'crossed']) }),
    apply: (draft, d, fact) => {
      const drawn = read(draft, redLine, d.id)
      assert(drawn !== undefined, 'a red line that moves exists')
      draft.put({ ...drawn, status: d.status, crossedTurn: d.status === 'crossed' ? fact.turn : drawn.crossedTurn })
    },
    heard: (world, d) => {
      const drawn = read(world, redLine, d.id)
      if (drawn === undefined || d.status !== 'crossed') return []
      return [{ say: 'A red line was crossed: {text}', with: { text: drawn.text }, to: [drawn.seat], feed: 'result', about: [d.id] }]
    },
  }),

  'objective-met': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), met: z.boolean() }),
    apply: (draft, d) => {
      const aim = read(draft, objective, d.id)
      assert(aim !== undefined, 'an objective that is met exists')
      draft.put({ ...aim, met: d.met })
    },
    heard: (world, d) => {
      const aim = read(world, objective, d.id)
      return aim === undefined || !d.met
        ? []
        : [{ say: 'Objective met: {text}', with: { text: aim.text }, to: [aim.seat], feed: 'result', about: [d.id] }]
    },
  }),

  /** The new turn's means: action points anew, political capital by approval. */
  'means-renewed': defineFact({
    v: 1,
    data: z.strictObject({ actionPoints: z.int() }),
    apply: (draft, d) => {
      for (const s of all(draft, state)) if (s.actionPoints !== d.actionPoints) draft.put({ ...s, actionPoints: d.actionPoints })
    },
  }),

  'inspection-done': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), found: z.enum(['as-declared', 'more-than-declared']) }),
    apply: (draft, d) => {
      const asked = read(draft, inspection, d.id)
      assert(asked !== undefined, 'an inspection that reports was asked for')
      draft.put({ ...asked, status: 'done', found: d.found })
    },
  }),

  /** New evidence showed that what was said of an incident was untrue: it counts anew, and more heavily (E4b). */
  'lie-exposed': defineFact({
    v: 1,
    data: z.strictObject({ message: z.string(), incident: z.string(), by: z.string(), to: z.string(), severity: z.number() }),
    apply: (draft, d) => {
      const said = read(draft, message, d.message)
      const happened = read(draft, incident, d.incident)
      assert(said !== undefined && happened !== undefined, 'a lie was told of something that happened')
      draft.put({ ...said, exposed: true })
      const { counted: _counted, ...rest } = happened
      draft.put({ ...rest, severity: Math.min(10, d.severity) })
    },
    heard: (world, d) => {
      const title = read(world, incident, d.incident)?.title ?? ''
      const say = { say: 'New evidence: what {state} said of “{title}” was not true.', with: { state: stateName(d.by), title } }
      return [{ ...say, to: [d.by, d.to], feed: 'result', about: [d.incident] }]
    },
  }),
}
