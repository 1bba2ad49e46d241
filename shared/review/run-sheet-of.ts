import { phaseMinutes } from '../model/phase-minutes.ts'
import type { Header } from '../model/state.ts'
import type { RunSheet } from '../wire/http.ts'

type Step = NonNullable<Header['scenario']['runSheet']>['steps'][number]

/** Real minutes that the opening brief is planned to take, clock off (2.1). */
const openingMinutes = 10
const phases = ['briefing', 'consultation', 'orders', 'debrief'] as const

/** The run sheet of a session, with the minute of each step at its pace; undefined where the scenario has none. */
export function runSheetOf({ scenario, pace }: Pick<Header, 'scenario' | 'pace'>): RunSheet | undefined {
  const { runSheet, title, contentWarnings, learning, injects } = scenario
  if (runSheet === undefined) return undefined
  const steps = runSheet.steps.map((step) => {
    const { inject, ...said } = step
    const at = minuteOf(step, pace, scenario.turns)
    const about = injects.find(({ id }) => id === inject)
    return {
      ...said,
      ...(at === undefined ? {} : { at }),
      ...(about === undefined ? {} : { inject: { no: about.no, title: about.title } }),
    }
  })
  return { title, pace, opening: runSheet.opening, contentWarnings, learning: learning.map(({ id, text }) => ({ id, text })), steps }
}

/** A minute of a phase is written for standard pace; at another it comes at the same share of the phase. */
function minuteOf({ phase, turn = 0, minute }: Step, pace: Header['pace'], turns: number): number | undefined {
  if (phase === 'opening') return minute
  if (pace === 'untimed') return undefined
  const turnLength = (n: number): number => phases.reduce((sum, name) => sum + (phaseMinutes(pace, name, n) ?? 0), 0)
  const before = (last: number): number => Array.from({ length: last }, (_, n) => turnLength(n + 1)).reduce((a, b) => a + b, openingMinutes)
  if (phase === 'hot-wash') return before(turns) + minute
  const earlier = phases.slice(0, phases.indexOf(phase)).reduce((sum, name) => sum + (phaseMinutes(pace, name, turn) ?? 0), 0)
  const standard = phaseMinutes('standard', phase, turn) ?? 1
  const own = phaseMinutes(pace, phase, turn) ?? standard
  return Math.round((before(turn - 1) + earlier + (minute * own) / standard) * 10) / 10
}
