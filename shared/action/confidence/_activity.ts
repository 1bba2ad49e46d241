import { allSeen, type View } from '../../model/view.ts'
import { activity } from '../../noun/activity.ts'
import { me, turnOf } from '../_who.ts'

/** Own exercises that have not ended, soonest first. */
export const myActivities = (view: View) =>
  allSeen(view, activity)
    .filter((a) => a.owner === me(view) && (a.status === 'planned' || a.status === 'running'))
    .sort((a, b) => a.startTurn - b.startTurn)

/** Those that have yet to begin. */
export const myPlanned = (view: View) => myActivities(view).filter((a) => a.status === 'planned' && a.startTurn > turnOf(view))

/** Notice given in time counts 1, late notice a half (CB1). */
export const noticeLevel = (leadTurns: number, startTurn: number, turn: number): 0.5 | 1 => (startTurn - turn >= leadTurns ? 1 : 0.5)
