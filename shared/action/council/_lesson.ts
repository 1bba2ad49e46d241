import { all, type State } from '../../model/state.ts'
import { review } from '../../noun/review.ts'

/** What a lesson can be about, each adopted once (E19): surer lines, quicker clearance, faster corrections, sharper verification. */
export const lessons = {
  latency: 'Lines: messages arrive a fifth sooner',
  clearance: 'Clearance: goods enter six hours sooner',
  corrections: 'Corrections: a rumour dies down faster',
  verification: 'Verification: more of what is hidden is found',
} as const
export type Lesson = keyof typeof lessons

/** E19: whether one of these states has adopted a lesson, alone or with others. */
export const hasLesson = (state: State, what: Lesson, states: readonly string[]): boolean =>
  all(state, review).some((r) => [r.by, ...r.with].some((s) => states.includes(s)) && r.lessons.some((l) => l.what === what))
