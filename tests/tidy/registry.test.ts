import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { camelCase, listFiles, repository } from './source-tree.ts'

// This file writes the registries and never imports them: a run that did would still see the old ones.

/** A list of things, one file each: the type of its entries, and what the generated constant is called. */
type Registry = { readonly folder: string; readonly name: string; readonly type: string; readonly from: string }

const actions: Registry = { folder: 'shared/action', name: 'actionRegistry', type: 'AnyAction', from: '../model/action.ts' }
const nouns: Registry = { folder: 'shared/noun', name: 'nounRegistry', type: 'AnyNoun', from: '../model/record.ts' }

/** The files that each define one entry: not those whose name begins with `_`, which several entries share. */
const listEntries = (paths: readonly string[]): string[] => paths.filter((path) => /\/[a-z][a-z0-9-]*\.ts$/.test(path))

const kindOf = (path: string): string => path.replace(/^.*\//, '').replace(/\.ts$/, '')

/** The text of a registry: kind -> constant, sorted by kind, from the paths of the files below its folder. */
function writeRegistry({ folder, name, type, from }: Registry, paths: readonly string[]): string {
  const entries = listEntries(paths).map((path) => ({ kind: kindOf(path), path: path.replace(folder, '.') }))
  entries.sort((a, b) => (a.kind < b.kind ? -1 : 1))
  const imports = entries.map(({ kind, path }) => `import { ${camelCase(kind)} } from '${path}'\n`)
  const lines = entries.map(({ kind }) => `  ${kind.includes('-') ? `'${kind}': ${camelCase(kind)}` : kind},\n`)
  return [
    '// Written by tests/tidy/registry.test.ts from the folder listing. Do not edit: `npm run fix` writes it anew.\n',
    `import type { ${type} } from '${from}'\n`,
    ...imports,
    '\n',
    `/** Every ${type === 'AnyAction' ? 'action' : 'record kind'} by its kind, sorted. */\n`,
    `export const ${name} = {\n${lines.join('')}} as const satisfies Readonly<Record<string, ${type}>>\n`,
  ].join('')
}

const findTwins = (paths: readonly string[]): string[] => {
  const kinds = listEntries(paths).map(kindOf)
  return kinds.filter((kind, index) => kinds.indexOf(kind) !== index)
}

describe.each([actions, nouns])('the registry of $folder', (registry) => {
  const paths = listFiles(registry.folder)

  it('lists the files of its folder', async () => {
    await expect(writeRegistry(registry, paths)).toMatchFileSnapshot(join(repository, registry.folder, 'registry.gen.ts'))
  })

  it('has each kind once', () => {
    expect(findTwins(paths)).toEqual([])
  })
})

describe('the writer of registries', () => {
  const paths = ['shared/action/public/make-statement.ts', 'shared/action/hotline/call-hotline.ts', 'shared/action/hotline/_line.ts']

  it('sorts by kind, whatever the folder, and leaves out shared parts and generated files', () => {
    const text = writeRegistry(actions, [...paths, 'shared/action/registry.gen.ts'])
    expect(text).toContain("  'call-hotline': callHotline,\n  'make-statement': makeStatement,\n}")
    expect(text).toContain("import { callHotline } from './hotline/call-hotline.ts'\n")
    expect(text).not.toMatch(/_line|registry\.gen'/)
  })

  it('changes when a file is added or taken away', () => {
    const before = writeRegistry(actions, paths)
    expect(writeRegistry(actions, [...paths, 'shared/action/hotline/end-call.ts'])).not.toBe(before)
    expect(writeRegistry(actions, paths.slice(1))).not.toBe(before)
  })

  it('sees a kind that stands in two folders', () => {
    expect(findTwins([...paths, 'shared/action/council/call-hotline.ts'])).toEqual(['call-hotline'])
  })
})
