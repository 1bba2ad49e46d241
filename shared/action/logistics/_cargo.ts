import { field } from '../../model/field.ts'
import type { View } from '../../model/view.ts'
import { allSeen } from '../../model/view.ts'
import type { Goods } from '../../noun/stock.ts'
import { stock } from '../../noun/stock.ts'
import { me } from '../_who.ts'

export type Cargo = Readonly<Record<string, number>>

const classes: readonly Goods[] = ['water', 'food', 'shelter', 'medical', 'fuel']
const most = { min: 0, max: 3_000_000, unit: 'kg' } as const

/** The fields of a load, whole kilograms by class. */
export const cargoFields = {
  water: field.count('Water', most).exactOptional(),
  food: field.count('Food', most).exactOptional(),
  shelter: field.count('Shelter', most).exactOptional(),
  medical: field.count('Medical', most).exactOptional(),
  fuel: field.count('Fuel', most).exactOptional(),
}
type CargoParams = { readonly [G in Goods]?: number }

/** The classes that are loaded at all. */
export const cargoOf = (params: CargoParams): Cargo =>
  Object.fromEntries(classes.flatMap((goods) => ((params[goods] ?? 0) > 0 ? [[goods, params[goods] ?? 0]] : [])))

export const kgOf = (cargo: Cargo): number => Object.values(cargo).reduce((sum, kg) => sum + kg, 0)

/** Tonnes for people, to a tenth. */
export const tonnesOf = (kg: number): number => Math.round(kg / 100) / 10

/** What this seat holds of each class, in all its stocks together. */
export function heldBy(view: View): Cargo {
  const mine = allSeen(view, stock).filter((s) => s.state === me(view))
  return Object.fromEntries(classes.map((goods) => [goods, mine.reduce((sum, s) => sum + s.kg[goods], 0)]))
}

/** Fills a load up to a limit, each class up to what is wanted and held, in the order of the classes. */
export function loadUpTo(limitKg: number, wanted: Cargo, held: Cargo): Cargo {
  let left = limitKg
  const load: Record<string, number> = {}
  for (const goods of classes) {
    const kg = Math.min(wanted[goods] ?? 0, held[goods] ?? 0, left)
    if (kg <= 0) continue
    load[goods] = kg
    left -= kg
  }
  return load
}
