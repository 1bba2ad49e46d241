import { others } from '../../../shared/action/_who.ts'
import type { AnyAction } from '../../../shared/model/action.ts'
import type { Sentence } from '../../../shared/model/sentence.ts'
import type { View } from '../../../shared/model/view.ts'

/** What one state will see of some orders: each order's short name, and what of it. */
export type Seen = { readonly state: string; readonly what: readonly { readonly card: Sentence; readonly what: Sentence }[] }

type Told = { readonly action: AnyAction; readonly params: unknown }

/** What others will see of these orders, by state in the scenario's order; states that see nothing are left out. */
export function othersSee(view: View, orders: readonly Told[]): readonly Seen[] {
  return others(view).flatMap((state) => {
    const what = orders.flatMap(({ action, params }) =>
      (action.tells?.(view, params) ?? [])
        .filter(({ to }) => to === 'all' || to.includes(state))
        .map((told) => ({ card: action.card(view, params), what: told.what })),
    )
    return what.length === 0 ? [] : [{ state, what }]
  })
}

/** The states that are told something of one order, in the scenario's order. */
export function seenBy(view: View, { action, params }: Told): readonly string[] {
  const told = action.tells?.(view, params) ?? []
  return others(view).filter((state) => told.some(({ to }) => to === 'all' || to.includes(state)))
}
