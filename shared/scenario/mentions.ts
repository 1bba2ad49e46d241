import type { Argument, Expression, Term } from './expression.ts'
import type { FunctionName, NameKind } from './expression-function.ts'

/** A name that an expression uses, and where: `column` counts from 1. */
export type Mention = { readonly kind: NameKind; readonly name: string; readonly column: number }

/** Every name an expression mentions, in the order of the text, for the lint. */
export function mentions(expression: Expression): readonly Mention[] {
  switch (expression.is) {
    case 'or':
    case 'and':
      return [...mentions(expression.left), ...mentions(expression.right)]
    case 'not':
      return mentions(expression.of)
    case 'holds':
      return namesIn(expression.of)
    case 'compare':
      return [...mentionsOfTerm(expression.left), ...mentionsOfTerm(expression.right)]
  }
}

const mentionsOfTerm = (term: Term): readonly Mention[] => (term.is === 'call' ? namesIn(term.of) : [])

const namesIn = (given: readonly Argument[]): readonly Mention[] => given.filter((argument) => 'name' in argument)

/** Every function an expression asks, in the order of the text. */
export function functionsIn(expression: Expression): readonly FunctionName[] {
  switch (expression.is) {
    case 'or':
    case 'and':
      return [...functionsIn(expression.left), ...functionsIn(expression.right)]
    case 'not':
      return functionsIn(expression.of)
    case 'holds':
      return [expression.ask]
    case 'compare':
      return [expression.left, expression.right].flatMap((term) => (term.is === 'call' ? [term.ask] : []))
  }
}
