import type { Pen } from '../../fact/pen.ts'
import { all, type State } from '../../model/state.ts'
import { mediation } from '../../noun/mediation.ts'
import { clockOf } from '../clock-facts.ts'

/** HC6: proposals that were not taken up lapse, and mediations end with their time. */
export function endMediations(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  const ids = all(pen.state, mediation).flatMap((m) => (m.status !== 'ended' && m.untilTurn <= turn ? [m.id] : []))
  if (ids.length > 0) pen.tell({ kind: 'mediations-ended', data: { ids } })
}

/** How a mediation at work between two states works; none without one (E4). */
export const mediationBetween = (state: State, a: string, b: string) =>
  all(state, mediation).find((m) => m.status === 'active' && m.between.includes(a) && m.between.includes(b))?.style ?? 'none'
