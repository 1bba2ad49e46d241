import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import type { ParseResult } from 'vite'
import { parseSync } from 'vite'

/** The root folder of the repository. */
export const repository = dirname(dirname(import.meta.dirname))

const SKIPPED = new Set(['node_modules', 'dist', 'data', 'coverage', '.git'])
const CODE = /\.(?:ts|tsx)$/

/** Every file of the repository that people write, as paths from its root with forward slashes, sorted. */
export function listFiles(folder = ''): string[] {
  const path = join(repository, folder)
  if (!existsSync(path)) return []
  const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => folder !== '' || !SKIPPED.has(entry.name))
  const paths = entries.flatMap((entry) => {
    const inner = posix.join(folder, entry.name)
    return entry.isDirectory() ? listFiles(inner) : [inner]
  })
  return paths.sort()
}

/** The TypeScript files below the named folders, generated ones left out. */
export function listCode(...folders: string[]): string[] {
  return folders.flatMap((folder) => listFiles(folder)).filter((path) => CODE.test(path) && !path.endsWith('.gen.ts'))
}

/** A source file: where it is and what it says. Checks take this shape, so that a control can hand them a planted one. */
export type Source = { readonly path: string; readonly text: string }

/** Reads one file of the repository. */
export function readSource(path: string): Source {
  return { path, text: readFileSync(join(repository, path), 'utf8') }
}

/** A node of the syntax tree (ESTree with TypeScript), as much of it as the checks need. Offsets count UTF-16 units. */
export type SyntaxNode = { readonly type: string; readonly start: number; readonly end: number; readonly [field: string]: unknown }

const isNode = (value: unknown): value is SyntaxNode => typeof value === 'object' && value !== null && 'type' in value && 'start' in value

const parsed = new Map<string, ParseResult>()

/** The syntax tree of a source, with its imports, exports and comments. A file that does not parse is an error with its path. */
export function parseCode({ path, text }: Source): ParseResult {
  const known = parsed.get(path + text)
  if (known) return known
  const result = parseSync(path, text)
  const [error] = result.errors
  if (error) throw new Error(`${path} does not parse: ${error.message}`)
  parsed.set(path + text, result)
  return result
}

/** Where a node stands: the node around it and the field that holds it. */
export type Place = { readonly parent: SyntaxNode | undefined; readonly field: string }

/** Visits every node of a source, outer nodes first. */
export function walk(source: Source, visit: (node: SyntaxNode, place: Place) => void): void {
  const enter = (node: SyntaxNode, place: Place): void => {
    visit(node, place)
    for (const [field, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) enter(child, { parent: node, field })
    }
  }
  enter(parseCode(source).program as unknown as SyntaxNode, { parent: undefined, field: '' })
}

/** The name of an identifier or of a node that has one; empty for any other. */
export function nameOf(node: unknown): string {
  const name = (node as { readonly name?: unknown } | null | undefined)?.name
  return typeof name === 'string' ? name : ''
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** `path:line message`, the form of every finding. */
export function finding(source: Source, offset: number, message: string): string {
  return `${source.path}:${lineAt(source.text, offset)} ${message}`
}

/** The words of a kebab-case file name as one camelCase name. */
export function camelCase(kebab: string): string {
  return kebab.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())
}
