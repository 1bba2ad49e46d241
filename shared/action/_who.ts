import type { View } from '../model/view.ts'
import { seen } from '../model/view.ts'
import { clock } from '../noun/clock.ts'
import { setting } from '../noun/setting.ts'

/** The seat that looks; empty for viewers that hold none, who pass no check. */
export const me = (view: View): string => view.viewer.seat ?? ''

export const turnOf = (view: View): number => seen(view, clock, 'clock:main')?.turn ?? 0

/** Nothing that is asked now will be answered: the exercise ends with this turn. */
export const isLastTurn = (view: View): boolean => turnOf(view) >= (seen(view, setting, 'setting:main')?.turns ?? Number.POSITIVE_INFINITY)

/** All states of the exercise, in the scenario's order. */
export const states = (view: View): readonly string[] => seen(view, setting, 'setting:main')?.states.map((s) => s.id) ?? []

export const others = (view: View): readonly string[] => states(view).filter((s) => s !== me(view))

/** Turns that `hours` of scenario time take: ceil(hours / turnHours) (2.1). */
export function turnsFor(view: View, hours: number): number {
  const rules = seen(view, setting, 'setting:main')
  return rules === undefined ? 1 : Math.max(1, Math.ceil(hours / rules.turnHours))
}

/** The other end of a pair. */
export const otherOf = (between: readonly [string, string], seat: string): string => (between[0] === seat ? between[1] : between[0])
