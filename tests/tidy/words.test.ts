import { describe, expect, it } from 'vitest'
import type { Source, SyntaxNode } from './source-tree.ts'
import { finding, listCode, listFiles, nameOf, parseCode, readSource, walk } from './source-tree.ts'

/** Marks of unfinished work. `{XXX}` is not one: it stands for a state in the texts of scenarios. */
const UNFINISHED = /\b(?:TODO|FIXME|HACK)\b|(?<!\{)\bXXX\b/
/** Comments that switch a check off. */
const SWITCHED_OFF = /\b(?:biome-ignore|oxlint-disable|eslint-disable|prettier-ignore)|@ts-(?:ignore|expect-error|nocheck)/
/** Comments that switch a check off and may stand: file -> what they switch off. Each says why beside it. */
const allowedOff: Readonly<Record<string, string>> = { 'shared/model/action.ts': 'noExplicitAny' }

/** Comments of one source that postpone work or silence a check. */
function checkComments(source: Source): string[] {
  const found: string[] = []
  for (const { value, start } of parseCode(source).comments) {
    if (UNFINISHED.test(value)) found.push(finding(source, start, 'finish it, or leave it out'))
    const allowed = allowedOff[source.path]
    if (SWITCHED_OFF.test(value) && (allowed === undefined || !value.includes(allowed))) {
      found.push(finding(source, start, 'a check is switched off'))
    }
  }
  return found
}

/** Unfinished work in a text that is not code. */
function checkText(source: Source): string[] {
  return source.text.split('\n').flatMap((line, index) => (UNFINISHED.test(line) ? [`${source.path}:${index + 1} finish it`] : []))
}

const TEST_WORDS = new Set(['describe', 'it', 'test', 'suite', 'bench'])
const LEFT_OUT = new Set(['skip', 'skipIf', 'runIf', 'only', 'todo', 'fails'])
const SLEEPS = new Set(['sleep', 'delay', 'waitForTimeout'])
/** Where time itself is part of the test: a program is killed at a random moment, and its clients pause before they try again. */
const MAY_WAIT = /^tests\/(?:faults\/(?:harness|store-child)|bench\/orders)\.ts$/
const MOCKS = new Set(['mock', 'doMock', 'hoisted'])

/** Tests that do not run, that wait for time to pass, or that replace our own code by a mock. */
function checkTest(source: Source): string[] {
  const found: string[] = []
  const mayWait = MAY_WAIT.test(source.path)
  walk(source, (node, { parent }) => {
    if (node.type === 'MemberExpression') {
      const [object, name] = [firstName(node), nameOf(node.property)]
      if (TEST_WORDS.has(object) && LEFT_OUT.has(name)) found.push(finding(source, node.start, `${object}.${name}: every test runs`))
      if (object === 'vi' && MOCKS.has(name)) found.push(finding(source, node.start, `vi.${name}: no mocks of our own code`))
    }
    if (!mayWait && waits(node, parent)) found.push(finding(source, node.start, 'wait for an event, not for time'))
  })
  return found
}

/** The `a` of `a.b.c`. */
function firstName(node: SyntaxNode): string {
  const object = node.object as SyntaxNode
  return object.type === 'MemberExpression' ? firstName(object) : nameOf(object)
}

/** Whether a node lets time pass: `sleep(…)`, `page.waitForTimeout(…)`, `(done) => setTimeout(done, …)`, or an import of such. */
function waits(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
  if (node.type === 'ImportDeclaration') return (node.source as { value?: unknown }).value === 'node:timers/promises'
  if (node.type !== 'CallExpression') return false
  const callee = node.callee as SyntaxNode
  const name = nameOf(callee.type === 'MemberExpression' ? callee.property : callee)
  if (SLEEPS.has(name)) return true
  const [first] = node.arguments as SyntaxNode[]
  const [param] = parent?.type === 'ArrowFunctionExpression' ? (parent.params as SyntaxNode[]) : []
  return name === 'setTimeout' && param !== undefined && nameOf(param) === nameOf(first)
}

const code = listCode('client', 'server', 'shared', 'tests').map(readSource)
const texts = listFiles().filter((path) => /\.(?:md|css|html|yaml|yml|mjs)$/.test(path))

describe('words', () => {
  it('postpone nothing and silence no check', () => {
    expect(code.flatMap(checkComments)).toEqual([])
    // The two files that name the marks in order to find them are code, and so are read by their comments only.
    expect(texts.map(readSource).flatMap(checkText)).toEqual([])
  })

  it('leave no test out, let none sleep, and mock nothing of ours', () => {
    expect(code.filter(({ path }) => path.startsWith('tests/')).flatMap(checkTest)).toEqual([])
  })
})

describe('the check of words', () => {
  const path = 'tests/flow/a.test.ts'

  it.each(['// TODO later', '// XXX why', '/* FIXME */ x()', '// biome-ignore lint/x: y', '// @ts-expect-error', '/* oxlint-disable */'])(
    'refuses the comment %s',
    (text) => {
      expect(checkComments({ path, text })).toHaveLength(1)
    },
  )

  it('allows the same words where they are not comments, and one silenced check', () => {
    expect(checkComments({ path, text: "const mark = 'TODO'" })).toEqual([])
    expect(checkComments({ path, text: '// Placeholders {XXX} of a text' })).toEqual([])
    expect(checkComments({ path: 'shared/model/action.ts', text: '// biome-ignore lint/suspicious/noExplicitAny: why' })).toEqual([])
    expect(checkComments({ path: 'shared/model/action.ts', text: '// biome-ignore lint/a11y/x: why' })).toHaveLength(1)
  })

  it('refuses unfinished documents', () => {
    expect(checkText({ path: 'README.md', text: '# A\n\nTODO: write\n' })).toEqual(['README.md:3 finish it'])
  })

  it.each([
    "it.skip('a', () => {})",
    "describe.only('a', () => {})",
    "test.todo('a')",
    "it.skipIf(true)('a', () => {})",
    "it.concurrent.only('a', () => {})",
    "vi.mock('../../server/main.ts')",
    'await page.waitForTimeout(100)',
    'await sleep(100)',
    'await new Promise((done) => setTimeout(done, 100))',
    "import { setTimeout } from 'node:timers/promises'",
  ])('refuses the test %s', (text) => {
    expect(checkTest({ path, text })).toHaveLength(1)
  })

  it('lets pass tests that run, and limits on waiting', () => {
    const text = "it.each([1])('a', () => {})\nsetTimeout(() => socket.close(), 5)\nvi.useFakeTimers()\nhint.skip()"
    expect(checkTest({ path, text })).toEqual([])
  })
})
