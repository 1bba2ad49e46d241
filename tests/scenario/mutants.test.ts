import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyOfFirstRing, load } from './scenario-folder.ts'

const files = ['scenario.yaml', 'injects/turn-1.yaml', 'injects/turn-2.yaml', 'injects/turn-4.yaml'] as const
const tokens = [
  'BEL',
  'NOR',
  'XXX',
  '1',
  '-1',
  '1e999',
  '.nan',
  '',
  '[]',
  '{}',
  '- ',
  ': ',
  '"',
  "'",
  '\n',
  '\n  ',
  '|',
  '>',
  '#',
  '&a',
  '*a',
  '!x',
  'null',
  '~',
  'end',
]

/** One change of a text: a token put in, a stretch taken out, a line moved or doubled. */
const mutation = fc.record({
  file: fc.constantFrom(...files),
  kind: fc.constantFrom('insert', 'delete', 'double', 'move'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  to: fc.double({ min: 0, max: 0.999, noNaN: true }),
  token: fc.constantFrom(...tokens),
  length: fc.integer({ min: 1, max: 30 }),
})
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

function mutate(text: string, { kind, at, to, token, length }: Mutation): string {
  const start = Math.floor(at * text.length)
  if (kind === 'insert') return text.slice(0, start) + token + text.slice(start)
  if (kind === 'delete') return text.slice(0, start) + text.slice(start + length)
  const lines = text.split('\n')
  const [from, goal] = [Math.floor(at * lines.length), Math.floor(to * lines.length)]
  const line = lines[from] ?? ''
  if (kind === 'double') return [...lines.slice(0, goal), line, ...lines.slice(goal)].join('\n')
  const rest = lines.filter((_, k) => k !== from)
  return [...rest.slice(0, goal), line, ...rest.slice(goal)].join('\n')
}

describe('a mutant of First Ring', () => {
  it('loads or says what is wrong, at a place that is there', { timeout: 120_000 }, async () => {
    const folder = copyOfFirstRing()
    const originals = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        for (const [file, text] of originals) {
          const changed = mutations.filter((one) => one.file === file).reduce(mutate, text)
          writeFileSync(join(folder, file), changed)
        }
        const loaded = await load(folder)
        for (const problem of loaded.ok ? loaded.warnings : loaded.problems) {
          const lines = problem.file.startsWith('..') ? [] : readFileSync(join(folder, problem.file), 'utf8').split('\n')
          expect(problem.line).toBeGreaterThanOrEqual(1)
          if (lines.length > 0) expect(problem.line).toBeLessThanOrEqual(lines.length)
          expect(problem.column).toBeGreaterThanOrEqual(1)
          expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1]?.length ?? 10_000) + 1)
          expect(`${problem.message} ${problem.hint}`).not.toMatch(/undefined|\[object|NaN/)
        }
        if (!loaded.ok) expect(loaded.problems.some(({ severity }) => severity === 'error')).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
