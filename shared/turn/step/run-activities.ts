import type { Pen } from '../../fact/pen.ts'
import { all } from '../../model/state.ts'
import { activity } from '../../noun/activity.ts'
import { clockOf } from '../clock-facts.ts'

/** Exercises begin and end with their turns. */
export function runActivities(pen: Pen): void {
  const { turn } = clockOf(pen.state)
  for (const a of all(pen.state, activity)) {
    if (a.status === 'planned' && a.startTurn <= turn + 1) pen.tell({ kind: 'activity-moved', data: { id: a.id, status: 'running' } })
    if (a.status === 'running' && a.endTurn <= turn) pen.tell({ kind: 'activity-moved', data: { id: a.id, status: 'done' } })
  }
}
