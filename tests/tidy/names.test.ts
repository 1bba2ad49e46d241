import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Source } from './source-tree.ts'
import { camelCase, finding, listCode, listFiles, parseCode, readSource, repository, walk } from './source-tree.ts'

const ACTION_FILE = /^shared\/action\/[a-z]+\/([a-z][\w-]*)\.ts$/
const VERB_NOUN = /^[a-z]+(?:-[a-z]+)+$/
const NOUN_FILE = /^shared\/noun\/([a-z][\w-]*)\.ts$/
const FILE_NAME = /^_?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.gen|\.d)?\.tsx?$/

/** The names a source exports, and whether each is a value. A default export is called `default`. */
function exportsOf(source: Source): { readonly name: string; readonly again: boolean }[] {
  const entries = parseCode(source).module.staticExports.flatMap((statement) => statement.entries)
  return entries.map(({ exportName, moduleRequest }) => ({
    name: exportName.kind === 'Default' ? 'default' : (exportName.name ?? '*'),
    again: moduleRequest !== null,
  }))
}

/** What is wrong with the names of one file: its own, and those it exports. */
function checkFileName(source: Source): string[] {
  const { path } = source
  const file = path.replace(/^.*\//, '')
  const names = exportsOf(source)
  const found: string[] = []
  if (!FILE_NAME.test(file)) found.push(`${path} is not in kebab-case`)
  if (names.some(({ name }) => name === 'default')) found.push(`${path} has a default export`)
  if (names.length > 0 && names.every(({ again }) => again)) found.push(`${path} only passes on the exports of others`)
  const named = ACTION_FILE.exec(path)?.[1] ?? NOUN_FILE.exec(path)?.[1]
  if (named !== undefined && !names.some(({ name }) => name === camelCase(named))) found.push(`${path} does not export ${camelCase(named)}`)
  if (path.endsWith('.tsx') && path.startsWith('client/') && !isNamedLikeFile(file, names)) {
    found.push(`${path} exports no component or hook named like the file`)
  }
  return found
}

/** Whether an export of a .tsx file is its name in PascalCase (a component) or camelCase (a hook). A file without exports passes. */
function isNamedLikeFile(file: string, names: readonly { readonly name: string }[]): boolean {
  const camel = camelCase(file.replace(/\.tsx$/, '')).toLowerCase()
  return names.length === 0 || names.some(({ name }) => name.toLowerCase() === camel)
}

/** What is wrong with an action as a file: its kind, its one export, its test. */
function checkAction(source: Source, hasTest: (path: string) => boolean): string[] {
  const kind = ACTION_FILE.exec(source.path)?.[1]
  if (kind === undefined) return []
  const found: string[] = []
  if (!VERB_NOUN.test(kind)) found.push(`${source.path}: an action is called verb-noun`)
  const defined = (source.text.match(/\bdefineAction\(/g) ?? []).length
  if (defined !== 1) found.push(`${source.path} defines ${defined} actions, not one`)
  if (!hasTest(`tests/action/${kind}.test.ts`)) found.push(`${source.path} has no tests/action/${kind}.test.ts`)
  return found
}

const VAGUE = new Set(['manager', 'managers', 'helper', 'helpers', 'util', 'utils', 'misc', 'data2'])
const VAGUE_VERB = /^(?:handle|process|do)[A-Z]/
const BINDINGS: Readonly<Record<string, string>> = {
  FunctionDeclaration: 'id',
  VariableDeclarator: 'id',
  ClassDeclaration: 'id',
  TSTypeAliasDeclaration: 'id',
  MethodDefinition: 'key',
}

/** Names that say nothing: a manager, a helper, a util, data2; handleX, processX, doX. In file names and in what code declares. */
function checkWords(source: Source): string[] {
  const found: string[] = []
  const file = source.path.replace(/^.*\//, '')
  if (isVague(file)) found.push(`${source.path}: say what it is`)
  walk(source, (node) => {
    const binding = node[BINDINGS[node.type] ?? ''] as { name?: unknown } | null | undefined
    const name = binding?.name
    if (typeof name !== 'string') return
    if (isVague(name)) found.push(finding(source, node.start, `${name}: say what it is`))
    if (VAGUE_VERB.test(name)) found.push(finding(source, node.start, `${name}: say what it does`))
  })
  return found
}

/** Whether one of the words of a camelCase or kebab-case name is vague. */
function isVague(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_.]/)
  return words.some((word) => VAGUE.has(word))
}

const sources = listCode('client', 'server', 'shared', 'tests').map(readSource)
const TOP_FOLDERS = ['client', 'server', 'shared', 'scenarios', 'tests']

describe('names', () => {
  it('are the same in a file and what it exports', () => {
    expect(sources.flatMap(checkFileName)).toEqual([])
  })

  it('say what a thing is or does', () => {
    expect(sources.flatMap(checkWords)).toEqual([])
  })

  it('give every action its verb, its file and its test', () => {
    expect(sources.flatMap((source) => checkAction(source, (path) => existsSync(join(repository, path))))).toEqual([])
  })

  it('leave no test of an action that is gone', () => {
    const kinds = sources.map(({ path }) => ACTION_FILE.exec(path)?.[1])
    const tested = listFiles('tests/action').map((path) => /^tests\/action\/([a-z][\w-]*)\.test\.ts$/.exec(path)?.[1])
    expect(tested.filter((kind) => kind !== undefined && !kinds.includes(kind))).toEqual([])
  })

  it.each(TOP_FOLDERS)('are explained in %s/README.md', (folder) => {
    expect(listFiles(folder)).toContain(`${folder}/README.md`)
  })
})

describe('the check of names', () => {
  const fileNames = (path: string, text: string): number => checkFileName({ path, text }).length
  const action = (path: string, text = 'defineAction({})', tested = true): number => checkAction({ path, text }, () => tested).length

  it('refuses files that hide what they hold', () => {
    expect(fileNames('shared/lib/makeId.ts', 'export const makeId = 1')).toBe(1)
    expect(fileNames('shared/lib/ids.ts', 'export default 1')).toBe(1)
    expect(fileNames('shared/lib/all.ts', "export { a } from './a.ts'\nexport * from './b.ts'")).toBe(1)
    expect(fileNames('shared/noun/red-line.ts', 'export const line = 1')).toBe(1)
    expect(fileNames('client/panel/clock-face.tsx', 'export const Clock = () => null')).toBe(1)
  })

  it('lets pass files that are called what they hold', () => {
    expect(fileNames('shared/noun/red-line.ts', 'export const redLine = 1\nexport type RedLine = 1')).toBe(0)
    expect(fileNames('client/panel/clock-face.tsx', 'export const ClockFace = () => null')).toBe(0)
    expect(fileNames('client/theme/use-theme.tsx', 'export const useTheme = () => null')).toBe(0)
    expect(fileNames('client/main.tsx', 'start()')).toBe(0)
  })

  it('refuses an action without verb, test or definition', () => {
    expect(action('shared/action/hotline/call-hotline.ts')).toBe(0)
    expect(action('shared/action/hotline/_line.ts', '')).toBe(0)
    expect(action('shared/action/hotline/hotline.ts')).toBe(1)
    expect(action('shared/action/hotline/call-hotline.ts', '')).toBe(1)
    expect(action('shared/action/hotline/call-hotline.ts', 'defineAction(a); defineAction(b)')).toBe(1)
    expect(action('shared/action/hotline/call-hotline.ts', 'defineAction({})', false)).toBe(1)
  })

  it.each(['const data2 = 1', 'function handleClick() {}', 'const processOrder = () => 1', 'class SessionManager {}', 'const doMove = 1'])(
    'refuses %s',
    (text) => {
      expect(checkWords({ path: 'client/net/mirror.ts', text })).toHaveLength(1)
    },
  )

  it('refuses vague file names, and no innocent ones', () => {
    expect(checkWords({ path: 'shared/lib/utils.ts', text: '' })).toHaveLength(1)
    expect(checkWords({ path: 'tests/play/test-helper.ts', text: '' })).toHaveLength(1)
    expect(checkWords({ path: 'shared/lib/double.ts', text: 'const utilisation = 1; const dossier = 2; function handle() {}' })).toEqual([])
  })
})
