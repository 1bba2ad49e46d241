import type { LineCondition } from '../../dynamics/channel.ts'
import { isRecent } from '../../dynamics/recent.ts'
import type { Shown } from '../../model/record.ts'
import type { Refusal } from '../../model/refusal.ts'
import { refuse } from '../../model/refusal.ts'
import type { View } from '../../model/view.ts'
import { allSeen, seen } from '../../model/view.ts'
import { call } from '../../noun/call.ts'
import type { Line } from '../../noun/line.ts'
import { line } from '../../noun/line.ts'
import { me, otherOf } from '../_who.ts'

type SeenLine = Shown<Line, 'between' | 'status'>

/** Calls that may be tried on one line in one turn (HC1). */
export const attemptsMax = 3

/** The condition of a line as E2b reads it. */
export const conditionOf = (l: Line, turn: number): LineCondition => ({
  protocol: l.protocol,
  tested: isRecent(turn, l.lastTest),
  manned: l.manned,
  degraded: l.status === 'degraded',
})

/** Own lines, in id order. */
export const myLines = (view: View): readonly SeenLine[] => allSeen(view, line).filter((l) => l.between.includes(me(view)))

/** A line of one's own that words can travel on. */
export function checkLine(view: View, id: string): Refusal | null {
  const found = seen(view, line, id)
  if (found === undefined || !found.between.includes(me(view))) return refuse('no-line', 'You have no such line.')
  if (found.status === 'cut') return refuse('line-cut', 'This line is cut. Set up a new one, or ask a third state to carry a message.')
  if (found.status === 'proposed') return refuse('not-yet', 'This line is only proposed. The other side must set it up too.')
  return null
}

/** The call going on on a line, ringing or open. */
export const callOn = (view: View, lineId: string) =>
  allSeen(view, call).find((c) => c.line === lineId && (c.status === 'ringing' || c.status === 'open'))

/** The other end of a line, or of the line a call is on: whom what is done there reaches. */
export function otherEnd(view: View, id: string): readonly string[] {
  const on = seen(view, line, id) ?? seen(view, line, seen(view, call, id)?.line ?? '')
  return on === undefined ? [] : [otherOf(on.between, me(view))]
}

/** Every open or ringing call that this seat is a party to. */
export const myCalls = (view: View) => allSeen(view, call).filter((c) => c.status === 'ringing' || c.status === 'open')
