import type { Argument, Expression, Term } from './expression.ts'

/** A parsed condition in words again, as the author would write it. */
export function printExpression(expression: Expression): string {
  switch (expression.is) {
    case 'or':
      return `${printExpression(expression.left)} or ${printExpression(expression.right)}`
    case 'and':
      return `${bracketed(expression.left)} and ${bracketed(expression.right)}`
    case 'not':
      return `not ${joins(expression.of) ? `(${printExpression(expression.of)})` : printExpression(expression.of)}`
    case 'compare':
      return `${printTerm(expression.left)} ${expression.by} ${printTerm(expression.right)}`
    case 'holds':
      return printCall(expression)
  }
}

/** What `and` and `or` join, from left to right: the smallest parts that can hold or not by themselves. */
export function partsOf(expression: Expression): readonly Expression[] {
  return joins(expression) ? [...partsOf(expression.left), ...partsOf(expression.right)] : [expression]
}

const joins = (expression: Expression): expression is Extract<Expression, { readonly is: 'or' | 'and' }> =>
  expression.is === 'or' || expression.is === 'and'

const bracketed = (expression: Expression): string =>
  expression.is === 'or' ? `(${printExpression(expression)})` : printExpression(expression)

function printTerm(term: Term): string {
  if (term.is === 'number') return `${term.value}`
  return term.is === 'turn' ? 'turn' : printCall(term)
}

const printCall = ({ ask, of }: { readonly ask: string; readonly of: readonly Argument[] }): string =>
  `${ask}(${of.map((argument) => ('name' in argument ? nameOf(argument.name) : `${argument.value}`)).join(', ')})`

/** Names that are more than one word stand in quotes. */
const nameOf = (name: string): string => (/^[A-Za-z][\w-]*$/.test(name) ? name : `"${name}"`)
