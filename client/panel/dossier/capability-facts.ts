import type { View } from '../../../shared/model/view.ts'
import { allSeen } from '../../../shared/model/view.ts'
import { type Asset, asset } from '../../../shared/noun/asset.ts'
import { type Goods, stock } from '../../../shared/noun/stock.ts'

/** Units of one kind in one place: how many there are, and how many are used this turn. `ids` in id order. */
export type UnitGroup = {
  readonly type: Asset['type']
  readonly place: string
  readonly count: number
  readonly busy: number
  readonly ids: readonly string[]
  readonly name: string
}

/** Goods in one place, tonnes; what there is none of is left out. */
export type StockGroup = { readonly place: string; readonly tonnes: readonly (readonly [Goods, number])[] }

/** A state's units by kind and place, the seat's own unless another is named. Busy: used in turn `turn`. */
export function ownUnits(view: View, turn: number, owner = view.viewer.seat): readonly UnitGroup[] {
  const groups = new Map<string, UnitGroup>()
  for (const one of allSeen(view, asset)) {
    if (one.state !== owner) continue
    const key = `${one.place} ${one.type}`
    const busy = one.busyTurn >= turn && one.busyTurn > 0 ? 1 : 0
    const old = groups.get(key)
    groups.set(
      key,
      old === undefined
        ? { type: one.type, place: one.place, count: 1, busy, ids: [one.id], name: familyName(one.name) }
        : { ...old, count: old.count + 1, busy: old.busy + busy, ids: [...old.ids, one.id] },
    )
  }
  return [...groups.values()]
}

/** "Osprey" of "Osprey 3". */
const familyName = (name: string): string => name.replace(/ \d+$/, '')

const goods: readonly Goods[] = ['water', 'food', 'shelter', 'medical', 'fuel']

/** The seat's own goods by place. */
export const ownStocks = (view: View): readonly StockGroup[] =>
  allSeen(view, stock)
    .filter((one) => one.state === view.viewer.seat)
    .map(({ place, kg }) => ({
      place,
      tonnes: goods.flatMap((name) => (kg[name] > 0 ? [[name, kg[name] / 1000] as const] : [])),
    }))
