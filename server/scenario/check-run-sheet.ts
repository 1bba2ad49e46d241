import type { RunSheetStep, ScenarioFile } from '../../shared/scenario/format.ts'
import { wordCount } from './check-texts.ts'
import { lateTurn } from './check-world.ts'
import type { Finding } from './finding.ts'
import { unknownNames } from './finding.ts'
import type { Path } from './read-yaml.ts'

const OPENING_WORDS_MAX = 250
const phases = ['briefing', 'consultation', 'orders', 'debrief']

/** The run sheet: an opening brief that can be read in three minutes, steps in the order of play, injects that are there. */
export function checkRunSheet({ runSheet, injects, turns }: ScenarioFile): readonly Finding[] {
  if (runSheet === undefined) return []
  const count = wordCount(runSheet.opening)
  const message = `The opening brief has ${count} words.`
  const long = { path: ['runSheet', 'opening'], code: 'opening-long', message, hint: `At most ${OPENING_WORDS_MAX}.` }
  const known = injects.map(({ id }) => id)
  return [
    ...(count > OPENING_WORDS_MAX ? [long] : []),
    ...runSheet.steps.flatMap(({ turn, inject }, k): readonly Finding[] => [
      ...(turn !== undefined && turn > turns ? [lateTurn(turn, turns, stepPath(k, 'turn'))] : []),
      ...unknownNames('inject', known, [[inject, stepPath(k, 'inject')]]),
    ]),
    ...runSheet.steps.flatMap((step, k): readonly Finding[] => {
      const before = runSheet.steps[k - 1]
      if (before === undefined || moment(before) <= moment(step)) return []
      const hint = 'Put the steps in the order in which they come.'
      return [{ path: stepPath(k, 'title'), code: 'step-order', message: 'This step comes before the one above it.', hint }]
    }),
  ]
}

const stepPath = (k: number, key: string): Path => ['runSheet', 'steps', k, key]

/** A number that grows in the order of play: turn, then phase, then minute. */
function moment({ phase, turn, minute }: RunSheetStep): number {
  if (phase === 'opening') return minute
  if (phase === 'hot-wash') return 1_000_000 + minute
  return (turn ?? 0) * 1_000 + phases.indexOf(phase) * 100 + minute
}
