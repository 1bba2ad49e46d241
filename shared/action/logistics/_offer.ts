import type { View } from '../../model/view.ts'
import { allSeen } from '../../model/view.ts'
import { need } from '../../noun/need.ts'
import { me, turnOf } from '../_who.ts'

type Offered = { readonly place: string; readonly kg: Readonly<Record<string, number>> }

/** Whether an offer brings what people of this seat need now, where it is landed for them. */
export const isGenuine = (view: View, offered: Offered): boolean =>
  allSeen(view, need).some(
    (n) =>
      n.owner === me(view) &&
      n.through === offered.place &&
      n.fromTurn <= turnOf(view) &&
      Object.keys(offered.kg).some((goods) => (n.kgPerTurn[goods] ?? 0) > 0),
  )
