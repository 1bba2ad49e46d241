import { hasLesson } from '../../action/council/_lesson.ts'
import { fromPpm, infectionRate, recoveryRate, spreadNarrative, toPpm } from '../../dynamics/narrative.ts'
import type { Pen } from '../../fact/pen.ts'
import { diceFor } from '../../lib/dice.ts'
import { clamp } from '../../lib/round.ts'
import { all, read, type State } from '../../model/state.ts'
import { type Rumour, rumour } from '../../noun/rumour.ts'
import { type Spread, spread } from '../../noun/spread.ts'
import { state as stateNoun } from '../../noun/state.ts'
import { clockOf, diceTake } from '../clock-facts.ts'
import { startId } from '../start-id.ts'

/** E10: each rumour goes round in each public; corrections of earlier turns and of this one slow it. The poll is taken anew. */
export function spreadRumours(pen: Pen): void {
  const rows = all(pen.state, spread).flatMap((s) => {
    const story = read(pen.state, rumour, s.rumour)
    return story === undefined ? [] : [nextSpread(pen.state, s, story)]
  })
  if (rows.length > 0) pen.tell({ kind: 'rumours-spread', data: { rows } })
}

function nextSpread(state: State, s: Spread, story: Rumour) {
  const public_ = read(state, stateNoun, `state:${s.state}`)
  const lesson = hasLesson(state, 'corrections', [s.state])
  const polarised = isPolarised(state, story)
  const best = story.corrections.reduce((most, c) => {
    const credibility = c.by.reduce((sum, by) => Math.max(sum, read(state, stateNoun, `state:${by}`)?.credibility ?? 0), 0)
    const given = { credibility, polarised, turnsLate: c.turn - story.seededTurn, joint: c.joint }
    return Math.max(most, recoveryRate({ correction: given, lesson }))
  }, recoveryRate({ lesson }))
  const beta = infectionRate({ isFalse: !story.truth, mediaLiteracy: public_?.mediaLiteracy ?? 0.3, prebunk: s.prebunk })
  const { after } = spreadNarrative(fromPpm(s), { beta, gamma: best })
  const stored = toPpm(after)
  return { id: s.id, ...stored, poll: pollOf(state, s, stored.i), peak: Math.max(s.peak, stored.i) }
}

/** Whether people take sides on a story of the scenario: then a correction works less. */
const isPolarised = ({ header }: State, story: Rumour): boolean =>
  header.scenario.narratives.some((n) => n.polarised && startId(header, 'rumour', n.id) === story.id)

/** The poll a seat sees: the infected share in percent, wrong by at most five points, the same whoever asks. */
export function pollOf(state: State, s: { readonly rumour: string; readonly state: string }, infected: number): number {
  const now = clockOf(state)
  const error = diceFor(state.header.key, diceTake(now), now.turn).tri('poll', s.rumour, s.state) * 5
  return clamp(Math.round(infected / 10_000 + error), 0, 100)
}
