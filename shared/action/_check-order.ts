import type { AnyAction } from '../model/action.ts'
import type { Cost } from '../model/field.ts'
import type { Refusal } from '../model/refusal.ts'
import { refuse } from '../model/refusal.ts'
import type { View } from '../model/view.ts'
import { seen } from '../model/view.ts'
import { clock } from '../noun/clock.ts'
import { setting } from '../noun/setting.ts'
import { purseOf } from './_purse.ts'

/** Everything that can be said against an order from what its seat sees: the button's reason in the browser, the refusal on the server. */
export function checkOrder(view: View, action: AnyAction, params: unknown, replaces?: string): Refusal | null {
  return (
    checkTime(view, action) ??
    checkOffered(view, action) ??
    checkCost(view, action.cost({ params, view }), replaces) ??
    action.check(view, params)
  )
}

/** Is the action open to this seat at all now, whatever its params? For the composer's list. */
export function checkOpen(view: View, action: AnyAction): Refusal | null {
  return checkTime(view, action) ?? checkOffered(view, action)
}

function checkTime(view: View, action: AnyAction): Refusal | null {
  const now = seen(view, clock, 'clock:main')
  if (now === undefined) return refuse('not-running', 'The exercise has not begun.')
  if (now.paused) return refuse('paused', 'The clock is paused. Your order can wait here.')
  if (now.phase === 'consultation' || now.phase === 'orders') return null
  if (now.phase === 'hot-wash' || now.phase === 'review') return refuse('ended', 'The exercise is over.')
  return action.when === 'now'
    ? refuse('wrong-phase', 'Lines, council and calls open in Consultation.')
    : refuse('wrong-phase', 'Orders are taken in Consultation and in Orders.')
}

function checkOffered(view: View, action: AnyAction): Refusal | null {
  const rules = seen(view, setting, 'setting:main')
  const turn = seen(view, clock, 'clock:main')?.turn ?? 0
  const offered = rules?.offered.find((o) => o.action === action.kind)
  if (offered === undefined) return refuse('not-offered', 'This exercise does not use this action.')
  return turn < offered.fromTurn ? refuse('not-yet', 'This is open from turn {turn}.', { turn: offered.fromTurn }) : null
}

function checkCost(view: View, cost: Cost, replaces: string | undefined): Refusal | null {
  const purse = purseOf(view, replaces)
  if (cost.ap > purse.ap) {
    return refuse('over-cost', 'This takes {need} action points; {left} are left this turn.', { need: cost.ap, left: purse.ap })
  }
  if (cost.pc > purse.pc)
    return refuse('over-cost', 'This takes {need} political capital; {left} are left.', { need: cost.pc, left: purse.pc })
  if (cost.cr > purse.cr) {
    return refuse('over-cost', 'This costs {need} M; {left} M are left.', { need: cost.cr / 1000, left: purse.cr / 1000 })
  }
  return null
}
