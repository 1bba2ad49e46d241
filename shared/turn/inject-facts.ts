import { z } from 'zod'
import { assert } from '../lib/assert.ts'
import { defineFact } from '../model/fact.ts'
import { type Draft, read } from '../model/state.ts'
import { type Inject, inject } from '../noun/inject.ts'

const move = (draft: Draft, id: string, change: Partial<Inject>): void => {
  const found = read(draft, inject, id)
  assert(found !== undefined, 'an inject that moves is on the list')
  draft.put<Inject>({ ...found, ...change })
}

const told = (world: { readonly get: (id: string) => unknown }, id: string, say: string) => {
  const found = world.get(id) as Inject | undefined
  return found === undefined
    ? []
    : [{ say, with: { no: found.no, title: found.title }, to: 'control' as const, feed: 'control' as const, about: [id] }]
}

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
  /** The present truth of conditions, for control's list. */
  'injects-weighed': defineFact({
    v: 1,
    data: z.strictObject({ due: z.array(z.strictObject({ id: z.string(), due: z.boolean() })) }),
    apply: (draft, d) => {
      for (const { id, due } of d.due) move(draft, id, due ? { due, run: 'armed' } : { due, run: 'scheduled' })
    },
  }),
}
