import { compared } from '../../shared/scenario/evaluate.ts'
import type { Expression, Term } from '../../shared/scenario/expression.ts'
import { parseExpression } from '../../shared/scenario/expression.ts'
import type { ScenarioFile } from '../../shared/scenario/format.ts'

/** One way the draws may fall: values by name. */
export type Drawn = Readonly<Record<string, number>>

/** Past this many ways, only the first of each further draw is looked at: a lint need not run for ever. */
const WORLDS_MAX = 64

/** Every way in which the draws of a scenario may fall; one way without draws. */
export function drawnWorlds({ draws }: Pick<ScenarioFile, 'draws'>): readonly Drawn[] {
  return Object.entries(draws).reduce<readonly Drawn[]>(
    (worlds, [name, weights]) => {
      const values = Object.keys(weights).map(Number)
      const few = worlds.length * values.length > WORLDS_MAX ? values.slice(0, 1) : values
      return worlds.flatMap((world) => few.map((value) => ({ ...world, [name]: value })))
    },
    [{}],
  )
}

/** Whether a condition may hold where the draws fell so: false only if the draws alone rule it out. */
export function mayHold(condition: string, drawn: Drawn): boolean {
  const parsed = parseExpression(condition)
  return !parsed.ok || truth(parsed.expression, drawn) !== false
}

/** Three-valued: what only play decides is `undefined`. */
function truth(expression: Expression, drawn: Drawn): boolean | undefined {
  switch (expression.is) {
    case 'or':
    case 'and': {
      const decisive = expression.is === 'or'
      const sides = [truth(expression.left, drawn), truth(expression.right, drawn)]
      return sides.includes(decisive) ? decisive : sides.includes(undefined) ? undefined : !decisive
    }
    case 'not': {
      const inner = truth(expression.of, drawn)
      return inner === undefined ? undefined : !inner
    }
    case 'holds':
      return undefined
    case 'compare': {
      const [left, right] = [numberIn(expression.left, drawn), numberIn(expression.right, drawn)]
      return left === undefined || right === undefined ? undefined : compared(expression.by, left, right)
    }
  }
}

function numberIn(term: Term, drawn: Drawn): number | undefined {
  if (term.is === 'number') return term.value
  const [name] = term.is === 'call' && term.ask === 'draw' ? term.of : []
  return name !== undefined && 'name' in name ? drawn[name.name] : undefined
}
