import type { ArgumentKind, FunctionName, FunctionShape, NameKind } from './expression-function.ts'
import { argumentRange, expressionFunctions, nameWords, shapeOfFunction } from './expression-function.ts'
import type { ExpressionProblem, Token } from './expression-token.ts'
import { ExpressionFault, readTokens } from './expression-token.ts'
import { nearestName } from './nearest-name.ts'

/** Most signs in one expression. */
const EXPRESSION_MAX = 500

export type Comparison = '<' | '<=' | '>' | '>=' | '==' | '!='

/** An argument as written: a name of its kind, or a number. `column` counts from 1. */
export type Argument =
  | { readonly kind: NameKind; readonly name: string; readonly column: number }
  | { readonly kind: 'turns' | 'hours' | 'km'; readonly value: number; readonly column: number }

/** A question to the world with its arguments. */
export type Call = { readonly ask: FunctionName; readonly of: readonly Argument[] }

/** Something with a number. */
export type Term = { readonly is: 'number'; readonly value: number } | { readonly is: 'turn' } | ({ readonly is: 'call' } & Call)

/** A condition, parsed: data, not code. */
export type Expression =
  | { readonly is: 'or' | 'and'; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'not'; readonly of: Expression }
  | { readonly is: 'compare'; readonly by: Comparison; readonly left: Term; readonly right: Term }
  | ({ readonly is: 'holds' } & Call)

/** The names a scenario knows, by kind. `party` is not listed: it is every state, and `any`. */
export type Vocabulary = Readonly<Record<Exclude<NameKind, 'party'>, readonly string[]>>

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly problem: ExpressionProblem }

/**
 * Parses a condition (game-model.md 3.3): comparisons, and, or, not, brackets, numbers, names with or without quotes, and the functions
 * of `expressionFunctions`. With a vocabulary, a name that the scenario does not know is a problem. Never throws; nothing is run.
 */
export function parseExpression(text: string, known?: Vocabulary): ParsedExpression {
  if (text.length > EXPRESSION_MAX) {
    const message = `The condition has ${text.length} signs; at most ${EXPRESSION_MAX} can be read.`
    return { ok: false, problem: { code: 'expression-long', column: EXPRESSION_MAX + 1, message, hint: 'Split it, or shorten the names.' } }
  }
  try {
    const reader = new ExpressionReader(readTokens(text), known)
    return { ok: true, expression: reader.whole() }
  } catch (fault) {
    if (fault instanceof ExpressionFault) return { ok: false, problem: fault.problem }
    throw fault
  }
}

const COMPARISONS: readonly string[] = ['<', '<=', '>', '>=', '==', '!=']
const WORDS: readonly string[] = ['and', 'or', 'not', 'turn', ...Object.keys(expressionFunctions)]

/** Recursive descent over at most 500 signs: or < and < not < comparison. */
class ExpressionReader {
  private at = 0
  private readonly tokens: readonly Token[]
  private readonly known: Vocabulary | undefined

  constructor(tokens: readonly Token[], known: Vocabulary | undefined) {
    this.tokens = tokens
    this.known = known
  }

  whole(): Expression {
    const expression = this.either()
    if (this.next.type !== 'end') fail(this.next, `“${this.next.text}” was not expected here.`, 'Join conditions by and, or.')
    return expression
  }

  private get next(): Token {
    return this.tokens[this.at] ?? { type: 'end', text: '', column: 1 }
  }

  private take(): Token {
    const token = this.next
    this.at += 1
    return token
  }

  private takes(type: Token['type'], text: string): boolean {
    if (this.next.type !== type || this.next.text !== text) return false
    this.at += 1
    return true
  }

  private either(): Expression {
    let left = this.both()
    while (this.takes('name', 'or')) left = { is: 'or', left, right: this.both() }
    return left
  }

  private both(): Expression {
    let left = this.denied()
    while (this.takes('name', 'and')) left = { is: 'and', left, right: this.denied() }
    return left
  }

  private denied(): Expression {
    if (this.takes('name', 'not')) return { is: 'not', of: this.denied() }
    if (!this.takes('sign', '(')) return this.comparison()
    const inner = this.either()
    if (!this.takes('sign', ')')) fail(this.next, 'A bracket is not closed.', 'Write ) here.')
    if (COMPARISONS.includes(this.next.text)) fail(this.next, 'A condition in brackets is no number.', 'Compare numbers only.')
    return inner
  }

  private comparison(): Expression {
    const start = this.next
    const left = this.term()
    const sign = this.next
    if (sign.type !== 'sign' || !COMPARISONS.includes(sign.text)) {
      if (left.is === 'call' && shapeOfFunction(left.ask)?.gives === 'truth') return { ...left, is: 'holds' }
      return fail(sign, `“${start.text}” is a number, not a condition.`, 'Compare it, for example with >= 1.', 'expression-type')
    }
    numeric(left, start)
    this.at += 1
    const second = this.next
    const right = this.term()
    numeric(right, second)
    const after = this.next
    if (COMPARISONS.includes(after.text)) fail(after, 'A comparison has two sides.', 'Join two comparisons by and.')
    return { is: 'compare', by: sign.text as Comparison, left, right }
  }

  private term(): Term {
    const token = this.take()
    if (token.type === 'number') return { is: 'number', value: Number(token.text) }
    if (token.type === 'end') return fail(token, 'The condition ends too soon.', 'Add what is missing, or leave out the last word.')
    if (token.type !== 'name') return fail(token, `“${token.text}” was not expected here.`, 'Write a condition such as turn >= 2.')
    if (token.text === 'turn') return { is: 'turn' }
    const shape = shapeOfFunction(token.text)
    if (shape === undefined) return unknownFunction(token)
    return { is: 'call', ask: token.text as FunctionName, of: this.arguments(token, shape) }
  }

  private arguments(name: Token, shape: FunctionShape): readonly Argument[] {
    if (!this.takes('sign', '(')) fail(this.next, `After ${name.text} a bracket is missing.`, `Write ${usage(name.text, shape)}.`)
    const given: Argument[] = []
    while (!this.takes('sign', ')')) {
      if (given.length > 0 && !this.takes('sign', ','))
        fail(this.next, 'A comma or a bracket is missing.', `Write ${usage(name.text, shape)}.`)
      const kind = shape.takes[given.length]
      if (kind === undefined) fail(this.next, `${name.text} takes no more than this.`, `Write ${usage(name.text, shape)}.`)
      else given.push(readArgument(this.take(), kind, this.known))
    }
    const least = shape.takes.length - (shape.optional ?? 0)
    if (given.length < least) {
      fail(this.tokens[this.at - 1] ?? name, `${name.text} needs more than this.`, `Write ${usage(name.text, shape)}.`)
    }
    return given
  }
}

function numeric(term: Term, token: Token): void {
  if (term.is !== 'call' || shapeOfFunction(term.ask)?.gives === 'number') return
  fail(token, `${term.ask} is true or false; it cannot be compared.`, `Write it alone, or after not.`, 'expression-type')
}

function readArgument(token: Token, kind: ArgumentKind, known: Vocabulary | undefined): Argument {
  if (kind === 'turns' || kind === 'hours' || kind === 'km') {
    const { min, max, whole } = argumentRange[kind]
    const value = Number(token.text)
    if (token.type !== 'number')
      fail(token, `A number of ${kind} belongs here.`, `Write a number from ${min} to ${max}.`, 'expression-type')
    if (value < min || value > max || (whole && !Number.isInteger(value))) {
      fail(
        token,
        `${token.text} is no number of ${kind}.`,
        `Write a ${whole ? 'whole ' : ''}number from ${min} to ${max}.`,
        'expression-range',
      )
    }
    return { kind, value, column: token.column }
  }
  if (token.type !== 'name' && token.type !== 'string') fail(token, `The name of a ${nameWords[kind]} belongs here.`, 'Write a name.')
  if (known !== undefined) checkName(token, kind, known)
  return { kind, name: token.text, column: token.column }
}

function checkName(token: Token, kind: NameKind, known: Vocabulary): void {
  const names = kind === 'party' ? [...known.state, 'any'] : known[kind]
  if (names.includes(token.text)) return
  const near = nearestName(token.text, names)
  const hint = near === undefined ? listOf(names, nameWords[kind]) : `Did you mean ${near}?`
  fail(token, `No ${nameWords[kind]} is called “${token.text}”.`, hint, 'expression-name')
}

const listOf = (names: readonly string[], what: string): string =>
  names.length === 0 ? `This scenario has no ${what}.` : `Known: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''}.`

function unknownFunction(token: Token): never {
  const near = nearestName(token.text, WORDS)
  const hint = near === undefined ? `Known: turn, ${Object.keys(expressionFunctions).join(', ')}.` : `Did you mean ${near}?`
  return fail(token, `“${token.text}” is no function.`, hint, 'expression-function')
}

function usage(name: string, { takes, optional = 0 }: FunctionShape): string {
  const shown = takes.map((kind, k) => (k < takes.length - optional ? kind : `[${kind}]`))
  return `${name}(${shown.join(', ')})`
}

function fail(token: Token, message: string, hint: string, code: ExpressionProblem['code'] = 'expression-syntax'): never {
  throw new ExpressionFault({ code, column: token.column, message, hint })
}
