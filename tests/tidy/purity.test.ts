import { describe, expect, it } from 'vitest'
import type { Source, SyntaxNode } from './source-tree.ts'
import { finding, listCode, nameOf, readSource, walk } from './source-tree.ts'

/** Names of the world outside. Most do not even compile in shared/ (no DOM, no Node types); these checks hold if that ever changes. */
const OUTSIDE = new Set([
  ...[
    'Date',
    'Intl',
    'process',
    'console',
    'performance',
    'globalThis',
    'window',
    'document',
    'navigator',
    'localStorage',
    'Buffer',
    'require',
  ],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame', 'fetch', 'eval', 'Function', 'crypto'],
])

/** The functions of Math that give the same bits on every machine. The others may differ in the last one, and a replay with them. */
const EXACT_MATH = new Set(['abs', 'ceil', 'clz32', 'floor', 'imul', 'max', 'min', 'round', 'sign', 'trunc'])

/** The one file where params of every action meet untyped. */
const ANY_ALLOWED = 'shared/model/action.ts'

/** What makes a source of shared/ impure: a clock, dice of its own, the machine's language or libraries, or a hole in its types. */
function checkPurity(source: Source): string[] {
  const found: string[] = []
  const say = (node: SyntaxNode, message: string): void => void found.push(finding(source, node.start, message))
  walk(source, (node, { parent, field }) => {
    if (node.type === 'TSAnyKeyword' && source.path !== ANY_ALLOWED) say(node, 'any')
    if (isPower(node)) say(node, 'a power: write the product')
    if (node.type !== 'Identifier') return
    const name = nameOf(node)
    if (isMember(parent, field)) {
      if (/^toLocale|^localeCompare$/.test(name)) say(node, `${name}: depends on the machine's language; use compareText`)
    } else if (!isLabel(parent, field)) {
      if (OUTSIDE.has(name)) say(node, `${name}: shared/ has no clock, no I/O and no machine`)
      if (name === 'Math' && !isExactMath(parent)) say(node, 'Math may only be used for exact functions, written Math.name')
    }
  })
  return found
}

/** Whether the name is the `b` of `a.b`. */
function isMember(parent: SyntaxNode | undefined, field: string): boolean {
  return parent?.type === 'MemberExpression' && field === 'property' && parent.computed !== true
}

/** Whether the name only labels something: a key of an object or type, or the `b` of the type `A.b`. */
function isLabel(parent: SyntaxNode | undefined, field: string): boolean {
  const keyed = ['Property', 'TSPropertySignature', 'TSMethodSignature', 'MethodDefinition', 'PropertyDefinition']
  return parent !== undefined && field === 'key' && keyed.includes(parent.type) && parent.computed !== true
}

function isExactMath(parent: SyntaxNode | undefined): boolean {
  return parent?.type === 'MemberExpression' && parent.computed !== true && EXACT_MATH.has(nameOf(parent.property))
}

/** Whether a node raises to a power. A whole power of two, written as such, is exact and may stand. */
function isPower(node: SyntaxNode): boolean {
  if (node.operator !== '**' && node.operator !== '**=') return false
  const [base, exponent] = [node.left, node.right].map((side) => (side as { value?: unknown } | undefined)?.value)
  return base !== 2 || !Number.isInteger(exponent)
}

/** Where the server learns what the machine says: its own start, and the commands of the operator. */
const EDGE = /^server\/(?:main\.ts|cli\/)/

/** Where the server reads the clock or the environment itself, instead of being given both by main.ts. */
function checkServer(source: Source): string[] {
  if (EDGE.test(source.path)) return []
  const found: string[] = []
  walk(source, (node, { parent, field }) => {
    if (node.type !== 'Identifier' || isLabel(parent, field)) return
    const name = nameOf(node)
    const isClock = ['Date', 'performance'].includes(name) && !isMember(parent, field)
    const isEnvironment = ['env', 'hrtime'].includes(name) && isMember(parent, field) && nameOf(parent?.object) === 'process'
    if (isClock || isEnvironment) found.push(finding(source, node.start, `${name}: take it as a parameter; main.ts reads it`))
  })
  return found
}

describe('server/', () => {
  it('reads the clock and the environment in main.ts and the command line alone', () => {
    expect(listCode('server').map(readSource).flatMap(checkServer)).toEqual([])
  })
})

describe('shared/', () => {
  it('has no clock, no dice of its own, no inexact arithmetic, no machine and no any', () => {
    expect(listCode('shared').map(readSource).flatMap(checkPurity)).toEqual([])
  })
})

describe('the check of purity', () => {
  const found = (text: string, path = 'shared/turn/a.ts'): number => checkPurity({ path, text }).length

  it.each([
    'const now = Date.now()',
    'const made = new Date(0)',
    'const roll = Math.random()',
    'const grown = Math.pow(1.1, 3)',
    'const root = Math.sqrt(2)',
    "const e = Math['exp'](1)",
    'const { log } = Math',
    'const grown = 1.1 ** 3',
    'const grown = 2 ** years',
    'grown **= 2',
    "const shown = new Intl.NumberFormat('en')",
    'names.sort((a, b) => a.localeCompare(b))',
    'const shown = n.toLocaleString()',
    'const lower = s.toLocaleLowerCase()',
    'const home = process.env.HOME',
    "console.log('x')",
    'setTimeout(run, 1)',
    "const page = fetch('/x')",
    'const wrap = { Date }',
    'let x: any',
    'let x: Record<string, any>',
    'const x = y as any',
  ])('refuses %s', (text) => {
    expect(found(text)).toBe(1)
  })

  it.each([
    'const part = Math.min(1, Math.max(0, x))',
    'const view = { process: 1, Date: 2, document: 3 }',
    'const step = record.process',
    'const scale = 2 ** 53',
    "// Date.now() is not for us\nconst words = 'Math.random() and any'",
    'type Stamp = { readonly fetch: number }',
  ])('lets pass %s', (text) => {
    expect(found(text)).toBe(0)
  })

  it('allows any in the one file where the types of all actions meet', () => {
    expect(found('export type AnyAction = any', ANY_ALLOWED)).toBe(0)
  })

  it.each([
    'const now = Date.now()',
    'const made = new Date()',
    'const t = performance.now()',
    'const { PORT } = process.env',
    'const t = process.hrtime()',
  ])('refuses %s within the server', (text) => {
    expect(checkServer({ path: 'server/session/a.ts', text })).toHaveLength(1)
    expect(checkServer({ path: 'server/main.ts', text })).toEqual([])
  })

  it('lets the server use types and names that only sound alike', () => {
    expect(checkServer({ path: 'server/session/a.ts', text: 'const row = { env: 1, Date: 2 }; row.env; clock.now()' })).toEqual([])
  })
})
