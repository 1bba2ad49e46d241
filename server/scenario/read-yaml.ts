import type { Document, Pair, ParsedNode } from 'yaml'
import { Composer, isAlias, isMap, isPair, isScalar, isSeq, Parser } from 'yaml'
import { hasControlCharacter } from '../../shared/lib/text.ts'
import { fileProblem, type ScenarioProblem } from './problem.ts'
import { sourceOffset } from './scalar-offset.ts'
import { depthProblem } from './yaml-depth.ts'

export type Path = readonly PropertyKey[]

/** A place in a file: a value, one of its keys, or a column (from 1) inside a text. */
export type Spot = { readonly key?: string; readonly column?: number }

/** A YAML file as data, and where each part of it stands. */
export type YamlFile = {
  readonly file: string
  readonly value: unknown
  /** Line and column, from 1, of the value at a path; of the deepest part that is there when it is missing. */
  readonly locate: (path: Path, spot?: Spot) => { readonly line: number; readonly column: number }
}

export type ReadYaml = { readonly yaml: YamlFile } | { readonly problems: readonly ScenarioProblem[] }

/**
 * Reads YAML 1.2, core schema: one document, no anchors, aliases or tags, at most 32 levels, keys that are texts and stand once.
 * Never throws. Its own check of duplicate keys is linear; that of the library is not.
 */
export function readYaml(file: string, text: string): ReadYaml {
  const where = lineTable(text)
  const problemAt = (offset: number, said: Said): ScenarioProblem => ({ ...fileProblem(file, said), ...where(offset) })
  const tokens = [...new Parser().parse(text)]
  const deep = depthProblem(tokens)
  if (deep !== undefined) return { problems: [problemAt(deep.offset, deep.said)] }
  const options = { version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false, stringKeys: false } as const
  const documents = [...new Composer(options).compose(tokens, true, text.length)]
  const [document, second] = documents
  if (document === undefined) return { problems: [problemAt(0, EMPTY)] }
  if (document.errors.length > 0) {
    const errors = document.errors.slice(0, ERRORS_MAX)
    return { problems: errors.map((error) => problemAt(error.pos[0], { ...SYNTAX, message: syntaxSentence(error.message) })) }
  }
  if (second !== undefined) return { problems: [problemAt(second.range[0], SEVERAL)] }
  const strange = document.warnings.map((warning) => problemAt(warning.pos[0], TAG))
  const problems = [...strange, ...checkNodes(document.contents, problemAt)]
  if (problems.length > 0) return { problems }
  if (document.contents === null || !isMap(document.contents)) return { problems: [problemAt(0, EMPTY)] }
  const value: unknown = plain(document.contents)
  return { yaml: { file, value, locate: (path, spot = {}) => where(offsetOf(document, { path, spot, text })) } }
}

/** Line and column, from 1, by offset. The library's own counter misses line breaks inside broken scalars. */
function lineTable(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    const within = Math.min(Math.max(0, offset), text.length)
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= within) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: within - (starts[low] ?? 0) + 1 }
  }
}

/** More would only be counted: the caller shows a hundred. */
const ERRORS_MAX = 200

type Said = Pick<ScenarioProblem, 'code' | 'message' | 'hint'>
const SYNTAX = { code: 'yaml-syntax', hint: 'Check indentation, quotes and brackets on this line and the one above.' }
const EMPTY: Said = { code: 'yaml-empty', message: 'The file holds no keys.', hint: 'Begin with “format: 1”.' }
const SEVERAL: Said = { code: 'yaml-documents', message: 'The file holds several documents.', hint: 'Remove the line “---”.' }
const ALIAS: Said = { code: 'yaml-alias', message: 'Anchors and aliases are not read.', hint: 'Write the value out in each place.' }
const TAG: Said = { code: 'yaml-tag', message: 'Tags are not read.', hint: 'Remove the word that begins with “!”.' }
const HIDDEN: Said = {
  code: 'text-hidden',
  message: 'This text holds a sign that cannot be seen, such as a control or a mark that reorders it.',
  hint: 'Write the text again by hand.',
}
const KEY: Said = { code: 'yaml-key', message: 'A key must be one word.', hint: 'Write “key: value”.' }

const syntaxSentence = (message: string): string => `This is not YAML: ${message.split('\n')[0]?.slice(0, 180) ?? ''}.`

/** Keys that mean something to the language this runs in, and nothing in a scenario. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

type At = (offset: number, said: Said) => ScenarioProblem

/** Anchors, aliases, keys that are no words or stand twice, texts with hidden signs. The depth of the document has been bounded. */
function checkNodes(node: unknown, at: At): ScenarioProblem[] {
  if (isAlias(node)) return [at(startOf(node), ALIAS)]
  const { anchor } = (node as { anchor?: string } | null) ?? {}
  const own = anchor === undefined ? [] : [at(startOf(node), ALIAS)]
  if (isScalar(node) && typeof node.value === 'string' && hasControlCharacter(node.value, 'lines')) own.push(at(startOf(node), HIDDEN))
  if (isSeq(node)) return [...own, ...node.items.flatMap((item) => checkNodes(item, at))]
  return isMap(node) ? [...own, ...checkPairs(node.items, at)] : own
}

function checkPairs(pairs: readonly Pair[], at: At): ScenarioProblem[] {
  const seen = new Set<string>()
  return pairs.flatMap((pair) => {
    const name = isScalar(pair.key) && isWord(pair.key.value) ? String(pair.key.value) : undefined
    const own: ScenarioProblem[] = []
    if (name === undefined || RESERVED.has(name)) own.push(at(startOf(pair.key), KEY))
    else if (seen.has(name)) own.push(at(startOf(pair.key), twice(name)))
    else seen.add(name)
    return [...own, ...checkNodes(pair.value, at)]
  })
}

const isWord = (key: unknown): boolean => typeof key === 'string' || typeof key === 'number'

const twice = (name: string): Said => ({
  code: 'yaml-duplicate',
  message: `The key “${name}” stands here a second time.`,
  hint: 'Keep one of the two.',
})

function startOf(node: unknown): number {
  const range = (node as { range?: readonly number[] | null } | null)?.range
  return range?.[0] ?? 0
}

/** The value as plain data. Written out here, so that no alias can multiply and no key can reach a prototype. */
function plain(node: unknown): unknown {
  if (isSeq(node)) return node.items.map(plain)
  if (!isMap(node)) return isScalar(node) ? plainScalar(node.value) : null
  return Object.fromEntries(node.items.map((pair) => [String((pair.key as { value?: unknown }).value), plain(pair.value)]))
}

/** Minus zero is zero: the hash of a scenario has no word for it. */
const plainScalar = (value: unknown): unknown => (Object.is(value, -0) ? 0 : value)

function offsetOf(
  document: Document.Parsed,
  { path, spot, text }: { readonly path: Path; readonly spot: Spot; readonly text: string },
): number {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const step of path) {
    const pair = findPair(node, step)
    const next = pair === undefined ? (isSeq(node) ? node.items[Number(step)] : undefined) : pair.value
    if (next === undefined || next === null) return pair === undefined ? offset : startOf(pair.key)
    // A key without a value has an empty scalar behind it: point at the key.
    const empty = isScalar(next) && next.value === null
    offset = empty && pair !== undefined ? startOf(pair.key) : startOf(next)
    node = next
  }
  if (spot.key !== undefined) return startOf(findPair(node, spot.key)?.key) || offset
  return spot.column === undefined || !isScalar(node) ? offset : sourceOffset(node as ParsedNode, { text, column: spot.column })
}

const findPair = (node: unknown, key: PropertyKey): Pair | undefined =>
  isMap(node) ? node.items.find((pair) => isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(key)) : undefined
