import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { memoryStore } from '../../server/store/memory-store.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import type { Entry, Store } from '../../server/store/store.ts'
import { bursts, play } from './steps.ts'

const folder = mkdtempSync(join(tmpdir(), 'entente-contract-'))
const onFatal = (problem: Error): never => {
  throw problem
}
const stores = new Map<string, Store>()
beforeAll(async () => {
  stores.set('memory', memoryStore(onFatal))
  stores.set('sqlite', await sqliteStore({ folder, onFatal }))
})
afterAll(async () => {
  for (const store of stores.values()) await store.close()
  rmSync(folder, { recursive: true, force: true })
})

let made = 0
const newId = (): string => `session:${++made}`

const step = (session: string, n: number, more: Partial<Entry> = {}): Entry => ({
  session,
  n,
  facts: '[]',
  texts: [],
  wallMs: 1000 + n,
  ...more,
})
const order = (session: string, n: number, command: string): Entry =>
  step(session, n, { scope: 'NOR', command, payloadHash: 'p', answer: '{"ok":true}', facts: '[{"kind":"line-opened"}]' })

const sha = (text: string): string => createHash('sha256').update(text).digest('hex')

describe.each(['memory', 'sqlite'])('the %s store', (name) => {
  const store = (): Store => {
    const opened = stores.get(name)
    if (opened === undefined) throw new Error(`no store ${name}`)
    return opened
  }
  const fresh = async (header = '{}'): Promise<string> => {
    const id = newId()
    await store().create({ id, header, createdMs: 1 })
    return id
  }
  const codeOf = (outcome: Promise<unknown>) =>
    outcome.then(
      () => 'done',
      (problem: { code: string }) => problem.code,
    )

  test('lists a session as it was created, suspended, resumed and ended', async () => {
    const id = await fresh('{"key":"k"}')
    const listed = async () => (await store().sessions()).find((session) => session.id === id)
    expect(await listed()).toEqual({ id, header: '{"key":"k"}', createdMs: 1 })
    await store().suspend(id, 5)
    expect(await listed()).toEqual({ id, header: '{"key":"k"}', createdMs: 1, suspendedMs: 5 })
    await store().suspend(id, undefined)
    await store().end(id, 9)
    expect(await listed()).toEqual({ id, header: '{"key":"k"}', createdMs: 1, endedMs: 9 })
  })

  test('lists the oldest session first', async () => {
    const [young, old] = [newId(), newId()]
    await store().create({ id: young, header: '{}', createdMs: 20 })
    await store().create({ id: old, header: '{}', createdMs: 10 })
    const ids = (await store().sessions()).map(({ id }) => id)
    expect(ids.indexOf(old)).toBeLessThan(ids.indexOf(young))
  })

  test('refuses a second session of the same id, and any step of a session that is not there', async () => {
    const id = await fresh()
    expect(await codeOf(store().create({ id, header: '{"other":1}', createdMs: 2 }))).toBe('session-exists')
    const nobody = newId()
    const asked = [
      store().append(step(nobody, 1)),
      store().load(nobody),
      store().end(nobody, 1),
      store().suspend(nobody, 1),
      store().desk.put({ session: nobody, person: 'person:1', key: 'k' }, '1'),
    ]
    for (const each of asked) expect(await codeOf(each)).toBe('no-such-session')
  })

  test('gives back what was appended, with its texts and the chain', async () => {
    const id = await fresh('{"key":"secret"}')
    const first = order(id, 1, 'command-1')
    const second = step(id, 2, {
      facts: '[{"kind":"turn-closed","data":{"π":3.14}}]',
      texts: [{ id: 'text:1', salt: 's', body: 'Grüße 🚢\nzwei' }],
    })
    const heads = [await store().append(first), await store().append(second)].map(({ chain }) => chain)
    const start = sha(`${JSON.stringify([id, 1])}\n{"key":"secret"}`)
    const one = sha(`${start}\n[1,1001,"NOR","command-1","p"]\n{"ok":true}\n${first.facts}`)
    expect(heads).toEqual([one, sha(`${one}\n[2,1002,null,null,null]\n\n${second.facts}`)])
    const { texts: _, ...bare } = first
    const loaded = await store().load(id)
    expect(loaded.entries).toEqual([
      { ...bare, chain: heads[0] },
      { session: id, n: 2, facts: second.facts, wallMs: 1002, chain: heads[1] },
    ])
    expect(loaded.texts).toEqual(new Map([['text:1', { salt: 's', body: 'Grüße 🚢\nzwei' }]]))
    expect(loaded.head).toBe(heads[1])
    expect(loaded.session).toEqual({ id, header: '{"key":"secret"}', createdMs: 1 })
  })

  test('answers a command it has seen with what it answered then', async () => {
    const id = await fresh()
    await store().append({ ...order(id, 1, 'command-1'), answer: '{"refused":"turn-closed"}', facts: '[]' })
    expect(await store().answer(id, 'NOR', 'command-1')).toEqual({ answer: '{"refused":"turn-closed"}', payloadHash: 'p' })
    expect(await store().answer(id, 'control', 'command-1')).toBeUndefined()
    expect(await store().answer(newId(), 'NOR', 'command-1')).toBeUndefined()
  })

  test('stores a command once per scope and session; what is asked beside it still goes through', async () => {
    const [id, other] = [await fresh(), await fresh()]
    const outcomes = [
      order(id, 1, 'command-1'),
      order(other, 1, 'command-1'),
      order(id, 2, 'command-1'),
      { ...order(id, 2, 'command-1'), scope: 'control' },
      order(id, 3, 'command-2'),
    ].map((entry) => codeOf(store().append(entry)))
    expect(await Promise.all(outcomes)).toEqual(['done', 'done', 'duplicate-command', 'done', 'done'])
    expect((await store().load(id)).entries.map(({ n, scope }) => [n, scope])).toEqual([
      [1, 'NOR'],
      [2, 'control'],
      [3, 'NOR'],
    ])
  })

  test('keeps rows without a gap', async () => {
    const id = await fresh()
    const numbers = [2, 1, 1, 3, 2, 2]
    const outcomes = numbers.map((n) => codeOf(store().append(step(id, n))))
    expect(await Promise.all(outcomes)).toEqual(['gap', 'done', 'duplicate-n', 'gap', 'done', 'duplicate-n'])
    expect((await store().load(id)).entries.map(({ n }) => n)).toEqual([1, 2])
  })

  test('stores an entry whole or not at all', async () => {
    const id = await fresh()
    const text = (at: string) => ({ id: at, salt: 's', body: 'b' })
    const outcomes = [
      step(id, 1, { texts: [text('text:1')] }),
      step(id, 2, { texts: [text('text:2'), text('text:1')] }),
      step(id, 2, { texts: [text('text:3'), text('text:3')] }),
      step(id, 2, { texts: [text('text:2')] }),
    ].map((entry) => codeOf(store().append(entry)))
    expect(await Promise.all(outcomes)).toEqual(['done', 'duplicate-text', 'duplicate-text', 'done'])
    const { entries, texts } = await store().load(id)
    expect(entries).toHaveLength(2)
    expect([...texts.keys()]).toEqual(['text:1', 'text:2'])
  })

  test('refuses an entry that would not come back as it is', async () => {
    const id = await fresh()
    const bad: readonly Entry[] = [
      step(id, 0),
      step(id, 1.5),
      step(id, 1, { wallMs: 0.5 }),
      step(id, 1, { facts: '' }),
      step(id, 1, { facts: '[\n]' }),
      step(id, 1, { facts: '["\0"]' }),
      step(id, 1, { scope: 'NOR', command: 'command-1' }),
      step(id, 1, { answer: '{}' }),
      step(id, 1, { scope: 'two\nlines' }),
      { ...order(id, 1, 'command\n1') },
      { ...order(id, 1, '') },
      step(id, 1, { texts: [{ id: 'text\n1', salt: 's', body: 'b' }] }),
      { ...order(id, 1, 'command-1'), scope: undefined },
      { ...order(id, 1, 'command-1'), answer: '' },
      { ...order(id, 1, 'half \ud800'), facts: '[]' },
      step(id, 1, { texts: [{ id: 'text:1', salt: 's', body: 'half \udc00' }] }),
    ]
    for (const entry of bad) expect(await codeOf(store().append(entry))).toBe('bad-entry')
    expect(await codeOf(store().create({ id: newId(), header: '\0', createdMs: 1 }))).toBe('bad-entry')
    expect(await codeOf(store().desk.put({ session: id, person: 'person:1', key: '' }, '1'))).toBe('bad-entry')
    expect(await codeOf(store().identity.put('cookie', 'two\nlines', '1'))).toBe('bad-entry')
    expect(await codeOf(store().create({ id: newId(), header: '{}', createdMs: 1.5 }))).toBe('bad-entry')
    expect(await codeOf(store().end(id, Number.NaN))).toBe('bad-entry')
    expect(await codeOf(store().suspend(id, 0.1))).toBe('bad-entry')
    expect((await store().load(id)).entries).toEqual([])
  })

  test('keeps the last of what a person put on the desk, apart from other people and sessions', async () => {
    const [id, other] = [await fresh(), await fresh()]
    const put = (session: string, person: string, [key, value]: [string, string | undefined]) =>
      store().desk.put({ session, person, key }, value)
    await Promise.all([
      put(id, 'person:1', ['draft', '1']),
      put(id, 'person:1', ['draft', '2']),
      put(id, 'person:1', ['read', '7']),
      put(id, 'person:1', ['read', undefined]),
      put(id, 'person:2', ['draft', '3']),
      put(other, 'person:1', ['draft', '4']),
    ])
    expect(await store().desk.all(id, 'person:1')).toEqual(new Map([['draft', '2']]))
    expect(await store().desk.all(id, 'person:3')).toEqual(new Map())
  })

  test('keeps identity rows by kind and key, and lets one caller alone use up what is used once', async () => {
    const { identity } = store()
    const key = newId()
    await identity.put('join-code', key, '{"seat":"NOR"}')
    await identity.put('cookie', key, '{"person":"person:1"}')
    await identity.put('join-code', key, '{"seat":"SUD"}')
    expect(await identity.get('join-code', key)).toBe('{"seat":"SUD"}')
    expect((await identity.list('cookie')).get(key)).toBe('{"person":"person:1"}')
    const taken = await Promise.all([1, 2, 3].map(() => identity.drop('join-code', key)))
    expect(taken).toEqual([true, false, false])
    expect(await identity.get('join-code', key)).toBeUndefined()
    expect(await identity.get('cookie', key)).toBe('{"person":"person:1"}')
  })

  test('holds exactly what it acknowledged, in a chain that anyone can fold again', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(bursts, async (all) => {
        const mark = `${name}-${++made}`
        const results = await play({ store: store(), mark, last: new Map() }, all)
        for (const id of [`session:${mark}-0`, `session:${mark}-1`]) {
          const stored = results.flatMap(({ entry, code }) => (entry?.session === id && code === undefined ? [entry] : []))
          const { entries, texts, session, head } = await store().load(id)
          expect(entries.map(({ chain: _, ...entry }) => entry)).toEqual(stored.map(({ texts: _, ...entry }) => entry))
          expect([...texts.keys()]).toEqual(stored.flatMap((entry) => entry.texts.map((text) => text.id)))
          const start = sha(`${JSON.stringify([id, session.createdMs])}\n${session.header}`)
          const folded = entries.reduce((before, { n, wallMs, scope, command, payloadHash, answer, facts }) => {
            const line = JSON.stringify([n, wallMs, scope ?? null, command ?? null, payloadHash ?? null])
            return sha(`${before}\n${line}\n${answer ?? ''}\n${facts}`)
          }, start)
          expect(head).toBe(folded)
        }
      }),
      { numRuns: 100 },
    )
  })
})

test('both stores do the same, whatever is asked of them', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(bursts, async (all) => {
      const mark = `both-${++made}`
      const results = await Promise.all([...stores.values()].map((store) => play({ store, mark, last: new Map() }, all)))
      expect(results[1]).toEqual(results[0])
    }),
    { numRuns: 500 },
  )
})
