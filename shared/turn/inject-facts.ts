import { z } from 'zod'
import { assert } from '../lib/assert.ts'
import { defineFact } from '../model/fact.ts'
import { improvisedMethods } from '../model/inject-method.ts'
import { type TextRef, textRefSchema } from '../model/sentence.ts'
import { type Draft, read } from '../model/state.ts'
import { type Inject, inject } from '../noun/inject.ts'

const move = (draft: Draft, id: string, change: Partial<Inject>): void => {
  const found = read(draft, inject, id)
  assert(found !== undefined, 'an inject that moves is on the list')
  draft.put<Inject>({ ...found, ...change })
}

const told = (world: { readonly get: (id: string) => unknown }, id: string, say: string, text?: TextRef) => {
  const found = world.get(id) as Inject | undefined
  if (found === undefined) return []
  const words = text === undefined ? {} : { text }
  return [{ say, with: { no: found.no, title: found.title }, to: 'control' as const, feed: 'control' as const, about: [id], ...words }]
}

const time = z.strictObject({ turn: z.int(), hour: z.number() })

/** Facts about injects: control's alone. What they do to players are facts of their own. */
export const injectFacts = {
  'inject-released': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string() }),
    apply: (draft, d, fact) => move(draft, d.id, { run: 'released', releasedTurn: fact.turn, releasedAt: fact.at, due: false }),
    heard: (world, d) => told(world, d.id, 'Inject {no} released: {title}'),
  }),
  'inject-held': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string() }),
    apply: (draft, d) => move(draft, d.id, { run: 'held' }),
    heard: (world, d) => told(world, d.id, 'Inject {no} held: {title}'),
  }),
  'inject-skipped': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string() }),
    apply: (draft, d) => move(draft, d.id, { run: 'skipped', due: false }),
    heard: (world, d) => told(world, d.id, 'Inject {no} skipped: {title}'),
  }),
  /** Control changed it before its release. A new time makes a held, skipped or draft one come by itself again. */
  'inject-edited': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      text: textRefSchema.exactOptional(),
      to: z.array(z.string()).readonly().exactOptional(),
      at: time.exactOptional(),
    }),
    apply: (draft, { id, ...change }) => move(draft, id, change.at === undefined ? change : { ...change, run: 'scheduled' }),
    heard: (world, d) => [
      ...(d.text === undefined && d.to === undefined ? [] : told(world, d.id, 'Inject {no} changed: {title}', d.text)),
      ...(d.at === undefined ? [] : told(world, d.id, 'Inject {no} moved: {title}')),
    ],
  }),
  'inject-improvised': defineFact({
    v: 1,
    data: z.strictObject({
      id: z.string(),
      no: z.string(),
      heading: textRefSchema,
      text: textRefSchema,
      to: z.array(z.string()).readonly(),
      method: z.enum(improvisedMethods),
      at: time.exactOptional(),
      dueHours: z.number().exactOptional(),
    }),
    apply: (draft, { heading, method, dueHours, ...d }) => {
      const made = { heading, method, ...(dueHours === undefined ? {} : { dueHours }) }
      const category = dueHours === undefined ? 'context' : 'inject'
      const run = d.at === undefined ? 'draft' : 'scheduled'
      draft.put<Inject>({ ...d, kind: 'inject', ref: d.id, title: 'Improvised', category, run, due: false, made })
    },
    heard: (world, d) => told(world, d.id, 'Inject {no} improvised.', d.heading),
  }),
  /** Its words went out once more, as another piece of news. */
  'inject-resent': defineFact({
    v: 1,
    data: z.strictObject({ id: z.string(), news: z.string(), to: z.array(z.string()).readonly() }),
    apply: (draft, d) => move(draft, d.id, { again: [...(read(draft, inject, d.id)?.again ?? []), d.news] }),
    heard: (world, d) => told(world, d.id, 'Inject {no} sent again: {title}'),
  }),
  /** The present truth of conditions, for control's list. */
  'injects-weighed': defineFact({
    v: 1,
    data: z.strictObject({ due: z.array(z.strictObject({ id: z.string(), due: z.boolean() })) }),
    apply: (draft, d) => {
      for (const { id, due } of d.due) move(draft, id, due ? { due, run: 'armed' } : { due, run: 'scheduled' })
    },
  }),
}
