import { purseOf } from '../../../shared/action/_purse.ts'
import type { Cost } from '../../../shared/model/field.ts'
import { allSeen, seen, type View } from '../../../shared/model/view.ts'
import { order } from '../../../shared/noun/order.ts'
import { state } from '../../../shared/noun/state.ts'

/** One currency of a seat: what there is, what its sealed orders take, what is left. Money in millions. */
export type PursePart = { readonly key: 'ap' | 'pc' | 'cr'; readonly before: number; readonly spent: number; readonly after: number }

/** What the tray and the commit sheet show: actions, political capital, budget. */
export function purseParts(view: View): readonly PursePart[] {
  const own = seen(view, state, `state:${view.viewer.seat ?? ''}`)
  const left = purseOf(view)
  const part = (key: PursePart['key'], before: number, after: number): PursePart => ({ key, before, after, spent: before - after })
  return [
    part('ap', own?.actionPoints ?? 0, left.ap),
    part('pc', own?.politicalCapital ?? 0, left.pc),
    part('cr', (own?.treasury ?? 0) / 1000, left.cr / 1000),
  ]
}

/** The seat's sealed orders, in the order in which they were given. */
export const sealedOrders = (view: View) =>
  [...allSeen(view, order)]
    .filter((o) => o.seat === view.viewer.seat)
    .sort((a, b) => a.turn - b.turn || a.at - b.at || (a.id < b.id ? -1 : 1))

/** The parts of a cost that are not nothing, money in millions; empty when it is free. */
export const costParts = ({ ap, pc, cr }: Cost): readonly (readonly ['ap' | 'pc' | 'cr', number])[] =>
  (
    [
      ['ap', ap],
      ['pc', pc],
      ['cr', cr / 1000],
    ] as const
  ).filter(([, amount]) => amount !== 0)
