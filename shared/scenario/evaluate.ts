import type { Argument, Call, Comparison, Expression, Term } from './expression.ts'
import type { Questions } from './questions.ts'

/** Whether a condition holds in the world that answers. A comparison with a number that is not known does not hold. */
export function evaluate(expression: Expression, world: Questions): boolean {
  switch (expression.is) {
    case 'or':
      return evaluate(expression.left, world) || evaluate(expression.right, world)
    case 'and':
      return evaluate(expression.left, world) && evaluate(expression.right, world)
    case 'not':
      return !evaluate(expression.of, world)
    case 'holds':
      return answer(expression, world) === true
    case 'compare':
      return compare(expression.by, numberOf(expression.left, world), numberOf(expression.right, world))
  }
}

function numberOf(term: Term, world: Questions): number | undefined {
  if (term.is === 'number') return term.value
  if (term.is === 'turn') return world.turn()
  const found = answer(term, world)
  return typeof found === 'number' ? found : undefined
}

function compare(by: Comparison, left: number | undefined, right: number | undefined): boolean {
  return left !== undefined && right !== undefined && compared(by, left, right)
}

/** Compares two known numbers. */
export function compared(by: Comparison, left: number, right: number): boolean {
  switch (by) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    case '==':
      return left === right
    case '!=':
      return left !== right
  }
}

/** Asks the one question; the parser has seen to number and kind of the arguments. */
function answer({ ask, of }: Call, world: Questions): number | boolean | undefined {
  if (ask === 'noaction') {
    const [action, state, turns] = of.map(plain)
    return !world.did(String(state), String(action), Number(turns))
  }
  // The function table and `Questions` are checked against each other; here both are only names and numbers.
  const question = world[ask] as (...given: readonly (string | number)[]) => number | boolean | undefined
  return question(...of.map(plain))
}

const plain = (argument: Argument): string | number => ('name' in argument ? argument.name : argument.value)
