import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../client/text/en/catalogue.ts'
import type { Source, SyntaxNode } from './source-tree.ts'
import { finding, listCode, nameOf, readSource, walk } from './source-tree.ts'

/** Messages by key, `area.key` → ICU text. */
type Messages = Readonly<Record<string, string>>

const english: Messages = Object.fromEntries(
  Object.entries(catalogue).flatMap(([area, messages]) => Object.entries(messages).map(([key, text]) => [`${area}.${key}`, text])),
)

type Part = {
  readonly type: number
  readonly value?: string
  readonly options?: Readonly<Record<string, { value: readonly Part[] }>>
  readonly children?: readonly Part[]
}

/** Kinds of parts of an ICU message that take a value: argument, number, date, time, select, plural. */
const TAKES_VALUE = new Set([1, 2, 3, 4, 5, 6])

/** The placeholders of an ICU message; undefined when it cannot be read. */
function placeholdersOf(message: string): ReadonlySet<string> | undefined {
  const names = new Set<string>()
  const read = (parts: readonly Part[]): void => {
    for (const { type, value, options = {}, children = [] } of parts) {
      if (TAKES_VALUE.has(type) && value !== undefined) names.add(value)
      for (const option of Object.values(options)) read(option.value)
      read(children)
    }
  }
  try {
    read(new IntlMessageFormat(message, 'en').getAst())
    return names
  } catch {
    return undefined
  }
}

/** The text of a literal, or of a template without values. */
function literalOf(node: SyntaxNode | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type !== 'TemplateLiteral' || (node.expressions as unknown[]).length > 0) return undefined
  return (node.quasis as { value: { cooked: string } }[])[0]?.value.cooked
}

/** Every text that an expression may turn out to be: itself, or the branches of its conditions. */
function textsOf(node: SyntaxNode | undefined): string[] {
  if (node?.type === 'ConditionalExpression') return [...textsOf(node.consequent as SyntaxNode), ...textsOf(node.alternate as SyntaxNode)]
  const text = literalOf(node)
  return text === undefined ? [] : [text]
}

/** The keys that an object literal sets; undefined when it is no literal, or spreads another. */
function keysOf(node: SyntaxNode | undefined): ReadonlySet<string> | undefined {
  if (node === undefined) return new Set()
  if (node.type !== 'ObjectExpression') return undefined
  const properties = node.properties as SyntaxNode[]
  return properties.every(({ type }) => type === 'Property') ? new Set(properties.map(({ key }) => nameOf(key))) : undefined
}

/** A message as code gives it: the text, and the object with its values, if any. */
type Given = { readonly node: SyntaxNode; readonly texts: readonly string[]; readonly values: SyntaxNode | undefined }

/** What is wrong with messages: not ICU, or shown without a value that they name. */
function checkGiven(source: Source, { node, texts, values }: Given): string[] {
  const keys = keysOf(values)
  return texts.flatMap((text) => {
    const wanted = placeholdersOf(text)
    if (wanted === undefined) return [finding(source, node.start, `is no ICU message: ${text}`)]
    const missing = keys === undefined ? [] : [...wanted].filter((name) => !keys.has(name))
    return missing.map((name) => finding(source, node.start, `{${name}} gets no value: ${text}`))
  })
}

/** The sentences of the rules: `sentence(text, values)`, `refuse(code, text, values)` and `{ say: text, with: values }`. */
function checkSentences(source: Source): string[] {
  const found: string[] = []
  walk(source, (node) => {
    if (node.type === 'CallExpression') {
      const at = { sentence: 0, refuse: 1 }[nameOf(node.callee)]
      const given = node.arguments as SyntaxNode[]
      if (at !== undefined) found.push(...checkGiven(source, { node, texts: textsOf(given[at]), values: given[at + 1] }))
    }
    if (node.type === 'ObjectExpression') {
      const find = (name: string): SyntaxNode | undefined => (node.properties as SyntaxNode[]).find(({ key }) => nameOf(key) === name)
      const spreads = (node.properties as SyntaxNode[]).some(({ type }) => type === 'SpreadElement')
      const say = find('say')?.value as SyntaxNode | undefined
      const values = find('with')?.value as SyntaxNode | undefined
      found.push(...checkGiven(source, { node, texts: textsOf(say), values: spreads && values === undefined ? node : values }))
    }
  })
  return found
}

/** Calls `t('area.key', values)` whose key is in no catalogue, or whose values lack one that the message names. */
function checkCalls(source: Source, messages: Messages): string[] {
  const found: string[] = []
  const areas = new Set(Object.keys(messages).map((key) => key.split('.')[0]))
  walk(source, (node) => {
    const key = literalOf(node)
    const isKey = key !== undefined && /^[a-z]\w*\.[a-z]\w*$/i.test(key) && areas.has(key.split('.')[0])
    if (isKey && messages[key] === undefined) found.push(finding(source, node.start, `${key} has no English text`))
    if (node.type !== 'CallExpression' || nameOf(node.callee) !== 't') return
    const [first, values] = node.arguments as SyntaxNode[]
    const texts = textsOf(first).flatMap((one) => messages[one] ?? [])
    found.push(...checkGiven(source, { node, texts, values }))
  })
  return found
}

/** Attributes whose text a person reads or hears. */
const SHOWN = new Set(['alt', 'aria-description', 'aria-label', 'aria-roledescription', 'description', 'label', 'placeholder', 'title'])

/** The product's name, which is the same in every language. */
const PRODUCT = 'Entente'

/** Words written into a component, where no catalogue can translate them. */
function checkWritten(source: Source): string[] {
  const found: string[] = []
  const hasWords = (text: unknown): boolean => typeof text === 'string' && /\p{L}{2}/u.test(text) && text.trim() !== PRODUCT
  walk(source, (node) => {
    if (node.type === 'JSXText' && hasWords(node.value))
      found.push(finding(source, node.start, `"${String(node.value).trim()}" is no message`))
    if (node.type !== 'JSXAttribute' || !SHOWN.has(nameOf(node.name))) return
    const text = (node.value as { value?: unknown } | null)?.value
    if (hasWords(text)) found.push(finding(source, node.start, `"${String(text)}" is no message`))
  })
  return found
}

/** Messages that no code names, whole or by the start of a key that it completes (`phase.${…}`). */
function findUnused(sources: readonly Source[], messages: Messages): string[] {
  const named = new Set<string>()
  const begun = new Set<string>()
  for (const source of sources) {
    walk(source, (node) => {
      const key = literalOf(node)
      if (key !== undefined) named.add(key)
      if (node.type === 'TemplateLiteral') begun.add((node.quasis as { value: { cooked: string } }[])[0]?.value.cooked ?? '')
    })
  }
  const starts = [...begun].filter((start) => start.includes('.'))
  return Object.keys(messages).filter((key) => !named.has(key) && !starts.some((start) => key.startsWith(start)))
}

const client = listCode('client').map(readSource)

describe('texts', () => {
  it('are ICU messages', () => {
    expect(Object.entries(english).filter(([, text]) => placeholdersOf(text) === undefined)).toEqual([])
  })

  it('stand in the catalogue under every key that the client names, and get every value they need', () => {
    expect(client.flatMap((source) => checkCalls(source, english))).toEqual([])
  })

  it('are never written into a component', () => {
    expect(client.flatMap(checkWritten)).toEqual([])
  })

  it('are all used', () => {
    expect(findUnused(client, english)).toEqual([])
  })

  it('of the rules are ICU messages and get every value they need', () => {
    expect(listCode('shared').map(readSource).flatMap(checkSentences)).toEqual([])
  })
})

describe('the check of texts', () => {
  const messages = { 'ui.close': 'Close', 'ui.due': 'Due in {minutes, plural, one {# minute} other {# minutes}} to {name}' }
  const path = 'client/panel/a.tsx'

  it.each(["t('ui.shut')", "<RichText of='ui.shut' />", "t('ui.due', { minutes: 1 })", "t(late ? 'ui.due' : 'ui.close')", "t('ui.due')"])(
    'refuses %s',
    (text) => {
      expect(checkCalls({ path, text }, messages)).not.toEqual([])
    },
  )

  it.each(["t('ui.close')", "t('ui.due', { minutes: 1, name })", "t('ui.due', { ...values })", "t('ui.due', values)", "load('x.json')"])(
    'lets pass %s',
    (text) => {
      expect(checkCalls({ path, text }, messages)).toEqual([])
    },
  )

  it('sees words in a component, and not signs or names of things', () => {
    expect(checkWritten({ path, text: "const A = () => <p aria-label='Close it'>Close</p>" })).toHaveLength(2)
    expect(checkWritten({ path, text: "const A = () => <p className='close' title={t('ui.close')}>· {t('ui.close')}</p>" })).toEqual([])
  })

  it('sees a message that nobody shows', () => {
    expect(findUnused([{ path, text: "t('ui.close')" }], messages)).toEqual(['ui.due'])
    expect(findUnused([{ path, text: `t(\`ui.\${kind}\`)` }], messages)).toEqual([])
  })

  it.each([
    "sentence('Call {state}')",
    "refuse('no-line', 'No line to {state}.', { seat })",
    "const line = { say: 'At {place', to: 'all' }",
    "const line = { say: late ? 'Late {n}' : 'Soon', with: {} }",
  ])('refuses %s', (text) => {
    expect(checkSentences({ path: 'shared/action/hotline/a.ts', text })).toHaveLength(1)
  })

  it('lets pass sentences with their values', () => {
    const text =
      "sentence('Call {state}', { state }); refuse('a', 'No.'); const l = { say: 'At {place}', with: { place } }; say(words, values)"
    expect(checkSentences({ path: 'shared/action/hotline/a.ts', text })).toEqual([])
  })
})
