import { z } from 'zod'
import { assert } from '../lib/assert.ts'
import { defineFact } from '../model/fact.ts'
import { stateName, textRefSchema } from '../model/sentence.ts'
import { read } from '../model/state.ts'
import { activity } from '../noun/activity.ts'
import type { Agreement } from '../noun/agreement.ts'
import type { Belief } from '../noun/belief.ts'
import { call } from '../noun/call.ts'
import { dyad } from '../noun/dyad.ts'
import type { Incident } from '../noun/incident.ts'
import { line } from '../noun/line.ts'
import type { Need } from '../noun/need.ts'
import type { News } from '../noun/news.ts'
import { riskQuestion } from '../noun/risk-question.ts'
import type { Rumour } from '../noun/rumour.ts'
import type { Spread } from '../noun/spread.ts'
import { type Statement, statement } from '../noun/statement.ts'
import { dyadId } from './start-id.ts'

const beliefStart = z.strictObject({
  id: z.string(),
  seat: z.string(),
  prior: z.number(),
  b: z.number(),
  low: z.number(),
  high: z.number(),
})

/** Facts about what happens to the players: incidents, news, rumours, needs, and what the clock overtakes. */
export const incidentFacts = {
  'incident-opened': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      what: z.string(),
      title: z.string(),
      place: z.string(),
      between: z.array(z.string()).readonly(),
      severity: z.number(),
      windowHours: z.number(),
      theta: z.union([z.literal(0), z.literal(1)]),
      force: z.boolean(),
      public: z.boolean(),
      inject: z.string().exactOptional(),
      activity: z.string().exactOptional(),
      beliefs: z.array(beliefStart),
    }),
    apply: (draft, d, fact) => {
      const { beliefs, ...rest } = d
      const start = { open: true, contact: false, joint: false, ownedUp: false }
      draft.put<Incident>({ ...rest, ...start, kind: 'incident', turn: fact.turn, at: fact.at })
      const pair = read(draft, dyad, dyadId(d.between[0] ?? '', d.between[1] ?? ''))
      if (d.force && pair !== undefined) draft.put({ ...pair, violentTurn: fact.turn })
      for (const b of beliefs) draft.put<Belief>({ ...b, kind: 'belief', incident: d.id, history: [] })
    },
    heard: (_world, d) => [{ say: '{title}', with: { title: d.title }, to: d.public ? 'all' : d.between, feed: 'log', about: [d.id] }],
  }),

  /** More troops than the notices say: those who were told less know it now. */
  'exercise-outgrown': defineFact({
    v: 1,
    data: z.strictObject({ activity: z.string(), troops: z.int(), to: z.array(z.string()).readonly() }),
    apply: (draft, d) => {
      const own = read(draft, activity, d.activity)
      assert(own !== undefined, 'an exercise that outgrows its notice exists')
      draft.put({ ...own, outgrown: [...new Set([...(own.outgrown ?? []), ...d.to])].sort() })
    },
    heard: (world, d) => {
      const own = read(world, activity, d.activity)
      if (own === undefined) return []
      const say = '{state} has more troops at “{title}” than its notice says.'
      const names = { state: stateName(own.owner), title: own.title }
      return [{ say, with: names, to: [own.owner, ...d.to], feed: 'result', about: [d.activity] }]
    },
  }),

  'news-told': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      to: z.array(z.string()).readonly(),
      title: z.string(),
      heading: textRefSchema.exactOptional(),
      from: z.string(),
      method: z.string(),
      body: textRefSchema,
      place: z.string().exactOptional(),
      about: z.string().exactOptional(),
    }),
    apply: (draft, d, fact) => draft.put<News>({ ...d, kind: 'news', turn: fact.turn, at: fact.at }),
    heard: (_world, d) => [{ say: '{title}', with: { title: d.title }, to: d.to, feed: 'news', about: [d.id], text: d.body }],
  }),

  'rumour-seeded': defineFact({
    v: 2,
    // Version 2 adds `prebunk`: publics that had been told beforehand (PD4).
    upcasts: [(old) => old],
    data: z.strictObject({
      id: z.string(),
      title: z.string(),
      text: textRefSchema,
      truth: z.boolean(),
      about: z.array(z.string()).readonly(),
      spreads: z.array(
        z.strictObject({
          id: z.string(),
          state: z.string(),
          s: z.int(),
          i: z.int(),
          r: z.int(),
          poll: z.number(),
          prebunk: z.number().exactOptional(),
        }),
      ),
    }),
    apply: (draft, d, fact) => {
      const { spreads, ...rest } = d
      draft.put<Rumour>({ ...rest, kind: 'rumour', seededTurn: fact.turn, public: true, corrections: [] })
      for (const s of spreads) draft.put<Spread>({ ...s, kind: 'spread', rumour: d.id, prebunk: s.prebunk ?? 0, peak: s.i })
    },
    heard: (_world, d) => [
      { say: 'A story goes round: “{title}”.', with: { title: d.title }, to: 'all', feed: 'media', about: [d.id], text: d.text },
    ],
  }),

  'need-opened': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      place: z.string(),
      owner: z.string(),
      title: z.string(),
      through: z.string(),
      people: z.int(),
      kgPerTurn: z.record(z.string(), z.int()),
      fromTurn: z.int(),
      public: z.boolean(),
    }),
    apply: (draft, d) => draft.put<Need>({ ...d, kind: 'need', deliveredKg: 0, unmetKg: 0 }),
    heard: (_world, d) => [{ say: '{title}', with: { title: d.title }, to: d.public ? 'all' : [d.owner], feed: 'log', about: [d.id] }],
  }),

  'line-changed': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), status: z.enum(['active', 'degraded', 'cut']) }),
    apply: (draft, d) => {
      const found = read(draft, line, d.id)
      assert(found !== undefined, 'a line that changes exists')
      draft.put({ ...found, status: d.status })
    },
    heard: (world, d) => {
      const found = read(world, line, d.id)
      const words = { active: 'The line works again.', degraded: 'The line is faulty.', cut: 'The line is cut.' }
      return found === undefined ? [] : [{ say: words[d.status], to: found.between, feed: 'line', about: [d.id] }]
    },
  }),

  'agreement-offered': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      template: z.string(),
      title: z.string(),
      parties: z.array(z.string()).readonly(),
      by: z.string(),
      articles: z.array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          text: z.string(),
          blanks: z.record(z.string(), z.string()),
          benchmark: z
            .strictObject({ metric: z.string(), dueTurn: z.int(), verifier: z.string(), status: z.enum(['due', 'met', 'missed']) })
            .exactOptional(),
        }),
      ),
      verification: z.int(),
    }),
    apply: (draft, d, fact) => {
      const fresh = {
        version: 1,
        signed: [],
        ratified: [],
        status: 'draft' as const,
        public: false,
        signedTurn: 0,
        institution: 0,
        stale: 0,
      }
      draft.put<Agreement>({ ...d, ...fresh, kind: 'agreement', turn: fact.turn })
    },
    heard: (_world, d) => [
      {
        say: '{state} puts a draft before you: {title}',
        with: { state: stateName(d.by), title: d.title },
        to: d.parties,
        feed: 'council',
        about: [d.id],
      },
    ],
  }),

  /** Nobody picked up: the duty officer notes that it rang. */
  'call-missed': defineFact({
    v: 1,
    data: z.strictObject({ call: z.string() }),
    apply: (draft, d, fact) => {
      const rang = read(draft, call, d.call)
      assert(rang !== undefined, 'a call that is missed rang')
      draft.put({ ...rang, status: 'message', answeredBy: 'duty', endedAt: fact.at })
    },
    heard: (world, d) => {
      const rang = read(world, call, d.call)
      if (rang === undefined) return []
      const say = { say: 'Nobody answered in {state}. The duty officer took note of the call.', with: { state: stateName(rang.to) } }
      return [{ ...say, to: [rang.from, rang.to], feed: 'line', about: [rang.line, rang.id] }]
    },
  }),

  'risk-answer-late': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string() }),
    apply: (draft, d) => {
      const asked = read(draft, riskQuestion, d.id)
      assert(asked !== undefined, 'a question that is late was asked')
      draft.put({ ...asked, status: 'late' })
    },
    heard: (world, d) => {
      const asked = read(world, riskQuestion, d.id)
      if (asked === undefined) return []
      const say = { say: '{state} did not answer a question about unusual activity in time.', with: { state: stateName(asked.to) } }
      return [{ ...say, to: [asked.from, asked.to], feed: 'result', about: [d.id] }]
    },
  }),

  'threat-judged': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), status: z.enum(['met', 'dropped']) }),
    apply: (draft, d) => {
      const made = read(draft, statement, d.id)
      assert(made?.threat !== undefined, 'a threat that is judged was made')
      draft.put({ ...made, threat: { ...made.threat, status: d.status } })
    },
    heard: (world, d) => {
      const made = read(world, statement, d.id)
      const by = made?.by[0]
      if (by === undefined) return []
      const say = d.status === 'met' ? '{state} carried out what it threatened.' : '{state} let the deadline of its threat pass.'
      return [{ say, with: { state: stateName(by) }, to: 'all', feed: 'media', about: [d.id] }]
    },
  }),

  'joint-statement-made': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), by: z.array(z.string()).readonly(), text: textRefSchema.exactOptional() }),
    apply: (draft, d, fact) => {
      draft.put<Statement>({ ...d, kind: 'statement', tone: 'conciliatory', targets: [], turn: fact.turn, at: fact.at })
    },
    heard: (_world, d) => [
      {
        say: '{states} speak together.',
        with: { states: d.by.map(stateName) },
        to: 'all',
        feed: 'media',
        about: [d.id],
        ...(d.text === undefined ? {} : { text: d.text }),
      },
    ],
  }),

  'joint-drafts-closed': defineFact({
    v: 1,
    data: z.strictObject({ ids: z.array(z.string()) }),
    apply: (draft, d) => {
      for (const id of d.ids) draft.drop(id)
    },
  }),
}
