import type { Cost } from '../model/field.ts'
import type { View } from '../model/view.ts'
import { allSeen, seen } from '../model/view.ts'
import { order } from '../noun/order.ts'
import { state } from '../noun/state.ts'

export type Purse = { readonly ap: number; readonly pc: number; readonly cr: number }

/** What a seat can still spend this turn: what it has, less what its sealed orders will cost. `without` leaves one sealed order out. */
export function purseOf(view: View, without?: string): Purse {
  const own = seen(view, state, `state:${view.viewer.seat ?? ''}`)
  const sealed = allSeen(view, order).filter((o) => o.id !== without && o.seat === view.viewer.seat)
  const spent = (pickCost: (c: Cost) => number): number => sealed.reduce((sum, o) => sum + pickCost(o.cost), 0)
  return {
    ap: (own?.actionPoints ?? 0) - spent((c) => c.ap),
    pc: (own?.politicalCapital ?? 0) - spent((c) => c.pc),
    cr: (own?.treasury ?? 0) - spent((c) => c.cr),
  }
}
