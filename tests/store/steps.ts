import fc from 'fast-check'
import type { Entry, Store } from '../../server/store/store.ts'
import { StoreProblem } from '../../server/store/store-problem.ts'

/** One thing asked of a store in a random run. Sessions, scopes, commands, texts and keys come from small pools, so that they collide. */
export type Step =
  | { readonly do: 'create'; readonly session: number; readonly header: string }
  | {
      readonly do: 'append'
      readonly session: number
      readonly skew: number
      readonly by: { readonly scope: string; readonly command: string; readonly answer: string } | undefined
      readonly facts: string
      readonly texts: readonly number[]
    }
  | { readonly do: 'answer'; readonly session: number; readonly scope: string; readonly command: string }
  | { readonly do: 'load' | 'end'; readonly session: number }
  | { readonly do: 'suspend'; readonly session: number; readonly atMs: number | undefined }
  | { readonly do: 'put-desk'; readonly session: number; readonly key: string; readonly value: string | undefined }
  | { readonly do: 'desk'; readonly session: number }
  | { readonly do: 'put-identity'; readonly key: string; readonly value: string }
  | { readonly do: 'drop-identity' | 'get-identity'; readonly key: string }
  | { readonly do: 'list-identity' | 'sessions' }

const session = fc.nat({ max: 2 })
const scope = fc.constantFrom('NOR', 'control')
const command = fc.integer({ min: 1, max: 6 }).map((n) => `command-${n}`)
const json = fc.json({ maxDepth: 1, stringUnit: 'binary' })
const key = fc.constantFrom('a', 'b', '__proto__', 'ø 🜂')

const append = fc.record({
  do: fc.constant('append' as const),
  session,
  skew: fc.constantFrom(0, 0, 0, 0, 0, 0, -1, 1),
  by: fc.option(fc.record({ scope, command, answer: json }), { nil: undefined }),
  facts: fc.array(json, { maxLength: 3 }).map((facts) => `[${facts.join()}]`),
  texts: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.nat({ max: 12 }), { maxLength: 3 }) }),
})

const other: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('create' as const), session, header: json }),
  fc.record({ do: fc.constant('answer' as const), session, scope, command }),
  fc.record({ do: fc.constantFrom('load' as const, 'end' as const), session }),
  fc.record({ do: fc.constant('suspend' as const), session, atMs: fc.option(fc.nat(), { nil: undefined }) }),
  fc.record({ do: fc.constant('put-desk' as const), session, key, value: fc.option(json, { nil: undefined }) }),
  fc.record({ do: fc.constant('desk' as const), session }),
  fc.record({ do: fc.constant('put-identity' as const), key, value: json }),
  fc.record({ do: fc.constantFrom('drop-identity' as const, 'get-identity' as const), key }),
  fc.record({ do: fc.constantFrom('list-identity' as const, 'sessions' as const) }),
)

const step: fc.Arbitrary<Step> = fc.oneof({ weight: 3, arbitrary: append }, { weight: 2, arbitrary: other })

/** Bursts of steps: those of a burst are asked in one turn of the event loop, none waits for another. */
export const bursts: fc.Arbitrary<readonly (readonly Step[])[]> = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), {
  minLength: 1,
  maxLength: 8,
})

/** What came of a step: a value, or the code of a problem. */
export type Result = { readonly step: Step; readonly entry?: Entry; readonly value?: unknown; readonly code?: string }

/** What a run needs: the store, a mark that keeps its ids apart from other runs', and where it got to. */
export type Run = { readonly store: Store; readonly mark: string; readonly last: Map<string, number> }

const entryOf = (run: Run, asked: Extract<Step, { do: 'append' }>, id: string): Entry => {
  const n = Math.max(1, (run.last.get(id) ?? 0) + 1 + asked.skew)
  run.last.set(id, n)
  return {
    session: id,
    n,
    ...(asked.by === undefined ? {} : { ...asked.by, payloadHash: `hash of ${asked.by.command}` }),
    facts: asked.facts,
    texts: asked.texts.map((text) => ({ id: `text:${text}`, salt: `salt-${text}`, body: `Body ${text} – ça va? 🚢` })),
    wallMs: 1_700_000_000_000 + n,
  }
}

const ask = (run: Run, asked: Step, entry: Entry | undefined): Promise<unknown> => {
  const { store, mark } = run
  const id = 'session' in asked ? `session:${mark}-${asked.session}` : ''
  const marked = 'key' in asked ? `${mark} ${asked.key}` : ''
  if (entry !== undefined) return store.append(entry)
  switch (asked.do) {
    case 'create':
      return store.create({ id, header: asked.header, createdMs: 1_700_000_000_000 + asked.session })
    case 'answer':
      return store.answer(id, asked.scope, asked.command)
    case 'load':
      return store.load(id)
    case 'end':
      return store.end(id, 1_800_000_000_000)
    case 'suspend':
      return store.suspend(id, asked.atMs)
    case 'put-desk':
      return store.desk.put({ session: id, person: 'person:1', key: asked.key }, asked.value)
    case 'desk':
      return store.desk.all(id, 'person:1')
    case 'put-identity':
      return store.identity.put('seat-token', marked, asked.value)
    case 'drop-identity':
      return store.identity.drop('seat-token', marked)
    case 'get-identity':
      return store.identity.get('seat-token', marked)
    case 'list-identity':
      return store.identity.list('seat-token').then((all) => new Map([...all].filter(([at]) => at.startsWith(mark))))
    default:
      return store.sessions().then((all) => all.filter((each) => each.id.startsWith(`session:${mark}-`)))
  }
}

const resultOf = async (asked: Step, entry: Entry | undefined, outcome: Promise<unknown>): Promise<Result> => {
  const at = entry === undefined ? { step: asked } : { step: asked, entry }
  try {
    return { ...at, value: await outcome }
  } catch (error) {
    if (error instanceof StoreProblem) return { ...at, code: error.code }
    throw error
  }
}

/** Makes the first two of three sessions, asks all bursts of a store and tells what came of each step, in order. After a burst it knows again which rows are stored. */
export const play = async (run: Run, all: readonly (readonly Step[])[]): Promise<readonly Result[]> => {
  const results: Result[] = []
  for (const at of [0, 1]) await run.store.create({ id: `session:${run.mark}-${at}`, header: '{}', createdMs: at })
  for (const burst of all) {
    const outcomes = burst.map((asked) => {
      const entry = asked.do === 'append' ? entryOf(run, asked, `session:${run.mark}-${asked.session}`) : undefined
      return resultOf(asked, entry, ask(run, asked, entry))
    })
    results.push(...(await Promise.all(outcomes)))
    for (const id of run.last.keys())
      run.last.set(id, results.filter(({ entry, code }) => entry?.session === id && code === undefined).length)
  }
  return results
}
