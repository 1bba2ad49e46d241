import { describe, expect, it } from 'vitest'
import type { Source, SyntaxNode } from './source-tree.ts'
import { finding, lineAt, listCode, nameOf, readSource, repository, walk } from './source-tree.ts'

const FUNCTION_LINES_MAX = 70
const FILE_LINES_MAX = 400
const TEST_FILE_LINES_MAX = 600

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** The functions of a source that are longer than 70 lines, components and inner functions included. */
function checkFunctions(source: Source): string[] {
  const found: string[] = []
  walk(source, (node, { parent }) => {
    if (!FUNCTIONS.has(node.type) || groupsTests(parent)) return
    const lines = lineAt(source.text, node.end) - lineAt(source.text, node.start) + 1
    if (lines > FUNCTION_LINES_MAX) found.push(finding(source, node.start, `is a function of ${lines} lines`))
  })
  return found
}

/** Whether a function is the body of a `describe`: a heading over tests, each of which is measured. */
function groupsTests(parent: SyntaxNode | undefined): boolean {
  const callee = parent?.type === 'CallExpression' ? (parent.callee as SyntaxNode) : undefined
  const base = callee?.type === 'CallExpression' ? (callee.callee as SyntaxNode) : callee
  return nameOf(base?.type === 'MemberExpression' ? base.object : base) === 'describe'
}

/** A file that is too long: more than 400 lines, or 600 when it is a test. */
function checkLength({ path, text }: Source): string[] {
  const lines = text.trimEnd().split('\n').length
  const most = path.startsWith('tests/') ? TEST_FILE_LINES_MAX : FILE_LINES_MAX
  return lines > most ? [`${path} has ${lines} lines, at most ${most}`] : []
}

const sources = listCode('client', 'server', 'shared', 'tests').map(readSource)

describe('sizes', () => {
  it(`keeps every function within ${FUNCTION_LINES_MAX} lines`, () => {
    expect(sources.flatMap(checkFunctions)).toEqual([])
  })

  it(`keeps every file within ${FILE_LINES_MAX} lines, tests within ${TEST_FILE_LINES_MAX}`, () => {
    expect(sources.flatMap(checkLength)).toEqual([])
  })

  it('measures files that exist', () => {
    expect(sources.length, `code below ${repository}`).toBeGreaterThan(10)
  })
})

describe('the check of sizes', () => {
  const lines = (count: number): string => 'x()\n'.repeat(count)

  it.each([
    ['a function', `function f() {\n${lines(69)}}`],
    ['an arrow function', `const f = () => {\n${lines(69)}}`],
    ['a method', `class A {\n f() {\n${lines(69)}}\n}`],
    ['a method of an object', `const a = { f() {\n${lines(69)}} }`],
    ['a component', `export const A = () => (\n<p>\n${lines(69)}</p>)`],
    ['a test', `describe('a', () => {\n it('b', () => {\n${lines(69)}})\n})`],
  ])('refuses %s of 71 lines', (_what, text) => {
    expect(checkFunctions({ path: 'client/a.tsx', text })).toHaveLength(1)
  })

  it('lets pass 70 lines, and a long describe of short tests', () => {
    expect(checkFunctions({ path: 'a.ts', text: `function f() {\n${lines(68)}}` })).toEqual([])
    expect(checkFunctions({ path: 'a.ts', text: `describe('a', () => {\n${lines(90)}})` })).toEqual([])
    expect(checkFunctions({ path: 'a.ts', text: `describe.each([1])('a', () => {\n${lines(90)}})` })).toEqual([])
  })

  it('counts the lines of a file, more of a test', () => {
    expect(checkLength({ path: 'shared/a.ts', text: lines(401) })).toHaveLength(1)
    expect(checkLength({ path: 'shared/a.ts', text: lines(400) })).toEqual([])
    expect(checkLength({ path: 'tests/a.test.ts', text: lines(600) })).toEqual([])
    expect(checkLength({ path: 'tests/a.test.ts', text: lines(601) })).toHaveLength(1)
  })
})
