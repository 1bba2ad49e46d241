import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createWorld, fold, stateHash } from '../../shared/game.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { Header } from '../../shared/model/state.ts'

type Golden = { readonly header: Header; readonly facts: readonly Fact[]; readonly hash: string }

const read = (file: string): Golden => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Golden
const logs = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'))

/** Logs of earlier versions fold to the same hash for ever: rules may change, history may not. Dropping a log in here adds a test. */
describe('golden logs', () => {
  test('are there', () => expect(logs.length).toBeGreaterThanOrEqual(2))

  test.each(logs)('%s folds to the hash it was recorded with', (file) => {
    const golden = read(file)
    const world = createWorld(golden.header)
    fold(world, golden.facts)
    expect(stateHash(world)).toBe(golden.hash)
  })

  test('a changed fact changes the hash', () => {
    const golden = read(logs[0] ?? '')
    const world = createWorld(golden.header)
    fold(world, golden.facts.slice(0, -1))
    expect(stateHash(world)).not.toBe(golden.hash)
  })

  test.each(logs)('%s holds no person’s name and no free text', (file) => {
    for (const fact of read(file).facts) if (fact.cause.by === 'order') expect(fact.cause.person).toMatch(/^p-[A-Z]{3}$/)
  })
})
