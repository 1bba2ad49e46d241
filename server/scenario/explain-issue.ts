import { z } from 'zod'
import type { Finding } from './finding.ts'
import { suggest } from './finding.ts'
import type { Path } from './read-yaml.ts'

type Issue = z.core.$ZodIssue
type JsonSchema = {
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly propertyNames?: { readonly enum?: readonly string[] }
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly const?: unknown
}

/** What a schema's complaints mean to an author: where, what, and what to write instead. */
export function explainIssues(schema: z.ZodType, value: unknown, issues: readonly Issue[]): readonly Finding[] {
  const shape = shapeOf(schema)
  return issues.slice(0, ISSUES_MAX).flatMap((issue) => explain(issue, [], { shape, value }))
}

const ISSUES_MAX = 200

const shapes = new WeakMap<z.ZodType, JsonSchema>()

/** What keys may stand where: the schema as JSON Schema, made once. */
function shapeOf(schema: z.ZodType): JsonSchema {
  const shape = shapes.get(schema) ?? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema)
  shapes.set(schema, shape)
  return shape
}

type Whole = { readonly shape: JsonSchema; readonly value: unknown }

function explain(issue: Issue, above: Path, whole: Whole): readonly Finding[] {
  const path = [...above, ...issue.path]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, ISSUES_MAX).map((key) => unknownKey(path, key, whole))
    case 'invalid_union':
      return explainUnion(issue, path, whole)
    case 'invalid_key':
      return [wrongKey(path, issue.issues[0])]
    case 'invalid_type':
      return [valueAt(whole.value, path) === undefined ? missingKey(path) : wrongValue(path, `Write ${nameOfType(issue.expected)} here.`)]
    case 'invalid_value':
      return [wrongChoice(path, issue.values.map(String), whole)]
    default:
      return [wrongValue(path, sentenceOf(issue))]
  }
}

const wrongValue = (path: Path, hint: string): Finding => ({
  path,
  code: 'value-wrong',
  message: `The value of “${String(path.findLast((step) => typeof step === 'string') ?? 'the file')}” does not fit.`,
  hint,
})

const missingKey = (path: Path): Finding => ({
  path,
  code: 'key-missing',
  message: `“${String(path.at(-1))}” is missing.`,
  hint: `Add “${String(path.at(-1))}:”.`,
})

function wrongKey(path: Path, issue: Issue | undefined): Finding {
  const key = String(path.at(-1))
  return { path: path.slice(0, -1), spot: { key }, code: 'key-unknown', message: `“${key}” cannot be a key here.`, hint: sentenceOf(issue) }
}

function wrongChoice(path: Path, values: readonly string[], { value }: Whole): Finding {
  const given = valueAt(value, path)
  if (given === undefined) return missingKey(path)
  const hint = typeof given === 'string' && values.length > 1 ? suggest(given, values) : `Write ${values.join(', ')}.`
  return wrongValue(path, hint.startsWith('Known:') ? `Write one of: ${values.join(', ')}.` : hint)
}

function unknownKey(path: Path, key: string, { shape, value }: Whole): Finding {
  const known = keysAt(shape, value, path)
  return { path, spot: { key }, code: 'key-unknown', message: `There is no key “${key}” here.`, hint: suggest(key, known) }
}

/** Of the ways in which a value could have been right, the one it comes nearest to. */
function explainUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, whole: Whole): readonly Finding[] {
  const options = (issue as { options?: readonly unknown[] }).options
  if (options !== undefined) return [wrongChoice(path, options.map(String), whole)]
  if (valueAt(whole.value, path) === undefined) return [missingKey(path)]
  const inside = issue.errors.find((branch) => branch.every((one) => one.path.length > 0 || one.code === 'unrecognized_keys'))
  if (inside !== undefined) return inside.flatMap((one) => explain(one, path, whole))
  const ways = issue.errors.flatMap((branch) => branch.slice(0, 1)).map((one) => wayOf(one))
  return [wrongValue(path, `Write ${[...new Set(ways)].join(', or ')}.`)]
}

function wayOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return nameOfType(issue.expected)
  return issue.code === 'invalid_value' ? issue.values.map(String).join(' or ') : 'a value of another kind'
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two',
  object: 'keys and values',
  record: 'keys and values',
}
const nameOfType = (expected: string): string => TYPES[expected] ?? expected

/** A schema's own sentence when it has one, else one for the bound that was passed. */
function sentenceOf(issue: Issue | undefined): string {
  if (issue === undefined) return 'Write another value.'
  const unit = 'origin' in issue ? UNITS[String(issue.origin)] : undefined
  if (issue.code === 'too_small')
    return `Write ${unit ?? ''}at least ${issue.minimum}${unit === undefined ? '' : SIZES[String(issue.origin)]}.`
  if (issue.code === 'too_big')
    return `Write ${unit ?? ''}at most ${issue.maximum}${unit === undefined ? '' : SIZES[String(issue.origin)]}.`
  return /^Invalid|^Unrecognized/.test(issue.message) ? 'Write another value.' : issue.message
}

const UNITS: Readonly<Record<string, string>> = { string: '', array: '' }
const SIZES: Readonly<Record<string, string>> = { string: ' letters', array: ' entries' }

function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const step of path) at = typeof at === 'object' && at !== null ? (at as Readonly<Record<PropertyKey, unknown>>)[step] : undefined
  return at
}

/** The keys that may stand in the map at a path, read off the schema. Branches of a union go by the value's `do`. */
function keysAt(shape: JsonSchema, value: unknown, path: Path): readonly string[] {
  let at: JsonSchema | undefined = chosen(shape, value)
  let inside = value
  for (const step of path) {
    inside = valueAt(inside, [step])
    at = at === undefined ? undefined : chosen(below(at, step), inside)
  }
  return at?.propertyNames?.enum ?? Object.keys(at?.properties ?? {})
}

function below(shape: JsonSchema, step: PropertyKey): JsonSchema | undefined {
  if (typeof step === 'number') return shape.prefixItems?.[step] ?? shape.items
  const rest = typeof shape.additionalProperties === 'object' ? shape.additionalProperties : undefined
  return shape.properties?.[String(step)] ?? rest
}

function chosen(shape: JsonSchema | undefined, value: unknown): JsonSchema | undefined {
  const branches = shape?.oneOf ?? shape?.anyOf
  if (branches === undefined) return shape
  const kind = valueAt(value, ['do'])
  return (
    branches.find((branch) => kind !== undefined && branch.properties?.do?.const === kind) ?? branches.find(({ properties }) => properties)
  )
}
