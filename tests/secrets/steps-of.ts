import type { Fact } from '../../shared/model/fact.ts'

/** Steps of a game, as rows of the log. */
export function stepsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const rows: Fact[][] = []
  let cause = ''
  for (const fact of facts) {
    const key = JSON.stringify(fact.cause)
    if (key !== cause || rows.length === 0) rows.push([])
    cause = key
    rows.at(-1)?.push(fact)
  }
  return rows
}
