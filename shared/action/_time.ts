import type { State } from '../model/state.ts'
import { all } from '../model/state.ts'
import type { Incident } from '../noun/incident.ts'
import { incident } from '../noun/incident.ts'

/** Scenario minutes in a turn. */
export const turnMinutes = (state: State): number => state.header.scenario.turnHours * 60

/** Scenario minutes from one moment to another, across turns. */
export function minutesBetween(
  state: State,
  from: { readonly turn: number; readonly at: number },
  to: { readonly turn: number; readonly at: number },
): number {
  return (to.turn - from.turn) * turnMinutes(state) + to.at - from.at
}

/** The moment `hours` of scenario time after another; what would arrive after the turn's end arrives at the same remainder of the next (2.1). */
export function momentAfter(
  state: State,
  from: { readonly turn: number; readonly at: number },
  hours: number,
): { readonly turn: number; readonly at: number } {
  const length = turnMinutes(state)
  const whole = from.at + Math.round(hours * 60)
  const turns = Math.floor(whole / length)
  return { turn: from.turn + turns, at: whole - turns * length }
}

/** Hours left of an incident's window at a moment; negative once it has closed. */
export function windowLeft(state: State, happened: Incident, now: { readonly turn: number; readonly at: number }): number {
  return happened.windowHours - minutesBetween(state, happened, now) / 60
}

/** Open incidents that two states are both party to. */
export function openBetween(state: State, a: string, b: string): readonly Incident[] {
  return all(state, incident).filter((i) => i.open && i.between.includes(a) && i.between.includes(b))
}
