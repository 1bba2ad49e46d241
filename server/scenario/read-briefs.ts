import type { ScenarioFile } from '../../shared/scenario/format.ts'
import { checkPlaceholders, wordCount } from './check-texts.ts'
import type { Finding } from './finding.ts'
import type { Names } from './names.ts'
import { fileProblem, type ScenarioProblem } from './problem.ts'
import { readText } from './read-text.ts'

const BRIEF_WORDS_MAX = 350

/** The briefs by seat, what is wrong inside them, and where the scenario names one that is not there. */
export type Briefs = {
  readonly texts: ReadonlyMap<string, string>
  readonly problems: readonly ScenarioProblem[]
  readonly findings: readonly Finding[]
}

/** Reads the brief of every seat that has one: at most 350 words, placeholders of known states. */
export async function readBriefs(folder: string, { seats }: ScenarioFile, names: Names): Promise<Briefs> {
  const texts = new Map<string, string>()
  const problems: ScenarioProblem[] = []
  const findings: Finding[] = []
  for (const [k, { id, brief }] of seats.entries()) {
    if (brief === undefined) continue
    const read = await readText(folder, brief)
    if ('problem' in read) {
      const { code, message, hint } = read.problem
      findings.push({ path: ['seats', k, 'brief'], code, message, hint })
      continue
    }
    texts.set(id, read.text.trim())
    problems.push(...checkBrief(brief, read.text, names.known.state))
  }
  return { texts, problems, findings }
}

function checkBrief(file: string, text: string, states: readonly string[]): readonly ScenarioProblem[] {
  const count = wordCount(text)
  const long = { code: 'brief-long', message: `This brief has ${count} words.`, hint: `At most ${BRIEF_WORDS_MAX}.` }
  const empty = { code: 'brief-empty', message: 'This brief is empty.', hint: 'Write aim, fear, neighbours, dilemma, first steps.' }
  const placeholders = checkPlaceholders(text, [], states).map(({ code, message, hint, spot }) => ({
    ...fileProblem(file, { code, message, hint }),
    ...lineOf(text, (spot?.column ?? 1) - 1),
  }))
  if (count === 0) return [fileProblem(file, empty)]
  return count > BRIEF_WORDS_MAX ? [fileProblem(file, long), ...placeholders] : placeholders
}

function lineOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
