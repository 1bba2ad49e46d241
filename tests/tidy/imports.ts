import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Source } from './source-tree.ts'
import { parseCode, repository, walk } from './source-tree.ts'

/** How a module is used: its values at once, its types alone, its values later (`import()`), or as the program of a worker. */
export type ImportUse = 'value' | 'type' | 'lazy' | 'worker'

/** One import of a source: what is written, what it means (a path from the root, or a package), how it is used and where. */
export type Import = { readonly written: string; readonly target: string; readonly use: ImportUse; readonly offset: number }

/** Every import of a source: `import`, `export … from`, `import()`, types written `import('…')`, and `new URL('…', import.meta.url)`. */
export function importsOf(source: Source): Import[] {
  const { module } = parseCode(source)
  const found: Omit<Import, 'target'>[] = []
  for (const { moduleRequest, start } of module.staticImports) {
    // `import { type A }` still loads the module (verbatimModuleSyntax), so only `import type` counts as a type.
    const typeOnly = /^import\s+type\s/.test(source.text.slice(start))
    found.push({ written: moduleRequest.value, use: typeOnly ? 'type' : 'value', offset: start })
  }
  for (const { entries, start } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) {
      if (moduleRequest) found.push({ written: moduleRequest.value, use: isType ? 'type' : 'value', offset: start })
    }
  }
  found.push(...importsInside(source))
  return found.map((one) => ({ ...one, target: targetOf(source.path, one.written) }))
}

function importsInside(source: Source): Omit<Import, 'target'>[] {
  const found: Omit<Import, 'target'>[] = []
  walk(source, (node) => {
    const argument = node.type === 'NewExpression' && isUrl(node.callee) ? (node.arguments as unknown[])[0] : node.source
    const written = textOf(argument)
    if (written === undefined) return
    if (node.type === 'ImportExpression') found.push({ written, use: 'lazy', offset: node.start })
    if (node.type === 'TSImportType') found.push({ written, use: 'type', offset: node.start })
    if (node.type === 'NewExpression' && written.startsWith('.')) found.push({ written, use: 'worker', offset: node.start })
  })
  return found
}

const isUrl = (callee: unknown): boolean => (callee as { name?: string } | undefined)?.name === 'URL'

function textOf(node: unknown): string | undefined {
  const value = (node as { value?: unknown } | null | undefined)?.value
  return typeof value === 'string' ? value : undefined
}

function targetOf(path: string, written: string): string {
  const bare = written.replace(/\?.*$/, '')
  return bare.startsWith('.') ? posix.join(posix.dirname(path), bare) : bare
}

/** Whether an import names a file of this repository, not a package. */
export const isLocal = ({ written }: Import): boolean => written.startsWith('.')

/** Whether the file that a local import names is there: this also refuses a missing `.ts`. A built worker is there if its source is. */
export function isThere({ target, use }: Import): boolean {
  const source = use === 'worker' ? target.replace(/\.js$/, '.ts') : target
  return existsSync(join(repository, source))
}

/** The package of an import: `zod` of `zod/v4`, `@noble/hashes` of `@noble/hashes/sha2.js`, `node:fs` of `node:fs/promises`. */
export function packageOf({ target }: Import): string {
  const [first = '', second = ''] = target.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}
