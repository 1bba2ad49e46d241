/** What is wrong with a scenario, where, and how to mend it. Lines and columns count from 1; `file` is relative to the scenario's folder. */
export type ScenarioProblem = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly code: string
  /** An error keeps the scenario from starting; a warning does not. */
  readonly severity: 'error' | 'warning'
  readonly message: string
  readonly hint: string
}

/** A problem of a file as a whole. */
export const fileProblem = (file: string, problem: Pick<ScenarioProblem, 'code' | 'message' | 'hint'>): ScenarioProblem => ({
  file,
  line: 1,
  column: 1,
  severity: 'error',
  ...problem,
})

const SHOWN_MAX = 100

/** The first hundred, in the order of files and lines: a broken file can have thousands. */
export function firstProblems(problems: readonly ScenarioProblem[]): readonly ScenarioProblem[] {
  const sorted = problems.toSorted((a, b) => order(a.file, b.file) || a.line - b.line || a.column - b.column)
  if (sorted.length <= SHOWN_MAX) return sorted
  const left = sorted.length - SHOWN_MAX
  const last = fileProblem('scenario.yaml', { code: 'too-many', message: `There are ${left} more problems.`, hint: 'Mend these first.' })
  return [...sorted.slice(0, SHOWN_MAX), last]
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
