import type { Rules } from '../fact/decide.ts'
import type { Pen } from '../fact/pen.ts'
import { phaseMinutes } from '../model/phase-minutes.ts'
import { all, type State } from '../model/state.ts'
import type { Phase } from '../noun/clock.ts'
import { seat } from '../noun/seat.ts'
import { clockOf } from './clock-facts.ts'
import { closeTurn } from './close-turn.ts'
import { tellDue } from './due.ts'
import { nextInjectMinute, releaseDue } from './release-injects.ts'
import { lapseLate } from './step/lapse-late.ts'

/** Share of the turn at which Consultation ends and Orders begin (2.1). */
const consultationShare = 0.6

export type PhaseLength = { readonly realMs: number | undefined; readonly atFrom: number; readonly atTo: number }

/** How long the present phase lasts, and what scenario minutes it covers. `realMs` undefined: untimed, or a phase that waits for control. */
export function phaseLength(state: State): PhaseLength {
  const { phase, turn } = clockOf(state)
  const length = state.header.scenario.turnHours * 60
  const [atFrom, atTo] = span(phase, length)
  const minutes = phaseMinutes(state.header.pace, phase, turn)
  return { realMs: minutes === undefined ? undefined : Math.round(minutes * 60_000), atFrom, atTo }
}

function span(phase: Phase, length: number): readonly [number, number] {
  if (phase === 'consultation') return [0, length * consultationShare]
  if (phase === 'orders') return [length * consultationShare, length]
  return phase === 'lobby' || phase === 'briefing' ? [0, 0] : [length, length]
}

/** Ends the present phase and begins the next. The end of Orders closes the turn and opens Debrief, in one step: nothing waits for a person. */
export function nextPhase(pen: Pen, rules: Rules): void {
  const now = clockOf(pen.state)
  const length = pen.state.header.scenario.turnHours * 60
  if (now.phase === 'consultation' && waitsForInject(pen, length * consultationShare)) return
  if (now.phase === 'orders') {
    pen.moveTo({ turn: now.turn, at: length })
    closeTurn(pen, rules)
  }
  const next = follows(pen.state)
  pen.moveTo({ turn: next.turn, at: next.at })
  pen.tell({ kind: 'phase-began', data: next })
  releaseDue(pen)
}

/**
 * Untimed, a Consultation that is done lets scenario time run to its end; what comes on the way comes first, and people may answer it.
 * True when something came: the phase goes on, and nobody is done with it any more.
 */
function waitsForInject(pen: Pen, end: number): boolean {
  const minute = pen.state.header.pace === 'untimed' ? nextInjectMinute(pen.state) : undefined
  if (minute === undefined || minute >= end) return false
  tellDue(pen, minute)
  for (const s of all(pen.state, seat)) if (s.done) pen.tell({ kind: 'seat-done', data: { seat: s.state, done: false } })
  return true
}

/** What follows the present phase, and the scenario minute at which it begins. */
function follows(state: State): { readonly phase: Phase; readonly turn: number; readonly at: number } {
  const { phase, turn } = clockOf(state)
  const length = state.header.scenario.turnHours * 60
  switch (phase) {
    case 'lobby':
      return { phase: 'briefing', turn: 1, at: 0 }
    case 'briefing':
      return { phase: 'consultation', turn, at: 0 }
    case 'consultation':
      return { phase: 'orders', turn, at: Math.max(clockOf(state).at, length * consultationShare) }
    case 'orders':
    case 'resolution':
      return { phase: 'debrief', turn, at: length }
    case 'debrief':
      return turn >= state.header.scenario.turns ? { phase: 'hot-wash', turn, at: length } : { phase: 'briefing', turn: turn + 1, at: 0 }
    case 'hot-wash':
    case 'review':
      return { phase: 'review', turn, at: length }
  }
}

/** ENDEX at once: what hangs is closed, the truth is shown. */
export function endExercise(pen: Pen): void {
  const { turn, at } = clockOf(pen.state)
  lapseLate(pen)
  pen.tell({ kind: 'phase-began', data: { turn, phase: 'hot-wash', at } })
}
