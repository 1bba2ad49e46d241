import { describe, expect, it } from 'vitest'
import type { MigrationStep } from '../../server/scenario/migrate.ts'
import { migrate, migrationSteps } from '../../server/scenario/migrate.ts'

/** A toy history: format 2 renamed `name` to `title`, format 3 made `turns` a number. */
const toy: readonly MigrationStep[] = [
  { from: 1, to: 2, change: ({ name, ...rest }) => ({ ...rest, title: name }) },
  { from: 2, to: 3, change: (old) => ({ ...old, turns: Number(old.turns) }) },
]

describe('migration', () => {
  it('takes an old file through every step between', () => {
    expect(migrate({ format: 1, name: 'Ring', turns: '4' }, 3, toy)).toEqual({
      ok: true,
      value: { format: 3, title: 'Ring', turns: 4 },
      steps: 2,
    })
    expect(migrate({ format: 2, title: 'Ring', turns: '4' }, 3, toy)).toEqual({
      ok: true,
      value: { format: 3, title: 'Ring', turns: 4 },
      steps: 1,
    })
  })

  it('leaves a file of today alone', () => {
    const value = { format: 3, title: 'Ring', turns: 4 }
    expect(migrate(value, 3, toy)).toEqual({ ok: true, value, steps: 0 })
  })

  it.each([4, 0, -1, 1.5])('refuses format %d with what to do', (format) => {
    const result = migrate({ format }, 3, toy)
    expect(result).toMatchObject({ ok: false })
    expect('hint' in result && result.hint).toMatch(/format: 3|newer version/)
  })

  it('leaves what has no number to the schema', () => {
    for (const value of [{}, { format: 'one' }, [], null, 'text']) expect(migrate(value, 3, toy)).toEqual({ ok: true, value, steps: 0 })
  })

  it('does not change its input', () => {
    const old = Object.freeze({ format: 1, name: 'Ring', turns: '4' })
    migrate(old, 3, toy)
    expect(old).toEqual({ format: 1, name: 'Ring', turns: '4' })
  })

  it.each([
    ['a gap', [toy[0]!, { from: 3, to: 4, change: (old: object) => old }], 4],
    ['a step of two', [{ from: 1, to: 3, change: (old: object) => old }], 3],
    ['an order turned round', [toy[1]!, toy[0]!], 3],
  ])('cannot be built with %s', (_what, steps, today) => {
    expect(() => migrate({ format: 1 }, today, steps)).toThrow(/gap|order/)
  })

  it('of the shipped steps has no gap up to format 1', () => {
    expect(migrate({ format: 1, id: 'x' }, 1)).toMatchObject({ ok: true, steps: 0 })
    expect(migrationSteps).toEqual([])
  })
})
