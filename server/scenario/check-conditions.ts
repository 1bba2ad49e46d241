import { type Expression, parseExpression } from '../../shared/scenario/expression.ts'
import { forParty } from '../../shared/scenario/for-party.ts'
import type { ScenarioFile } from '../../shared/scenario/format.ts'
import { functionsIn } from '../../shared/scenario/mentions.ts'
import type { Finding } from './finding.ts'
import type { Names } from './names.ts'
import type { Path } from './read-yaml.ts'

/** Every condition of the scenario, parsed against the names it knows; problems carry the column inside the condition. */
export function checkConditions(scenario: ScenarioFile, names: Names): readonly Finding[] {
  return conditionsOf(scenario).flatMap(([text, path]): readonly Finding[] => {
    const parsed = parseExpression(text, names.known)
    if (parsed.ok) return leaks(parsed.expression, path)
    const { code, column, message, hint } = parsed.problem
    return [{ path, code, message, hint, spot: { column } }]
  })
}

/** Functions that answer from the hidden truth, and the lists in which nobody is shown whether a condition holds. */
const hidden: Readonly<Record<string, readonly string[]>> = {
  misperception: ['review'],
  draw: ['review', 'injects/when', 'injects/expectedWhen'],
}

/** A condition whose truth players see at a close, and which asks for what is hidden from them: it would tell them. */
function leaks(expression: Expression, path: Path): readonly Finding[] {
  const [list, , key] = path
  return functionsIn(expression).flatMap((name): readonly Finding[] => {
    const allowed = hidden[name]
    if (allowed === undefined || allowed.includes(`${String(list)}/${String(key)}`) || allowed.includes(String(list))) return []
    const message = `${name} asks for the hidden truth, and players see whether this holds.`
    return [
      { path, code: 'expression-leak', message, hint: `Ask for what the players did instead; ${name} belongs to ${allowed.join(', ')}.` },
    ]
  })
}

type Condition = readonly [text: string, path: Path]

function conditionsOf({ seats, templates, injects, review }: ScenarioFile): readonly Condition[] {
  return [
    ...seats.flatMap(({ objectives, redLines }, k): readonly Condition[] => [
      ...objectives.map(({ when }, n): Condition => [when, ['seats', k, 'objectives', n, 'when']]),
      ...redLines.map(({ when }, n): Condition => [when, ['seats', k, 'redLines', n, 'when']]),
    ]),
    ...templates.flatMap(({ articles }, k) =>
      articles.flatMap(({ benchmark }, n): readonly Condition[] =>
        benchmark?.keptWhen === undefined
          ? []
          : // Any party may stand there. Four signs, so that columns stay true.
            [[forParty(benchmark.keptWhen, `${seats[0]?.id} `), ['templates', k, 'articles', n, 'benchmark', 'keptWhen']]],
      ),
    ),
    ...injects.flatMap(({ when, expectedWhen, asks }, k): readonly Condition[] => [
      ...(when === undefined ? [] : [[when, ['injects', k, 'when']] as const]),
      ...(expectedWhen === undefined ? [] : [[expectedWhen, ['injects', k, 'expectedWhen']] as const]),
      ...asks.map(({ answeredBy }, n): Condition => [answeredBy, ['injects', k, 'asks', n, 'answeredBy']]),
    ]),
    ...review.strengths.map(({ when }, k): Condition => [when, ['review', 'strengths', k, 'when']]),
    ...review.toTry.map(({ when }, k): Condition => [when, ['review', 'toTry', k, 'when']]),
  ]
}
