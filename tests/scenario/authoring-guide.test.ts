import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { expressionFunctions, type FunctionShape } from '../../shared/scenario/expression-function.ts'
import { scenarioFormat } from '../../shared/scenario/format.ts'
import { repository } from '../tidy/source-tree.ts'

const guide = join(repository, 'scenarios/README.md')
const START = '<!-- Written by tests/scenario/authoring-guide.test.ts from the format. Run it with --update after changing the format. -->'

type Schema = {
  readonly type?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly additionalProperties?: Schema | boolean
  readonly propertyNames?: { readonly enum?: readonly string[] }
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly enum?: readonly (string | number)[]
  readonly const?: string | number
  readonly default?: string | number | boolean | object
}

const json = z.toJSONSchema(scenarioFormat, { io: 'input', unrepresentable: 'any' }) as Schema

/** The map behind a key: itself, an entry of the list, or undefined for plain values. */
function mapsIn(schema: Schema): readonly Schema[] {
  if (schema.properties !== undefined) return [schema]
  if (schema.items !== undefined) return mapsIn(schema.items)
  if (typeof schema.additionalProperties === 'object') return mapsIn(schema.additionalProperties)
  return (schema.oneOf ?? schema.anyOf ?? []).flatMap(mapsIn)
}

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${String(value)}\``).join(' ')
  const ways = schema.oneOf ?? schema.anyOf
  if (ways !== undefined) return mapsIn(schema).length > 1 ? 'one of the kinds below' : [...new Set(ways.map(typeOf))].join(' or ')
  if (schema.prefixItems !== undefined) return 'list of two'
  if (schema.type === 'array')
    return `list of ${schema.items?.properties || schema.items?.oneOf ? 'maps' : typeOf(schema.items ?? {}).replace(/^text$/, 'texts')}`
  if (schema.type === 'object') return schema.properties === undefined ? 'map by name' : 'map'
  return { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false' }[schema.type ?? ''] ?? 'value'
}

function need(schema: Schema, key: string): string {
  const fallback = schema.properties?.[key]?.default
  if (fallback !== undefined) return typeof fallback === 'object' ? 'empty' : `\`${String(fallback)}\``
  return schema.required?.includes(key) ? 'required' : 'nothing'
}

const cell = (text: string): string => text.replaceAll('|', '\\|')

function table(schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(
    ([key, value]) => `| \`${key}\` | ${cell(typeOf(value))} | ${need(schema, key)} | ${cell(value.description ?? '')} |`,
  )
  return ['| Key | Value | If left out | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** Headings and tables of a map and of every map below it, depth first. */
function sections(path: string, schema: Schema): readonly string[] {
  const kind = schema.properties?.do
  const own = `### ${path === '' ? 'scenario.yaml' : `\`${path}\``}${kind === undefined ? '' : `: ${typeOf(kind)}`}\n\n${table(schema)}`
  const below = Object.entries(schema.properties ?? {}).flatMap(([key, value]) =>
    mapsIn(value).flatMap((map) => sections(path === '' ? key : `${path}.${key}`, map)),
  )
  return [own, ...below]
}

function functionTable(): string {
  const rows = Object.entries(expressionFunctions as Readonly<Record<string, FunctionShape>>).map(
    ([name, { takes, optional = 0, gives, means }]) => {
      const shown = takes.map((kind, k) => (k < takes.length - optional ? kind : `[${kind}]`)).join(', ')
      return `| \`${name}(${shown})\` | ${gives === 'number' ? 'number' : 'true or false'} | ${means} |`
    },
  )
  return ['| Function | Gives | Meaning |', '| --- | --- | --- |', '| `turn` | number | The present turn. |', ...rows].join('\n')
}

describe('the authoring guide', () => {
  it('lists every key of the format and every function of the language', async () => {
    const written = readFileSync(guide, 'utf8')
    const byHand = written.slice(0, written.indexOf(START))
    expect(byHand.length).toBeGreaterThan(1000)
    const reference = `${START}\n\n## Functions of conditions\n\n${functionTable()}\n\n## Every key\n\n${sections('', json).join('\n\n')}\n`
    await expect(byHand + reference).toMatchFileSnapshot(guide)
  })

  it('explains every key', () => {
    const silent = sections('', json).flatMap((section) => section.split('\n').filter((line) => line.endsWith('|  |')))
    expect(silent).toEqual([])
  })
})
