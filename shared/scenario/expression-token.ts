/** One sign of an expression. `column` counts from 1; `text` is the name, the number's digits or the string without its quotes. */
export type Token = {
  readonly type: 'name' | 'number' | 'string' | 'sign' | 'end'
  readonly text: string
  readonly column: number
}

/** Why an expression cannot be read, and where. */
export type ExpressionProblem = {
  readonly code:
    | 'expression-long'
    | 'expression-syntax'
    | 'expression-function'
    | 'expression-type'
    | 'expression-name'
    | 'expression-range'
  readonly column: number
  readonly message: string
  readonly hint: string
}

/** Thrown inside the parser only, and caught at its door. */
export class ExpressionFault extends Error {
  readonly problem: ExpressionProblem
  constructor(problem: ExpressionProblem) {
    super(problem.message)
    this.problem = problem
  }
}

const SIGNS = ['<=', '>=', '==', '!=', '<', '>', '(', ')', ','] as const
const NAME = /[A-Za-z_][\w-]*/y
const NUMBER = /\d+(?:\.\d+)?/y
const STRING = /'[^']*'|"[^"]*"/y
const SPACE = /\s+/y

/** What people write from habit, and what it is here. */
const HABITS: Readonly<Record<string, string>> = { '&': 'and', '|': 'or', '!': 'not', '=': '==', '+': '', '-': '', '*': '', '/': '' }

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}

/** Splits an expression into its signs, the last of which is `end`. */
export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (type: Token['type'], found: string, shown = found): void => {
    tokens.push({ type, text: shown, column: at + 1 })
    at += found.length
  }
  while (at < text.length) {
    const space = matchAt(SPACE, text, at)
    if (space !== undefined) {
      at += space.length
      continue
    }
    const name = matchAt(NAME, text, at)
    const number = matchAt(NUMBER, text, at)
    const string = matchAt(STRING, text, at)
    const sign = SIGNS.find((one) => text.startsWith(one, at))
    if (name !== undefined) take('name', name)
    else if (number !== undefined) take('number', number)
    else if (string !== undefined) take('string', string, string.slice(1, -1))
    else if (sign !== undefined) take('sign', sign)
    else throw new ExpressionFault(strangeSign(text, at))
  }
  tokens.push({ type: 'end', text: '', column: text.length + 1 })
  return tokens
}

function strangeSign(text: string, at: number): ExpressionProblem {
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const instead = HABITS[sign]
  const open = sign === "'" || sign === '"'
  const hint = open
    ? 'Close the quotes.'
    : instead === undefined || instead === ''
      ? 'Use names, numbers, comparisons, brackets, and, or, not.'
      : `Write ${instead}.`
  return {
    code: 'expression-syntax',
    column: at + 1,
    message: open ? 'The quotes are not closed.' : `“${sign}” has no meaning here.`,
    hint,
  }
}
